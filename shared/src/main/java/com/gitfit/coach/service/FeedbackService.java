package com.gitfit.coach.service;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.learning.Learned;
import com.gitfit.coach.learning.Learner;
import com.gitfit.coach.store.AnswerStore;
import com.gitfit.coach.store.Answerable;
import com.gitfit.coach.store.Answered;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns from an answer: one read, the learning, one transaction; again from the start if somebody else was first. */
public final class FeedbackService {
    private final AnswerStore store;
    private final Learner learner;
    private final Retry retry;
    private final Tracing tracing;
    private final Telemetry telemetry;
    private final Clock clock;

    public FeedbackService(
            AnswerStore store, Learner learner, Retry retry, Tracing tracing, Telemetry telemetry, Clock clock) {
        this.store = store;
        this.learner = learner;
        this.retry = retry;
        this.tracing = tracing;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /**
     * What came of an answer.
     *
     * @param learned what it moved; empty if the same answer had been counted before
     * @param blacklistProposal an exercise that the lifter may want never to be offered again
     */
    public record Result(List<LearnedChange> learned, Optional<String> blacklistProposal) {
        private static final Result NOTHING_NEW = new Result(List.of(), Optional.empty());
    }

    /**
     * Counts an answer once, however often it is sent.
     *
     * @throws CoachException TWEAK_NOT_FOUND, FEEDBACK_CONFLICT, VALIDATION_FAILED or STORE_UNAVAILABLE; then nothing
     *     has changed
     */
    public Result answer(UserId userId, TweakId tweakId, Feedback feedback) {
        return retry.until(() -> attempt(userId, tweakId, feedback));
    }

    private Optional<Result> attempt(UserId userId, TweakId tweakId, Feedback feedback) {
        Instant now = clock.instant();
        Answerable read = store.read(userId, tweakId, now)
                .orElseThrow(() -> new CoachException(ErrorCode.TWEAK_NOT_FOUND, "There is no such recommendation."));
        Tweak tweak = read.tweak();
        if (tweak.answer().isPresent()) {
            return Optional.of(repeated(tweak, feedback));
        }
        Learned learned = learner.learn(tweak, feedback, read.profile(), read.exercise(), now);
        boolean kept = store.commit(
                new Answered(tweak.answered(feedback, now), learned.profile(), learned.exercise(), learned.event()));
        if (!kept) {
            telemetry.measure(Metric.LEARNING_RETRIES, 1);
            return Optional.empty();
        }
        report(tweak, feedback, learned);
        return Optional.of(new Result(learned.event().changes(), learned.blacklistProposal()));
    }

    private static Result repeated(Tweak tweak, Feedback feedback) {
        if (!tweak.answer().orElseThrow().feedback().equals(feedback)) {
            throw new CoachException(ErrorCode.FEEDBACK_CONFLICT, "This recommendation already has another answer.");
        }
        return Result.NOTHING_NEW;
    }

    private static double squared(double distance) {
        return distance * distance;
    }

    private void report(Tweak tweak, Feedback feedback, Learned learned) {
        telemetry.measure(Metric.ANSWERS, 1);
        telemetry.measure(Metric.ACCEPTANCE, feedback.accepted() ? 1 : 0);
        telemetry.measure(
                Metric.PREDICTION_ERROR,
                squared(tweak.recommendation().predictedAcceptance() - (feedback.accepted() ? 1 : 0)));
        telemetry.event(
                "feedback_learned",
                Map.of(
                        "type", tweak.recommendation().prescription().lever().wireName(),
                        "outcome", feedback.outcome().wireName(),
                        "changes", learned.event().changes().size()));
        if (tracing.isNext()) {
            telemetry.event("learning_trace", trace(tweak, learned.event()));
        }
    }

    /** What an answer moved. Nothing of it is personal: it names no lifter, and no text of theirs is in it. */
    private static Map<String, Object> trace(Tweak tweak, LearningEvent event) {
        return Map.of(
                "tweak_id",
                tweak.id().toString(),
                "outcome",
                event.outcome().wireName(),
                "accuracy",
                event.accuracy(),
                "changes",
                event.changes().stream().map(FeedbackService::fields).toList());
    }

    private static Map<String, Object> fields(LearnedChange change) {
        return Map.of(
                "preference", change.preference(),
                "before", change.before(),
                "after", change.after(),
                "signal", change.signal());
    }
}
