/** What the benchmark of the mirror writes, and what it asks Convex. */
package com.gitfit.coach.bench.mirror;
