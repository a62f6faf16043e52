/**
 * People who have trained with the coach, made up: as many as one likes, straight into the tables, or one whose weeks
 * the coach itself has gone through.
 */
package com.gitfit.coach.local.population;
