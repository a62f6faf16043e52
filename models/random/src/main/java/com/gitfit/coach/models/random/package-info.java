/**
 * Writes models with seeded random weights in HuggingFace's layout, so that everything around a model can be run and
 * measured without one. Imports nothing of the coach.
 */
package com.gitfit.coach.models.random;
