/** The network between functions and DynamoDB, which can be watched and disturbed. Imports {@code http}. */
package com.gitfit.coach.local.network;
