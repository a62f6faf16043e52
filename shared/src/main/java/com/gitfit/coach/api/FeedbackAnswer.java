package com.gitfit.coach.api;

import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.service.FeedbackService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of {@code POST /feedback}. */
public record FeedbackAnswer(
        boolean success,
        String message,
        String userId,
        String tweakId,
        List<LearnedChange> learned,
        Optional<String> blacklistProposal,
        Instant timestamp) {

    /** The answer that shows what was learned. */
    public static FeedbackAnswer of(FeedbackDecoder.Request request, FeedbackService.Result result, Instant now) {
        return new FeedbackAnswer(
                true,
                "Feedback processed successfully",
                request.userId().value(),
                request.tweakIdText(),
                result.learned(),
                result.blacklistProposal(),
                now);
    }
}
