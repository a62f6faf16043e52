package com.gitfit.coach.store.dynamodb;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of item of which a lifter has many, in the order in which an account is read. */
enum Section {
    EXERCISES(Attributes.EXERCISE_KEY),
    TWEAKS(Attributes.TWEAK_ID),
    LEARNING_EVENTS(Attributes.EVENT_ID),
    SESSIONS(Attributes.SESSION_ID),
    MONTHS(Attributes.MONTH);

    private final String rangeName;

    Section(String rangeName) {
        this.rangeName = rangeName;
    }

    /** The second attribute of the key. */
    String rangeName() {
        return rangeName;
    }

    Optional<Section> next() {
        return Stream.of(values()).dropWhile(section -> section != this).skip(1).findFirst();
    }

    String table(Tables tables) {
        return switch (this) {
            case EXERCISES -> tables.state();
            case TWEAKS -> tables.tweaks();
            case LEARNING_EVENTS -> tables.learningEvents();
            case SESSIONS -> tables.sessions();
            case MONTHS -> tables.trends();
        };
    }
}
