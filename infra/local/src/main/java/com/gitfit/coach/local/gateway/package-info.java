/**
 * An HTTP API of API Gateway on one machine: routes, tokens, throttling, CORS, events of payload format 2.0 and what
 * becomes of the answers. Imports {@code template}, {@code lambda} and {@code http}.
 */
package com.gitfit.coach.local.gateway;
