/** The parameter store of the stack on one machine. Imports {@code http}. */
package com.gitfit.coach.local.parameters;
