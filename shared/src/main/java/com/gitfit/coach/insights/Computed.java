package com.gitfit.coach.insights;

import com.gitfit.coach.domain.TrainingMonth;
import java.util.List;

/**
 * What was computed of a lifter's past.
 *
 * @param digest for the months as they are kept now
 * @param changed the months whose days are others than those kept; once they are kept, the digest needs no days
 */
public record Computed(Digest digest, List<TrainingMonth> changed) {
    public Computed {
        changed = List.copyOf(changed);
    }
}
