/**
 * The weeks of one lifter under one coach, set by set: what is asked and taken, what becomes of it, and the log of it,
 * with an oracle that says which limits were broken. Imports {@code domain}, {@code catalog}, {@code safety},
 * {@code simulation.chance}, {@code simulation.lifter} and {@code simulation.coach}.
 */
package com.gitfit.coach.models.simulation.life;
