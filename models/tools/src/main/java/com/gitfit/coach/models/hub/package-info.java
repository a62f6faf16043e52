/**
 * Fetches models from the HuggingFace hub, or from any server that speaks its protocol. Imports nothing of the coach.
 */
package com.gitfit.coach.models.hub;
