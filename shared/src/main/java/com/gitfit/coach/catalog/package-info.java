/**
 * The exercises that the coach knows: their names, movement patterns, muscles and equipment, and what can stand in for
 * what. Imports {@code domain} only.
 *
 * <p>The resource {@code exercises.tsv} is built from the facts of free-exercise-db by yuhonas (<a
 * href="https://github.com/yuhonas/free-exercise-db">github.com/yuhonas/free-exercise-db</a>), which is in the public
 * domain under the Unlicense; movement patterns, other names and the ranking of exercises are the project's own.
 */
package com.gitfit.coach.catalog;
