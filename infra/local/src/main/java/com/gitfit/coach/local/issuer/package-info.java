/**
 * The identity provider of the local stack, which gives anyone a token. It exists nowhere else. Imports {@code http}.
 */
package com.gitfit.coach.local.issuer;
