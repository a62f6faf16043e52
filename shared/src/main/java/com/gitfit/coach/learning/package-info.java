/**
 * What an answer teaches: from feedback to signals to a new profile and a new exercise state. Pure; imports
 * {@code domain}, {@code catalog} and {@code engine}.
 */
package com.gitfit.coach.learning;
