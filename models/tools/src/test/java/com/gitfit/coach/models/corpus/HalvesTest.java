package com.gitfit.coach.models.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.language.Aim;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Phrasebook;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HalvesTest {
    private static final Halves HALVES = Halves.of(Phrasebook.read());

    /** What each lever can be moved for where a language model is asked. */
    private static final Map<Aim, Set<Driver>> DECISIONS = decisions();

    @ParameterizedTest
    @EnumSource(Aim.class)
    void everyReasonForItCanBeGivenInBothHalvesWhateverTheMoment(Aim aim) {
        for (Driver driver : DECISIONS.get(aim)) {
            for (Split split : Split.values()) {
                assertThat(HALVES.of(split))
                        .as(aim + " " + driver + " " + split)
                        .filteredOn(pattern -> pattern.isFor(aim, driver) && !pattern.conditional())
                        .hasSizeGreaterThanOrEqualTo(split == Split.TRAINING ? 8 : 2);
            }
        }
    }

    @Test
    void aboutOneInSixIsHeldOut() {
        double all = HALVES.heldOut().size() + HALVES.training().size();

        assertThat(HALVES.heldOut().size() / all).isBetween(0.14, 0.2);
    }

    private static Map<Aim, Set<Driver>> decisions() {
        Set<Driver> hard = EnumSet.of(
                Driver.STRUGGLE, Driver.FORM, Driver.DECLINED, Driver.MISSED_REPS, Driver.HARD_EFFORT, Driver.TIRED);
        return Map.of(
                Aim.INCREASE,
                EnumSet.of(Driver.USUAL_PROGRESSION, Driver.EASY_EFFORT, Driver.DOUBLE_PROGRESSION),
                Aim.MORE_REPS,
                EnumSet.of(Driver.USUAL_PROGRESSION, Driver.EASY_EFFORT),
                Aim.DECREASE,
                with(hard, Driver.STALL),
                Aim.FEWER_REPS,
                hard,
                Aim.LONGER_REST,
                with(hard, Driver.HEART_RATE, Driver.REST_PREFERENCE),
                Aim.SHORTER_REST,
                EnumSet.of(Driver.TIME, Driver.REST_PREFERENCE),
                Aim.CHANGE,
                EnumSet.of(
                        Driver.EQUIPMENT,
                        Driver.CROWDED,
                        Driver.VARIETY,
                        Driver.OPTION,
                        Driver.STRUGGLE,
                        Driver.FORM,
                        Driver.DECLINED),
                Aim.WARM_UP,
                EnumSet.of(Driver.FIRST_TIME, Driver.HEAVY_FOR_YOU),
                Aim.HOLD,
                with(hard, Driver.STEADY, Driver.EQUIPMENT));
    }

    private static Set<Driver> with(Set<Driver> some, Driver... others) {
        Set<Driver> all = EnumSet.copyOf(some);
        all.addAll(List.of(others));
        return all;
    }
}
