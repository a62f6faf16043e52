/**
 * Insights of many lifters, computed ahead: a planner finds who there is and hands them out in chunks, and workers
 * compute a chunk each. Everything may be done twice and comes to the same. Imports {@code domain}, {@code insights}
 * and {@code telemetry}; what it needs from outside are its ports, which {@code store.dynamodb} and {@code batch.sqs}
 * implement.
 */
package com.gitfit.coach.batch;
