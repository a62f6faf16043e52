package com.gitfit.coach.engine;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;

/**
 * The best safe value of one lever, with what may be said of it.
 *
 * @param driver the main reason for it
 * @param forTheModel whether a language model may put it into its words
 */
public record Proposal(Facts facts, Driver driver, Prescription prescription, boolean forTheModel) {}
