/**
 * Holds {@code template.yaml} and {@code samconfig.toml} against the contract, the code and the house's rules. Imports
 * the parsed template only.
 */
package com.gitfit.coach.local.deployment;
