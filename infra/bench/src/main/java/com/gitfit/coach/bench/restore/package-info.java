/**
 * SnapStart on one machine: the memory of a primed function is dumped with CRIU and copies of it are restored. For
 * benchmarks and tests; imports the local stack.
 */
package com.gitfit.coach.bench.restore;
