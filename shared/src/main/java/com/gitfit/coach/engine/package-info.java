/**
 * From what is known of a lifter to one safe recommendation: readiness, candidates, scoring, confidence. Pure; imports
 * {@code domain}, {@code catalog}, {@code safety} and {@code language}.
 */
package com.gitfit.coach.engine;
