/**
 * Releases on one machine: a new version of a function is tried by the hook that the template names before it answers.
 * As much of Lambda's and CodeDeploy's APIs as that hook calls is served here. Imports {@code lambda}, {@code http} and
 * {@code process}.
 */
package com.gitfit.coach.local.releases;
