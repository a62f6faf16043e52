/**
 * What CloudWatch does with figures, on one machine: it collects those that functions print, and keeps an eye on the
 * template's alarms. Imports {@code template}, {@code lambda} and {@code http}.
 */
package com.gitfit.coach.local.metrics;
