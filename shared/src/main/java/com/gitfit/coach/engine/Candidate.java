package com.gitfit.coach.engine;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;

/**
 * One way to go on, before it is scored.
 *
 * @param need 0–1, how much the moment asks for it
 * @param driver the main reason for it
 */
record Candidate(Prescription prescription, double need, Driver driver) {
    Candidate {
        if (!(need >= 0 && need <= 1)) {
            throw new IllegalArgumentException("need must be from 0 to 1");
        }
    }

    Lever lever() {
        return prescription.lever();
    }
}
