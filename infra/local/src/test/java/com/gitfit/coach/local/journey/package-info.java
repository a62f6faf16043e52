/**
 * The product as a client meets it: the deployed functions behind the local gateway, over HTTP. Imports the stack and
 * the contract, and nothing of the coach itself.
 */
package com.gitfit.coach.local.journey;
