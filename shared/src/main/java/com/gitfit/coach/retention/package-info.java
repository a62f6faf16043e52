/**
 * What is kept for how long, where no table forgets by itself: months are folded, days of training outlive their
 * answers, old models leave the list. Imports {@code domain} and {@code telemetry}.
 */
package com.gitfit.coach.retention;
