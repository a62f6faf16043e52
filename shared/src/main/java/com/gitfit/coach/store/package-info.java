/**
 * Ports of persistence: what the coach needs kept, said without naming a database. Imports {@code domain} and
 * {@code insights}; its one implementation is {@code store.dynamodb}.
 */
package com.gitfit.coach.store;
