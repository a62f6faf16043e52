package com.gitfit.coach.models.corpus;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.ExerciseKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of exercises as lifters type them: those of the catalogue, other spellings of them, and names that nobody has
 * heard of, so that a name has to be copied and cannot be remembered. Every name belongs to one half of the corpus.
 */
final class ExerciseNames {
    private static final double SPELLED_OTHERWISE = 0.2;
    private static final double MADE_UP = 0.2;
    private static final double MIXED_UP = 0.2;

    private static final List<String> SYLLABLES = List.of(
            "ka", "ro", "ven", "mi", "dar", "lo", "tis", "bel", "zu", "ner", "pa", "gri", "sol", "hem", "ju", "var",
            "ost", "fen", "qua", "ry", "tor", "ilk", "ann", "wex", "bru", "chi", "eda", "ulm");
    private static final List<String> MANNERS = List.of(
            "tempo",
            "paused",
            "slow",
            "my",
            "half-kneeling",
            "B-stance",
            "deficit",
            "wide",
            "close",
            "garage",
            "heavy",
            "light",
            "single arm",
            "split",
            "strict",
            "seated",
            "standing",
            "lying",
            "landmine",
            "banded",
            "tall",
            "coach Kim's",
            "old school",
            "pin",
            "floor",
            "inverted",
            "offset",
            "twisting",
            "long",
            "short",
            "rolling");
    private static final List<String> MOVES = List.of(
            "press",
            "row",
            "squat",
            "curl",
            "pulldown",
            "lunge",
            "raise",
            "carry",
            "hinge",
            "swing",
            "thrust",
            "fly",
            "step-up",
            "pullover",
            "shrug",
            "extension",
            "bridge",
            "crawl",
            "hold",
            "chop",
            "snatch",
            "clean",
            "dip",
            "walk",
            "kickback",
            "reach",
            "rotation",
            "drag",
            "sit-up",
            "deadlift",
            "thruster",
            "rollout");
    private static final List<String> ADDITIONS = List.of(
            "(left)",
            "(right)",
            "with band",
            "II",
            "3",
            "on blocks",
            "21s",
            "to bench",
            "- wide",
            "off pins",
            "v2",
            "with chains",
            "(machine at the door)",
            "with towel",
            "on rings",
            "in the rack");
    private static final List<String> OTHER_TONGUES = List.of(
            "Kniebeuge",
            "Bankdrücken",
            "Überzüge",
            "sentadilla",
            "peso muerto",
            "développé couché",
            "tirage",
            "stacco",
            "Rudern",
            "marklyft",
            "agachamento",
            "knäböj",
            "жим лёжа",
            "приседания",
            "深蹲",
            "卧推",
            "スクワット",
            "벤치프레스");

    private final ExerciseCatalog catalog;
    private final Map<Split, List<Exercise>> known = new EnumMap<>(Split.class);

    ExerciseNames(ExerciseCatalog catalog) {
        this.catalog = catalog;
        for (Split split : Split.values()) {
            known.put(
                    split,
                    catalog.exercises().stream()
                            .filter(exercise -> of(exercise) == split)
                            .toList());
        }
    }

    /** What a lifter of one half never does: the known exercises of the other. */
    Set<ExerciseKey> outside(Split split) {
        return catalog.exercises().stream()
                .filter(exercise -> of(exercise) != split)
                .map(Exercise::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name of that half. */
    String draw(Split split, Draw draw) {
        while (true) {
            String name = any(split, draw);
            if (of(name) == split) {
                return name;
            }
        }
    }

    /** The half that a name belongs to, the same for every spelling of it. */
    Split of(String name) {
        return of(catalog.resolve(name));
    }

    private static Split of(Exercise exercise) {
        return Split.of(exercise.key().value());
    }

    private String any(Split split, Draw draw) {
        if (draw.chance(MADE_UP)) {
            return draw.chance(0.05) ? draw.of(OTHER_TONGUES) : madeUp(draw);
        }
        if (draw.chance(MIXED_UP)) {
            return mixedUp(split, draw);
        }
        String name = draw.of(known.get(split)).name();
        return draw.chance(SPELLED_OTHERWISE) ? spelledOtherwise(name, draw) : name;
    }

    private static String madeUp(Draw draw) {
        StringBuilder name = new StringBuilder();
        if (draw.chance(0.6)) {
            name.append(draw.of(MANNERS)).append(' ');
        }
        if (name.isEmpty() || draw.chance(0.5)) {
            int syllables = draw.between(2, 3);
            for (int count = 0; count < syllables; count++) {
                name.append(draw.of(SYLLABLES));
            }
            name.append(' ');
        }
        name.append(draw.of(MOVES));
        if (draw.chance(0.25)) {
            name.append(' ').append(draw.of(ADDITIONS));
        }
        return draw.chance(0.5) ? name.toString() : capitalised(name.toString());
    }

    /** Words of several known names, figures among them, so that none tells where a name ends. */
    private String mixedUp(Split split, Draw draw) {
        StringBuilder name = new StringBuilder();
        int words = draw.between(2, 5);
        for (int count = 0; count < words; count++) {
            String[] of = draw.of(known.get(split)).name().split("[ ,()/]+", 0);
            name.append(count == 0 ? "" : " ").append(of[draw.between(0, of.length - 1)]);
        }
        return name.toString().strip();
    }

    private static String spelledOtherwise(String name, Draw draw) {
        String plain = name.replaceFirst(" - .*", "");
        return switch (draw.between(0, 4)) {
            case 0 -> name.toLowerCase(Locale.ROOT);
            case 1 -> plain;
            case 2 -> plain.toLowerCase(Locale.ROOT);
            case 3 -> plain.replace("Dumbbell", "DB").replace("Barbell", "BB").replace("Kettlebell", "KB");
            default -> draw.of(MANNERS) + " " + plain.toLowerCase(Locale.ROOT);
        };
    }

    private static String capitalised(String name) {
        StringBuilder capitals = new StringBuilder(name);
        for (int at = 0; at < name.length(); at++) {
            if (at == 0 || name.charAt(at - 1) == ' ') {
                capitals.setCharAt(at, Character.toUpperCase(name.charAt(at)));
            }
        }
        return capitals.toString();
    }
}
