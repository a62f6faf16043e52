/**
 * Tiny functions for the tests of the local stack, each with one habit. They are zipped as real ones are and use only
 * the JDK.
 */
package com.gitfit.coach.local.handlers;
