/**
 * The deploy key of the mirror in the Parameter Store. Imports {@code mirror} and the AWS SDK; only {@code runtime}
 * imports it.
 */
package com.gitfit.coach.mirror.ssm;
