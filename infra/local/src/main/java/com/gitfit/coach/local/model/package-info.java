/**
 * The language model of a run, by way of the local S3 and the local table. Imports {@code process} and what publishes
 * models.
 */
package com.gitfit.coach.local.model;
