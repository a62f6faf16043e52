/** The queue of dead letters in SQS. Imports {@code mirror} and the AWS SDK; only {@code runtime} imports it. */
package com.gitfit.coach.mirror.sqs;
