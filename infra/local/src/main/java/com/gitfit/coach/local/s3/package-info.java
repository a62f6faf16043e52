/** S3 on one machine with the project's buckets in it. Imports {@code process}. */
package com.gitfit.coach.local.s3;
