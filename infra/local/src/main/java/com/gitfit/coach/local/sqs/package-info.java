/** The queues of the template in the local SQS. Imports {@code process} and {@code template}. */
package com.gitfit.coach.local.sqs;
