/**
 * What the coach tells its operators: counted figures and structured events, never anything personal. Imports nothing
 * of the project.
 */
package com.gitfit.coach.telemetry;
