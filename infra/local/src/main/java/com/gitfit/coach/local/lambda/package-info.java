/**
 * Lambda on one machine: the Runtime API, and the children in which Amazon's own runtime client runs the handlers.
 * Imports {@code http} and {@code process}.
 */
package com.gitfit.coach.local.lambda;
