/**
 * EventBridge's schedules on one machine: functions are invoked when their time has come, or at once on demand. Imports
 * {@code template}, {@code lambda} and {@code http}.
 */
package com.gitfit.coach.local.schedule;
