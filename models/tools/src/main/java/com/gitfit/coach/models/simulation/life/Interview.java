package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.coach.Advice;
import com.gitfit.coach.models.simulation.coach.Answered;
import com.gitfit.coach.models.simulation.coach.Bench;
import com.gitfit.coach.models.simulation.coach.Clairvoyant;
import com.gitfit.coach.models.simulation.coach.Coach;
import com.gitfit.coach.models.simulation.coach.PerformedSet;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.coach.Question;
import com.gitfit.coach.models.simulation.lifter.Day;
import com.gitfit.coach.models.simulation.lifter.Mood;
import com.gitfit.coach.models.simulation.lifter.Person;
import com.gitfit.coach.safety.Circumstances;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Puts a lifter's questions to a coach, decides what becomes of the answers, and writes down what the oracle sees. */
final class Interview {
    private static final UserId SOMEBODY = new UserId("somebody");
    private static final int ANSWERS_OF_DRIFT = 100;
    private static final int PAIN = 3;

    /** What there is when the equipment of an exercise is not. */
    private static final List<String> AT_HAND_WITHOUT = List.of("dumbbells", "bench");

    private static final double MEETS_HALFWAY = 0.35;

    private final Person person;
    private final Appraisal appraisal;
    private final Options options;
    private final Chance chance;
    private final LifeLog log;
    private final Coach coach;
    private Mood mood = Mood.UNKNOWN;
    private Day day;
    private double fatigue;
    private Clairvoyant.Best best;
    private long questions;
    private long answers;
    private Instant now = Life.START;

    Interview(Bench bench, Policy policy, Person person, Chance chance, Chance ofTheCoach, LifeLog log) {
        this.person = person;
        this.appraisal = new Appraisal(bench.catalog());
        this.options = new Options(bench.catalog(), bench.limits());
        this.chance = chance;
        this.log = log;
        this.coach = policy.open(bench, question -> best, ofTheCoach, Life.START);
    }

    void begin(Day newDay, double newFatigue) {
        day = newDay;
        fatigue = newFatigue;
        mood = Mood.of(newDay, newFatigue, chance);
        now = Life.morning(newDay).plus(hour(newDay.time()), ChronoUnit.HOURS);
    }

    /** 0–10, the true one of the day. */
    double fatigue() {
        return fatigue;
    }

    Instant now() {
        return now;
    }

    /** Asks, looks at the answer as the laboratory sees it, and decides whether the lifter takes it. */
    Exchange ask(Entry entry, Moment moment) {
        now = now.plus(1, ChronoUnit.MINUTES);
        Question question = question(entry, moment);
        Scene scene = scene(entry, moment, question.plan());
        best = best(scene, question);
        Advice advice = coach.advise(question);
        inspect(advice, question);
        double truth = appraisal.acceptance(scene, advice.prescription(), advice.fewerSets());
        boolean taken = chance.happens(truth);
        boolean halfway = chance.happens(MEETS_HALFWAY);
        log.decided(best.acceptance(), truth, taken, advice.predicted());
        double usefulness = appraisal.usefulness(scene, advice.prescription(), advice.fewerSets());
        if (taken) {
            return new Exchange(question, advice, Outcome.ACCEPTED, Optional.of(advice.prescription()), usefulness);
        }
        Optional<Prescription> half = halfway ? Halves.of(advice.prescription(), question.grid()) : Optional.empty();
        Outcome outcome = half.isPresent() ? Outcome.MODIFIED : Outcome.SKIPPED;
        return new Exchange(question, advice, outcome, half, usefulness);
    }

    /** Tells the coach. */
    void tell(Exchange exchange, Feedback feedback, Optional<PerformedSet> set) {
        coach.hear(exchange.question(), exchange.advice(), new Answered(feedback, set, now));
        answers++;
        if (answers <= ANSWERS_OF_DRIFT) {
            log.drifted(Life.drift(coach.beliefs()));
        }
    }

    private void inspect(Advice advice, Question question) {
        Stream.concat(Stream.of(advice.prescription()), advice.others().stream())
                .filter(shown -> SafetyOracle.isViolated(shown, question))
                .forEach(shown -> log.violated());
        if (question.plan().pain() > PAIN) {
            log.askedInPain(Steps.raises(advice.prescription(), question.plan()));
        }
    }

    private Clairvoyant.Best best(Scene scene, Question question) {
        Clairvoyant.Best found = new Clairvoyant.Best(Prescription.hold(question.plan()), 0);
        for (Prescription option : options.of(question)) {
            double acceptance = appraisal.acceptance(scene, option, 0);
            if (acceptance > found.acceptance()) {
                found = new Clairvoyant.Best(option, acceptance);
            }
        }
        return found;
    }

    private Question question(Entry entry, Moment moment) {
        int pain = day.pain().getOrDefault(entry.number(), 0);
        ExercisePlan plan = Plans.asked(
                moment.plan(),
                moment.set(),
                moment.last().isPresent() ? OptionalInt.of(moment.last().get().reps()) : OptionalInt.empty(),
                moment.last().isPresent() ? OptionalInt.of(moment.last().get().rpe()) : OptionalInt.empty(),
                pain);
        questions++;
        return new Question(
                new RecommendationRequest(
                        SOMEBODY, plan, context(entry, moment), moment.event().wireName()),
                entry.exercise(),
                entry.grid(),
                new Circumstances(
                        mood.fatigue(),
                        mood.energy(),
                        mood.motivation(),
                        entry.reportedForm(now),
                        pain,
                        entry.raisedFrom(plan.weight(), now)),
                now,
                questions);
    }

    private WorkoutContext context(Entry entry, Moment moment) {
        boolean isHurried = moment.minutes() < Scene.ENOUGH;
        return new WorkoutContext(
                day.time(),
                day.number() % 7 + 1,
                mood.energy(),
                mood.motivation(),
                isHurried ? OptionalInt.of((int) Math.max(0, moment.minutes())) : OptionalInt.empty(),
                day.missing().contains(entry.number()) ? AT_HAND_WITHOUT : List.of(),
                Optional.empty(),
                Optional.of(person.goal()),
                PreviousPerformance.UNKNOWN,
                mood.wearable());
    }

    private Scene scene(Entry entry, Moment moment, ExercisePlan plan) {
        return new Scene(
                person,
                entry.exercise(),
                plan,
                moment.event(),
                moment.strength(),
                moment.lost(),
                moment.cold(),
                fatigue,
                entry.form(),
                moment.minutes(),
                day.missing().contains(entry.number()));
    }

    private static int hour(TimeOfDay time) {
        return switch (time) {
            case MORNING -> 8;
            case AFTERNOON -> 14;
            case EVENING -> 19;
        };
    }
}
