package com.gitfit.coach.store;

import java.util.Optional;

/**
 * All that a request reads at its beginning.
 *
 * @param output what the language model said to the same request a short while ago
 * @param activeModel the version of the language model that ought to answer, if an operator has named one
 */
public record Briefing(Lifter lifter, Optional<ModelOutput> output, Optional<String> activeModel) {}
