/**
 * {@code template.yaml} as records: what the local stack runs and what tests hold against the code. Reads only what
 * CloudFormation and SAM define, refuses what it does not know, and imports nothing of the project.
 */
package com.gitfit.coach.local.template;
