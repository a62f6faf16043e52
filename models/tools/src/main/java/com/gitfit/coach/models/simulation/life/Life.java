package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.coach.Bench;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.lifter.Calendar;
import com.gitfit.coach.models.simulation.lifter.Day;
import com.gitfit.coach.models.simulation.lifter.Person;
import com.gitfit.coach.models.simulation.lifter.Population;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The weeks of one lifter under one coach. */
public final class Life {
    /** Midnight before the first day; all lives begin on the same one, a Monday. */
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final double WORN = 8;
    private static final double USUAL_FATIGUE = 3.2;
    private static final double NIGHT = 1.1;
    private static final int RESTED = 3;

    private final Person person;
    private final List<Day> days;
    private final List<Entry> entries = new ArrayList<>();
    private final LifeLog log = new LifeLog();
    private final Workout workout;

    /**
     * A life before its first day. Person and days depend on the seed and the number alone, not on the policy.
     *
     * @param weeks 1 or more
     * @param number of the lifter
     */
    public Life(Bench bench, Policy policy, Population population, int weeks, long seed, long number) {
        Chance root = Chance.of(seed, number);
        this.person = Person.draw(population, root.split());
        this.days = Calendar.draw(population, Person.PROGRAMME.size(), weeks * 7, root.split());
        Chance guesses = root.split();
        for (int slot = 0; slot < Person.PROGRAMME.size(); slot++) {
            String name = Person.PROGRAMME.get(slot).name();
            entries.add(new Entry(slot, person, bench.catalog().resolve(name), guesses.normal(0.97, 0.06)));
        }
        Interview interview = new Interview(bench, policy, person, root.split(), root.split(), log);
        this.workout = new Workout(person, interview, root.split(), log);
    }

    /** Lives it from the first day to the last, which is done once; what happened is in the log. */
    public LifeLog live() {
        List<Double> before =
                entries.stream().map(entry -> entry.lift().after(RESTED)).toList();
        int workouts = 0;
        int lifts = entries.size() / 2;
        for (Day day : days) {
            double fatigue = fatigue(day);
            log.passed(fatigue > WORN);
            if (day.trains()) {
                int from = workouts % 2 * lifts;
                workout.train(entries.subList(from, from + lifts), day, fatigue);
                workouts++;
            }
            entries.forEach(entry -> entry.lift().passDay());
        }
        double sum = 0;
        for (int slot = 0; slot < entries.size(); slot++) {
            sum += entries.get(slot).lift().after(RESTED) / before.get(slot) - 1;
        }
        log.gained(sum / entries.size());
        return log;
    }

    /** 0–10: of training, of the night and of what else life brings. */
    private double fatigue(Day day) {
        double training = entries.stream()
                .mapToDouble(entry -> entry.lift().tiredness())
                .average()
                .orElse(0);
        return Math.clamp(person.tired() + USUAL_FATIGUE * training + NIGHT * (day.stress() - day.sleep()), 0, 10);
    }

    static Instant morning(Day day) {
        return START.plus(day.number(), ChronoUnit.DAYS);
    }

    /** The furthest of some beliefs from where they began, in points of a scale of 1–10. */
    static double drift(Map<Preference, Double> beliefs) {
        return beliefs.entrySet().stream()
                .mapToDouble(belief -> points(belief.getKey(), belief.getValue()))
                .max()
                .orElse(0);
    }

    private static double points(Preference preference, double belief) {
        double width = preference.scale().maximum() - preference.scale().minimum();
        return Math.abs(belief - preference.newcomer()) / width * 9;
    }
}
