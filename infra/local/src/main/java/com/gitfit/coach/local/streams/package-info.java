/**
 * Lambda's event source mappings on one machine: what changes in a table reaches its functions in batches, in order and
 * at least once. Imports {@code process}, {@code template} and {@code lambda}.
 */
package com.gitfit.coach.local.streams;
