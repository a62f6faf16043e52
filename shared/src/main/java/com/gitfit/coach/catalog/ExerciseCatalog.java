package com.gitfit.coach.catalog;

import com.gitfit.coach.domain.ExerciseKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The exercises that the coach knows. Immutable and safe to share; every answer is the same for the same question.
 *
 * <p>A name is found if its normal form is that of an exercise's name or of one of its listed other names. Nothing is
 * guessed: a bench dip is not a bench press.
 */
public final class ExerciseCatalog {
    private static final int MOST_SUBSTITUTES = 12;

    private final List<Exercise> exercises;
    private final Map<String, Exercise> byForm;
    private final Map<ExerciseKey, Exercise> byKey;
    private final Map<ExerciseKey, List<Exercise>> substitutes;
    private final PainFreeAlternatives painFreeAlternatives;

    private ExerciseCatalog(List<CatalogEntry> entries) {
        this.exercises = entries.stream().map(CatalogEntry::exercise).toList();
        this.byForm = index(entries);
        this.byKey = exercises.stream().collect(Collectors.toUnmodifiableMap(Exercise::key, Function.identity()));
        this.substitutes = SubstituteRanking.of(entries);
        this.painFreeAlternatives = new PainFreeAlternatives(entries);
    }

    /**
     * Reads the catalogue from the class path, in some milliseconds; load it once and keep it.
     *
     * @throws IllegalStateException if the resource is missing, malformed, or has one name for two exercises
     */
    public static ExerciseCatalog load() {
        return new ExerciseCatalog(CatalogReader.read());
    }

    static ExerciseCatalog of(List<CatalogEntry> entries) {
        return new ExerciseCatalog(entries);
    }

    /** All known exercises, within each movement pattern the best known first. */
    public List<Exercise> exercises() {
        return exercises;
    }

    /**
     * The exercise that the user means: a known one, or an unknown one whose key is the same for every spelling.
     *
     * @param name any text, also a blank one
     */
    public Exercise resolve(String name) {
        ExerciseName parsed = ExerciseName.of(name);
        return known(parsed).orElseGet(() -> UnknownExercise.named(name, parsed));
    }

    private Optional<Exercise> known(ExerciseName name) {
        Exercise exact = byForm.get(name.form());
        if (exact != null) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(byForm.get(name.movement()))
                .filter(plain -> name.equipment().stream().allMatch(word -> word.goesWithoutSaying(plain.equipment())));
    }

    /** The name of a known exercise; the key itself for an unknown one. */
    public String nameOf(ExerciseKey key) {
        Exercise known = byKey.get(key);
        return known == null ? key.value() : known.name();
    }

    /**
     * What can stand in for the exercise: other exercises of the same movement pattern with a primary muscle in common,
     * best first, 12 at most. None for an unknown exercise.
     *
     * @param available empty if anything is; {@link Equipment#BODYWEIGHT} always is
     */
    public List<Exercise> substitutes(Exercise of, Set<Equipment> available) {
        List<Exercise> chosen = new ArrayList<>(MOST_SUBSTITUTES);
        for (Exercise candidate : substitutes.getOrDefault(of.key(), List.of())) {
            if (chosen.size() == MOST_SUBSTITUTES) {
                break;
            }
            if (Equipment.allows(available, candidate.equipment())) {
                chosen.add(candidate);
            }
        }
        return Collections.unmodifiableList(chosen);
    }

    /**
     * What a lifter can do whom the exercise hurts: well-known basics that neither use one of its primary muscles nor
     * move in its pattern, gentlest first, 6 at most. None for an unknown exercise.
     *
     * @param available empty if anything is; {@link Equipment#BODYWEIGHT} always is
     */
    public List<Exercise> painFreeAlternatives(Exercise of, Set<Equipment> available) {
        return painFreeAlternatives.to(of, available);
    }

    /**
     * The equipment that a user names in words such as "Dumbbells", "cable machine" or "squat rack". Words that say
     * nothing known are ignored, so the answer may be empty although something was stated.
     */
    public Set<Equipment> equipmentNamed(Collection<String> stated) {
        return StatedEquipment.named(stated);
    }

    private static Map<String, Exercise> index(List<CatalogEntry> entries) {
        Map<String, Exercise> index = new HashMap<>();
        for (CatalogEntry entry : entries) {
            addName(index, entry.exercise().name(), entry.exercise());
            entry.otherNames().forEach(name -> addName(index, name, entry.exercise()));
        }
        return Collections.unmodifiableMap(index);
    }

    private static void addName(Map<String, Exercise> index, String name, Exercise exercise) {
        Exercise other = index.putIfAbsent(ExerciseName.of(name).form(), exercise);
        if (other != null && !other.key().equals(exercise.key())) {
            throw new IllegalStateException("\"" + name + "\" means both " + other.name() + " and " + exercise.name());
        }
    }
}
