/** Convex on one machine: the project's own functions in a process of Node. Imports {@code process}. */
package com.gitfit.coach.local.convex;
