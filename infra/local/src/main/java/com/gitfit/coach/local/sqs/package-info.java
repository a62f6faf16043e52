/**
 * The queues of the template in the local SQS, and what leads from them to functions. Imports {@code process},
 * {@code template} and {@code lambda}.
 */
package com.gitfit.coach.local.sqs;
