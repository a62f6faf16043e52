/** A language model of this machine on its way into the local S3. Imports {@code process} and {@code s3}. */
package com.gitfit.coach.local.model;
