/** The queue of chunks in SQS. Imports {@code batch} and the AWS SDK; only {@code runtime} imports it. */
package com.gitfit.coach.batch.sqs;
