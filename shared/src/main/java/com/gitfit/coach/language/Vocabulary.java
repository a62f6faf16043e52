package com.gitfit.coach.language;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * All words that a reason is made of. None is a number, a "not" or an exercise, none joins another sentence, and none
 * tells anybody to change the load, the repetitions, the sets or the rest, in whatever order they stand. So "every" and
 * "and" are kept apart from the words for weight and progress: no "progression in every set", no "and set the weight".
 */
final class Vocabulary {
    private static final Set<String> COMMON = WordList.of("""
            the your you this these it they them of in for with to at on between
            set sets repetition repetitions reps session sessions training plan planned workout
            form technique muscles joints body today day is are
            """);

    /** Behind since, because, as. */
    private static final Set<String> OF_FACTS = WordList.of("""
            a an there was were has had felt last some now
            weight exercise strength
            """);

    /** Behind so, so that. */
    private static final Set<String> OF_PURPOSES = WordList.of("""
            every each next and can will be stay stays feel feels keeps holds control controls
            clean sound steady smooth strict good right quality attention
            """);

    /** What a reason begins with: never with a verb, which could be an order. */
    static final Set<String> SUBJECTS = WordList.of("""
            the your you this these it they a an there every each some
            form technique training strength recovery fatigue time muscles joints
            """);

    static final Set<String> VERBS = WordList.of("""
            is are was were has had felt be stay stays feel feels keeps holds control controls
            left leaves reached missed stalled struggled slips slipped skipped likes like prefers
            recover recovers fades builds fit fits suit suits
            """);

    /** A clause that ends in one of these goes on. */
    static final Set<String> DANGLING = WordList.of("""
            the your this these a an of in for with to at on between and every each some
            is are was were has had be can will keeps holds next last
            """);

    private static final Map<Driver, Set<String>> FACTS = facts();

    private Vocabulary() {}

    /** All words that may give the reason for what was decided; none where the rules speak alone. */
    static Set<String> of(Reason.Kind kind, Driver driver, Prescription prescription) {
        if (driver == Driver.PAIN || driver == Driver.FATIGUE_LIMIT) {
            return Set.of();
        }
        Set<String> words = new HashSet<>(COMMON);
        switch (kind) {
            case FACT -> {
                words.addAll(OF_FACTS);
                words.addAll(FACTS.get(driver));
            }
            case PURPOSE -> {
                words.addAll(OF_PURPOSES);
                words.addAll(WordList.of(purposes(prescription)));
            }
        }
        return words;
    }

    private static Map<Driver, Set<String>> facts() {
        Map<Driver, Set<String>> facts = new EnumMap<>(Driver.class);
        for (Driver driver : Driver.values()) {
            facts.put(driver, WordList.of(facts(driver)));
        }
        return facts;
    }

    /** Words for what is so whenever a lever is proposed for that reason, and only then. */
    private static String facts(Driver driver) {
        return switch (driver) {
            case USUAL_PROGRESSION -> "usual progression ready";
            case EASY_EFFORT -> "easy effort left leaves reserve spare controlled ready";
            case HARD_EFFORT -> "hard tough effort high";
            case MISSED_REPS -> "missed short hard tough";
            case DOUBLE_PROGRESSION -> "reached top range ready";
            case STALL -> "stalled deload due fatigue";
            case STRUGGLE -> "struggle struggled hard tough";
            case FORM -> "slips slipped slipping";
            case TIRED -> "tired low energy readiness";
            case HEART_RATE -> "heart rate high still";
            case TIME -> "time short minutes limited";
            case REST_PREFERENCE -> "profile preference prefers usual";
            case EQUIPMENT -> "equipment gym missing";
            case CROWDED -> "gym crowded busy";
            case VARIETY -> "variety like likes";
            case OPTION -> "same option way trained";
            case DECLINED -> "skipped";
            case HEAVY_FOR_YOU -> "heavy enough";
            case FIRST_TIME -> "first new time";
            case STEADY -> "steady fits ready";
            case PAIN, FATIGUE_LIMIT -> "";
        };
    }

    /** Words for what an action is good for. */
    private static String purposes(Prescription prescription) {
        String recovery = "recover recovers recovery fresh fatigue fades stronger";
        String growth = "strength stronger builds";
        return switch (prescription) {
            case IncreaseWeight ignored -> growth;
            case DecreaseWeight ignored -> recovery;
            case AdjustReps reps -> reps.to() > reps.from() ? growth : recovery;
            case ModifyRest rest -> rest.to() > rest.from() ? recovery : "time fit fits";
            case ChangeExercise ignored -> "same trained suit suits";
            case AddWarmup ignored -> "ready warm prepared";
            case Hold ignored -> "calm";
        };
    }
}
