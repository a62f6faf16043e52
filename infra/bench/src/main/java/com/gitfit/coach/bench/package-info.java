/** Benchmarks that anyone can run: {@code mvn -Pbench -Dbench=NAME}. */
package com.gitfit.coach.bench;
