/**
 * Brings models to where the functions find them: from a checked folder into the bucket, then into the table that says
 * which models there are and which of them is active. Imports the runtime's checks and the AWS SDK.
 */
package com.gitfit.coach.models.publishing;
