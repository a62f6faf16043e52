/** DynamoDB on one machine with the template's tables in it. Imports {@code template} and {@code process}. */
package com.gitfit.coach.local.dynamodb;
