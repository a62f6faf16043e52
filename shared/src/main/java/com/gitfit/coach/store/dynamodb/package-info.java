/**
 * The one implementation of the ports of {@code store}: DynamoDB, one table for each documented entity; and of the
 * ports through which {@code mirror}, {@code batch} and {@code retention} see these tables. Imports {@code store},
 * {@code mirror}, {@code batch}, {@code retention}, {@code insights}, {@code domain} and the AWS SDK; only
 * {@code runtime} knows it.
 *
 * <p>Items have the documented shape; what it has no place for is in one more map, {@code coach}. Optional fields are
 * absent, never null. Times are kept to the millisecond.
 */
package com.gitfit.coach.store.dynamodb;
