/**
 * What a lifter's history says: figures, each with the number of observations that it rests on, and series for charts.
 * Pure; imports {@code domain} and the intervals of {@code learning}.
 */
package com.gitfit.coach.insights;
