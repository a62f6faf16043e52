package com.gitfit.coach.engine;

import java.util.Optional;

/** Proposes the best value of one lever, or nothing if the lever makes no sense now. */
@FunctionalInterface
interface Rule {
    Optional<Candidate> propose(Situation situation);
}
