package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.models.simulation.coach.Advice;
import com.gitfit.coach.models.simulation.coach.Question;
import java.util.Optional;

/**
 * A question, its answer, and what the lifter makes of it.
 *
 * @param done what is done, as advised or by halves; empty if the plan stands
 * @param usefulness of the advice, −1 to 1
 */
record Exchange(Question question, Advice advice, Outcome outcome, Optional<Prescription> done, double usefulness) {
    boolean isChange() {
        return done.isPresent() && done.get() instanceof ChangeExercise;
    }
}
