package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.coach.PerformedSet;
import com.gitfit.coach.models.simulation.lifter.Day;
import com.gitfit.coach.models.simulation.lifter.Dose;
import com.gitfit.coach.models.simulation.lifter.Effort;
import com.gitfit.coach.models.simulation.lifter.Person;
import java.util.List;
import java.util.Optional;

/** Takes a lifter through the exercises of a day, set by set. */
final class Workout {
    private static final int PAIN = 3;
    private static final double TARGET = 8;
    private static final double TOLERANCE = 1;
    private static final double STRUGGLE = 9.7;
    private static final int POOR_FORM = 6;
    private static final double OVERTIME = 1.1;
    private static final double SUBSTITUTE = 0.5;
    private static final double AROUND_PAIN = 0.1;
    private static final int SECONDS_PER_REP = 4;

    private final Person person;
    private final Interview interview;
    private final Chance chance;
    private final LifeLog log;
    private final Reporter reporter;

    Workout(Person person, Interview interview, Chance chance, LifeLog log) {
        this.person = person;
        this.interview = interview;
        this.chance = chance;
        this.log = log;
        this.reporter = new Reporter(person, chance.split());
    }

    void train(List<Entry> entries, Day day, double fatigue) {
        interview.begin(day, fatigue);
        for (Entry entry : entries) {
            new Bout(entry, day).run(entry == entries.getLast());
        }
    }

    /** One exercise of one day. */
    private final class Bout {
        private final Entry entry;
        private final Day day;
        private final boolean hurts;
        private final boolean missing;
        private ExercisePlan plan;
        private Optional<PerformedSet> last = Optional.empty();
        private double lost;
        private double seconds;
        private boolean cold = true;
        private Dose dose = new Dose(0, 0);

        Bout(Entry entry, Day day) {
            this.entry = entry;
            this.day = day;
            this.hurts = day.pain().getOrDefault(entry.number(), 0) > PAIN;
            this.missing = day.missing().contains(entry.number());
            this.plan = entry.planOfTheDay();
        }

        void run(boolean isLastOfDay) {
            int full = plan.sets();
            WorkoutEvent event = WorkoutEvent.EXERCISE_START;
            int set = 1;
            boolean goesOn = true;
            while (goesOn && set <= plan.sets()) {
                Exchange exchange = ask(event, set);
                goesOn = follow(exchange);
                if (goesOn) {
                    event = lift(exchange, set);
                    set++;
                    goesOn = !isOutOfTime();
                }
            }
            plan = Plans.withSets(plan, full);
            if (isLastOfDay && last.isPresent()) {
                afterwards(full);
            }
            entry.lift().train(dose);
            entry.keep(plan);
        }

        private Exchange ask(WorkoutEvent event, int set) {
            double left = day.minutes().isPresent() ? day.minutes().getAsInt() - seconds / 60 : Scene.ENOUGH;
            double strength = entry.lift().strength() * day.form();
            return interview.ask(entry, new Moment(event, plan, set, last, strength, lost, cold, left));
        }

        /** Whether a set of this exercise comes next. */
        private boolean follow(Exchange exchange) {
            boolean leavesOut =
                    exchange.question().event() == WorkoutEvent.SKIP_SET && exchange.outcome() == Outcome.SKIPPED;
            if (exchange.isChange() || hurts || missing || leavesOut) {
                if (exchange.isChange()) {
                    Dose set = Dose.ofSet(0.75, TARGET, false);
                    dose = dose.plus(set.times(plan.sets() * (hurts ? AROUND_PAIN : SUBSTITUTE)));
                }
                Feedback feedback = reporter.withoutSet(exchange);
                interview.tell(exchange, feedback, Optional.empty());
                return false;
            }
            apply(exchange);
            return true;
        }

        private void apply(Exchange exchange) {
            exchange.done().ifPresent(done -> {
                if (done instanceof IncreaseWeight) {
                    entry.raise(plan.weight(), exchange.question().now());
                }
                plan = Plans.under(done, plan);
                cold &= !(done instanceof AddWarmup);
            });
            if (exchange.outcome() == Outcome.ACCEPTED) {
                plan = Plans.withSets(plan, plan.sets() - exchange.advice().fewerSets());
            }
        }

        /** Does a set and says what the next question is asked about. */
        private WorkoutEvent lift(Exchange exchange, int set) {
            double rest = plan.rest().orElseThrow();
            lost = set > 1 ? Effort.rested(person, lost, rest) : 0;
            double strength = entry.lift().strength() * day.form();
            Effort effort = Effort.of(person, strength, plan.weight(), plan.reps(), lost, cold);
            int reps = Math.clamp(
                    (int) StrictMath.floor(plan.reps() + Math.min(0, StrictMath.ceil(effort.reserve()))),
                    0,
                    plan.reps());
            boolean failed = reps < plan.reps();
            double form = Math.clamp(
                    person.technique() - Math.max(0, effort.rpe() - TARGET) * 1.1 + chance.normal(0, 0.7), 1, 10);
            int reported = reporter.rpe(effort);
            log.lifted(!failed && Math.abs(effort.demand() - TARGET) <= TOLERANCE);
            entry.feel(form);
            Feedback feedback = reporter.afterSet(exchange, effort, form, reported, reps);
            last = Optional.of(new PerformedSet(plan.weight(), plan.reps(), reps, reported));
            entry.report(feedback.rating(Rating.FORM), interview.now());
            interview.tell(exchange, feedback, last);
            dose = dose.plus(Dose.ofSet(Math.min(1.2, plan.weight() / strength), effort.rpe(), failed));
            lost += effort.loss(person);
            seconds += plan.reps() * SECONDS_PER_REP + rest;
            cold = false;
            return event(effort, failed, form);
        }

        private WorkoutEvent event(Effort effort, boolean failed, double form) {
            boolean gaveUp = interview.fatigue() > 7.5 && chance.happens(0.15);
            if (failed || effort.rpe() > STRUGGLE) {
                return WorkoutEvent.STRUGGLE_SET;
            }
            if (form < POOR_FORM) {
                return WorkoutEvent.FORM_DEGRADATION;
            }
            return gaveUp ? WorkoutEvent.SKIP_SET : WorkoutEvent.COMPLETE_SET;
        }

        private boolean isOutOfTime() {
            return day.minutes().isPresent() && seconds > day.minutes().getAsInt() * 60 * OVERTIME;
        }

        /** The last question of the day looks ahead to the next time. */
        private void afterwards(int sets) {
            double strength = entry.lift().after(2);
            Exchange exchange = interview.ask(
                    entry,
                    new Moment(WorkoutEvent.COMPLETE_WORKOUT, plan, sets, last, strength, 0, true, Scene.ENOUGH));
            if (!exchange.isChange() && !hurts) {
                apply(exchange);
                plan = Plans.withSets(plan, sets);
            }
            interview.tell(exchange, reporter.withoutSet(exchange), Optional.empty());
        }
    }
}
