/**
 * Keeps a second store, the mirror, like the tables that are the system of record: changes as they come out of a
 * table's stream, a comparison of both stores that repairs, and what is done with changes that the mirror refuses.
 * Imports {@code telemetry} only; its ports are implemented by {@code mirror.convex}, {@code mirror.sqs},
 * {@code mirror.ssm} and {@code store.dynamodb}.
 *
 * <p>Every change has a version, and the mirror applies it only if it is newer than what it holds. So the order in
 * which changes come, and how often, does not matter, and nothing here moves a document backwards.
 */
package com.gitfit.coach.mirror;
