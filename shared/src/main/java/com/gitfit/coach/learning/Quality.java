package com.gitfit.coach.learning;

import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.engine.Readiness;
import com.gitfit.coach.engine.ReadinessPart;
import com.gitfit.coach.engine.ReadinessPart.Origin;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes how far an answer, and the context of what it answers, can be relied on. */
final class Quality {
    private Quality() {}

    /** @param before the profile without the answer */
    static AnswerQuality of(Tweak tweak, Feedback feedback, UserProfile before, CoachingPolicy policy) {
        List<ReadinessPart> parts =
                Readiness.parts(tweak.context(), before.habits(), policy.readiness(), tweak.createdAt());
        return new AnswerQuality(
                outliers(feedback, before, policy.learning()), from(parts, Origin.USUAL), from(parts, Origin.UNKNOWN));
    }

    private static Set<Rating> outliers(Feedback feedback, UserProfile before, CoachingPolicy.Learning policy) {
        return feedback.ratings().keySet().stream()
                .filter(rating -> Outliers.isOutlier(
                        feedback.ratings().get(rating), before.recent().of(rating), policy))
                .collect(Collectors.toSet());
    }

    private static Set<ReadinessInput> from(List<ReadinessPart> parts, Origin origin) {
        return parts.stream()
                .filter(part -> part.origin() == origin)
                .map(ReadinessPart::input)
                .collect(Collectors.toSet());
    }
}
