/**
 * The contract of the API and the events of the gateway, as oracles and fixtures for the tests of every module. Imports
 * {@code domain} only.
 */
package com.gitfit.coach.contract;
