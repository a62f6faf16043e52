/**
 * HTTP on the outside, records on the inside: decodes and checks requests, tells who asks, encodes answers and
 * refusals. Known only to {@code runtime} and the handlers.
 */
package com.gitfit.coach.api;
