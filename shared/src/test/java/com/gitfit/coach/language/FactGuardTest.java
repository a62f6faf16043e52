package com.gitfit.coach.language;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WarmupSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may follow an opening, and what may not. */
class FactGuardTest {
    private static final FactGuard GUARD = new FactGuard();
    private static final Facts FACTS =
            new SomeFacts().of(aRequest().of("Bench Press").inPain(6)).build();

    enum Action {
        INCREASE(new IncreaseWeight(135, 140)),
        DECREASE(new DecreaseWeight(135, 127.5)),
        FEWER_REPS(new AdjustReps(10, 8)),
        MORE_REPS(new AdjustReps(10, 12)),
        LONGER_REST(new ModifyRest(90, 150)),
        SHORTER_REST(new ModifyRest(90, 60)),
        CHANGE(new ChangeExercise("Bench Press", "Dumbbell Bench Press")),
        WARM_UP(new AddWarmup(List.of(new WarmupSet(55, 8), new WarmupSet(80, 5)))),
        HOLD(new Hold(135));

        private final Prescription prescription;

        Action(Prescription prescription) {
            this.prescription = prescription;
        }

        private String opening(Driver driver) {
            return Prompt.opening(FACTS, driver, prescription);
        }

        private Optional<Flaw> flawOfText(Driver driver, String text) {
            return GUARD.flaw(text, FACTS, driver, prescription);
        }

        private Optional<Flaw> flawOf(Driver driver, String continuation) {
            return flawOfText(driver, opening(driver) + continuation);
        }
    }

    @ParameterizedTest(name = "{0}, {1}{2}")
    @CsvSource(delimiter = '|', textBlock = """
            INCREASE     | USUAL_PROGRESSION  | ', as this is the usual progression.'
            INCREASE     | EASY_EFFORT        | ', since the last set left repetitions in reserve.'
            INCREASE     | EASY_EFFORT        | ' because the last set went well.'
            INCREASE     | EASY_EFFORT        | ', so that strength builds in every session.'
            INCREASE     | DOUBLE_PROGRESSION | ', because you reached the top of the range.'
            MORE_REPS    | EASY_EFFORT        | ', as there was some margin in the previous set.'
            DECREASE     | STRUGGLE           | ', because the last set was a struggle.'
            DECREASE     | HARD_EFFORT        | ', since the effort was high.'
            DECREASE     | TIRED              | ', since your readiness is low today.'
            DECREASE     | STALL              | ', since a deload is due.'
            DECREASE     | STALL              | ', so that fatigue fades and strength builds.'
            DECREASE     | STRUGGLE           | ', so that every repetition stays clean.'
            DECREASE     | FORM               | ', because your technique is the priority now.'
            FEWER_REPS   | STRUGGLE           | ', so every repetition stays steady.'
            FEWER_REPS   | MISSED_REPS        | ', since some reps were missed in the last set.'
            FEWER_REPS   | DECLINED           | ', because some of the plan was skipped.'
            LONGER_REST  | HARD_EFFORT        | ' so you recover between sets.'
            LONGER_REST  | HEART_RATE         | ', as your heart rate is still high.'
            LONGER_REST  | REST_PREFERENCE    | ', since your profile prefers it.'
            SHORTER_REST | TIME               | ', since time is short today.'
            SHORTER_REST | TIME               | ', so that your time is well spent.'
            SHORTER_REST | REST_PREFERENCE    | ', so that the session keeps its rhythm.'
            CHANGE       | CROWDED            | ', since the gym is crowded.'
            CHANGE       | EQUIPMENT          | ', because the equipment is missing.'
            CHANGE       | VARIETY            | ', since you like variety.'
            CHANGE       | OPTION             | ', so that the same muscles are trained today.'
            WARM_UP      | HEAVY_FOR_YOU      | ', because this weight is heavy.'
            WARM_UP      | FIRST_TIME         | ', since this exercise is new.'
            WARM_UP      | FIRST_TIME         | ', so that joints and muscles are warm.'
            HOLD         | STEADY             | ', because the plan fits you today.'
            HOLD         | FORM               | ', so that you control the movement.'
            HOLD         | FORM               | ', since form is the priority.'
            HOLD         | EQUIPMENT          | ', so that every set has the right equipment.'
            """)
    void aReasonMayBeShown(Action action, Driver driver, String continuation) {
        assertThat(action.flawOf(driver, continuation)).as(continuation).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                ", but a light set is fine.",
                ", then add more weight after every set.",
                ", and take no rest after the last ones.",
                ", and do not forget to add weight.",
                ", then test your max today.",
                ", then 5 lb higher on the last set.",
                " since your form was 9 of 10.",
                ", with 140 lb per side.",
                ".",
                "!",
                "",
                ", then to 150 lb.",
                " and do 140 repetitions.",
                ", to 1,400 lb.",
                ", to 140.5 lb.",
                " for 3x10.",
                " in five minutes.",
                ", as your form was 9 of 10.",
                "0 lb.",
                ".5 lb.",
                "es.",
                ", since one more set is easy.",
                ", since it is twice the last set.",
                ", since the last set was half of the weight.",
                ", then go on with the leg press.",
                ", since the leg press is easy.",
                ", since the squat is easy.",
                ", then come down again.",
                " and reduce the weight.",
                " or use a lighter one.",
                " and stop there.",
                ", and push yourself to failure.",
                ". You can do a lot more today.",
                ", without a spotter.",
                ", or do not.",
                ", or skip the warm-up.",
                ", or push through it.",
                ". No pain, no gain is what they say.",
                ", so that it will heal in a week.",
                ", so that you have no injury.",
                ", since you are a lazy one.",
                ", since the set was easy and add weight.",
                ", since the set was easy, add weight.",
                ", since the set was easy but go heavier.",
                ", since the set was easy so go up again.",
                ", since the set was not easy.",
                ", since the last set was so easy that you are ready.",
                ", so progress in every set.",
                ", so every set is heavier.",
                ", so that every set is a max.",
                ", so train all day.",
                ", so that you set the weight.",
                ", as hard as you can.",
                ", as heavy as it is.",
                ", as much as you are ready for.",
                ", since recovery is for every session.",
                ", because",
                ", because the.",
                ", because it is.",
                ", since the last set.",
                ", since the last set was.",
                ", since easy was the set.",
                ", so that every set grows.",
                ", so that the repetitions grow in each session.",
                ", so that the volume builds in every set.",
                ", so that the next set is the last.",
                ", so that the workout is done.",
                ", since the workout is over.",
                ", since you need sets.",
                ", since some sets are needed.",
                ", since there is room for some sets.",
                ", since it is time for some weight.",
                ", since this set deserves weight.",
                ", since you should control the weight.",
                ", since you have yet to control the weight.",
                ", so focus on the set.",
                ", so control every repetition.",
                ", so clean every set.",
                ", so warm every set.",
                ", so pace every set.",
                ", so muscle every set.",
                ", so build in every set.",
                ", so catch every set.",
                ", so reach the next set.",
                ", so steady every set.",
                ", since step to the weight is steady.",
                ", so that you reach a set.",
                ", since the effort was low.",
                ", since a big step is right.",
                ", since a small set was hard.",
                ", since it is usual to build the weight between sets.",
                ", since you are to build some sets today.",
                ", so you build sets and reps in each workout.",
                ", since there is margin for some sets.",
                ", since you are ready for some weight.",
                ", since your plan is short of sets.",
                ", so that you stay moving between sets.",
                ", so that your joints feel challenged.",
                ", since your heart is still.",
                ", since you fell in the last set.",
                ", since you are heavy.",
                ", since the gym is unavailable today.",
                ", so that every set builds.",
                ", since it was easy",
                ", since it was easy...",
                ", since it was easy?",
                ", since it was easy.!",
                ", since it was easy. ",
                ", since it was easy. It was.",
                ", since it was easy. You are ready today.",
                ",since it was easy.",
                " , since it was easy.",
                ",  since it was easy.",
                ", since it  was easy.",
                ", since it was , easy.",
                ", Since it was easy.",
                ", since It was easy.",
                ". Since it was easy.",
                "; since it was easy.",
                ": since it was easy.",
                ", since it was easy ½.",
                ", since it was éasy.",
                ", since it was <b>easy</b>.",
                ", since it was *easy*.",
                ", since it was \"easy\".",
                ", since it was easy \uD83D\uDCAA.",
                ", since ١٥٠ was easy.",
                ", since it was easy easy.",
                ", since it was easy it was easy.",
                ", since the last set left the last set left reserve.",
                ", since Bench Press was easy.",
                ", with what to do and why.",
                ", since it\nwas easy.",
                ", since it was easy.\n",
                ", since it was\teasy.",
                ", since it\u00a0was easy.",
                ", since it\u200b was easy.",
                ", since it\u2028was easy.",
                ", since it\u202e was easy.",
                ", since it\u0000 was easy."
            })
    void anythingElseIsRefused(String continuation) {
        for (Action action : Action.values()) {
            assertThat(action.flawOf(Driver.EASY_EFFORT, continuation))
                    .as(action + continuation)
                    .isPresent();
        }
    }

    @ParameterizedTest(name = "{1}{2}")
    @CsvSource(delimiter = '|', textBlock = """
            INCREASE   | EASY_EFFORT   | ', since the last set was hard.'
            DECREASE   | STRUGGLE      | ', since the last set was easy.'
            DECREASE   | TIRED         | ', since you are ready today.'
            HOLD       | FORM          | ', since your form was clean.'
            HOLD       | STEADY        | ', since the gym is crowded.'
            HOLD       | STEADY        | ', since your heart rate is high.'
            CHANGE     | CROWDED       | ', since the equipment is missing.'
            WARM_UP    | HEAVY_FOR_YOU | ', since this exercise is new.'
            WARM_UP    | FIRST_TIME    | ', since this weight is heavy.'
            INCREASE   | EASY_EFFORT   | ', so that you recover between sets.'
            FEWER_REPS | STRUGGLE      | ', so that it builds strength.'
            INCREASE   | EASY_EFFORT   | ', so that the next set is easy.'
            """)
    void whatIsTrueOfAnotherMomentIsRefused(Action action, Driver driver, String continuation) {
        assertThat(action.flawOf(driver, continuation)).contains(Flaw.UNKNOWN_REASON);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            INCREASE     | EASY_EFFORT       | ', since you are rested today.'
            INCREASE     | USUAL_PROGRESSION | ', since your readiness is good today.'
            INCREASE     | USUAL_PROGRESSION | ', because your form is tidy.'
            INCREASE     | DOUBLE_PROGRESSION| ', since you reached the planned reps.'
            INCREASE     | EASY_EFFORT       | ', since your goal is strength.'
            INCREASE     | EASY_EFFORT       | ', so that training serves your goal of strength.'
            INCREASE     | EASY_EFFORT       | ', since this weight feels comfortable for you.'
            INCREASE     | EASY_EFFORT       | ', since you are ready today.'
            CHANGE       | CROWDED           | ', as your time is limited in a busy gym.'
            SHORTER_REST | TIME              | ', so that the workout fits the time.'
            HOLD         | STEADY            | ', since the weight is right for the plan.'
            """)
    void whatTheFactsDoNotCarryIsRefused(Action action, Driver driver, String continuation) {
        Facts rich = new SomeFacts()
                .of(aRequest().of("Bench Press").lastReps(10))
                .goal(Goal.STRENGTH)
                .ready(0.7)
                .rpe(7)
                .form(8)
                .time(new TimePressure(8, 12, 3, 1, 3, true))
                .build();
        Facts poor = new SomeFacts()
                .of(aRequest().of("Bench Press").planning(3, 10, 0))
                .ready(0.55)
                .build();
        String text = action.opening(driver) + continuation;

        assertThat(GUARD.flaw(text, rich, driver, action.prescription)).isEmpty();
        assertThat(GUARD.flaw(text, poor, driver, action.prescription)).contains(Flaw.UNKNOWN_REASON);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            FEWER_REPS  | MISSED_REPS | ', since you are tired today.'
            LONGER_REST | MISSED_REPS | ', since the last set was exhausting.'
            CHANGE      | DECLINED    | ', since your body is drained.'
            """)
    void hardshipIsSaidOnlyWhereItIsSo(Action action, Driver driver, String continuation) {
        Facts hard = new SomeFacts()
                .of(aRequest().of("Bench Press"))
                .ready(0.4)
                .rpe(10)
                .form(6)
                .build();
        Facts easy = new SomeFacts()
                .of(aRequest().of("Bench Press"))
                .ready(0.9)
                .rpe(5)
                .form(9)
                .build();
        String text = action.opening(driver) + continuation;

        assertThat(GUARD.flaw(text, hard, driver, action.prescription)).isEmpty();
        assertThat(GUARD.flaw(text, easy, driver, action.prescription)).contains(Flaw.UNKNOWN_REASON);
    }

    @ParameterizedTest(name = "{0}, {1}{2}")
    @CsvSource(delimiter = '|', textBlock = """
            DECREASE     | STRUGGLE        | ', since you are fresh today.'
            DECREASE     | STRUGGLE        | ', since your form was crisp.'
            LONGER_REST  | HARD_EFFORT     | ', since the effort was low.'
            LONGER_REST  | HEART_RATE      | ', since time is short today.'
            INCREASE     | EASY_EFFORT     | ', since time is short today.'
            INCREASE     | EASY_EFFORT     | ', since you are tired today.'
            INCREASE     | EASY_EFFORT     | ', since your goal is size.'
            INCREASE     | EASY_EFFORT     | ', since the effort was high.'
            INCREASE     | EASY_EFFORT     | ', since the weight is heavy.'
            HOLD         | STEADY          | ', since the last set was easy.'
            HOLD         | EQUIPMENT       | ', so that your strength builds.'
            SHORTER_REST | REST_PREFERENCE | ', so that you recover between sets.'
            CHANGE       | EQUIPMENT       | ', since strength is missing.'
            CHANGE       | OPTION          | ', so that your training feels new.'
            WARM_UP      | HEAVY_FOR_YOU   | ', since this is the first time.'
            WARM_UP      | HEAVY_FOR_YOU   | ', since this is your best weight.'
            HOLD         | FORM            | ', since this is the first session.'
            CHANGE       | VARIETY         | ', since this exercise is new.'
            DECREASE     | TIRED           | ', since your energy is low.'
            """)
    void aFactIsNoReasonForItsOpposite(Action action, Driver driver, String continuation) {
        Facts all = new SomeFacts()
                .of(aRequest().of("Bench Press").lastReps(10))
                .goal(Goal.STRENGTH)
                .ready(0.8)
                .rpe(6)
                .form(9)
                .time(new TimePressure(8, 12, 3, 1, 3, true))
                .build();

        assertThat(GUARD.flaw(action.opening(driver) + continuation, all, driver, action.prescription))
                .contains(Flaw.UNKNOWN_REASON);
    }

    @ParameterizedTest
    @EnumSource(
            value = Driver.class,
            names = {"PAIN", "FATIGUE_LIMIT"})
    void inPainAndExhaustionNothingMayBeSaid(Driver driver) {
        for (Action action : Action.values()) {
            for (String said : List.of(", so that every set stays clean.", ", since it is your plan today.", ".")) {
                assertThat(action.flawOf(driver, said)).isPresent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ', then to 150 lb.'                      | NO_REASON
            ', since the set was easy'               | NO_REASON
            ', since it was easy, add weight.'       | NO_REASON
            ', since the set was light.'             | UNKNOWN_REASON
            ', so that the last set went well.'      | UNKNOWN_REASON
            """)
    void aRefusalHasAReason(String continuation, Flaw flaw) {
        assertThat(Action.INCREASE.flawOf(Driver.EASY_EFFORT, continuation)).contains(flaw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Go up from 135 to 145 lb on Bench Press",
                "Go up from 140 to 135 lb on Bench Press",
                "Come down from 135 to 140 lb on Bench Press",
                "Go up from 135 to 140 kg on Bench Press",
                "Go up from 135 to 140 lb on Leg Press",
                "Well, go up from 135 to 140 lb on Bench Press",
                " Go up from 135 to 140 lb on Bench Press"
            })
    void theActionIsTheOneThatWasDecided(String opening) {
        assertThat(Action.INCREASE.flawOfText(Driver.EASY_EFFORT, opening + ", since the set was easy."))
                .contains(Flaw.ACTION_CHANGED);
    }

    @Test
    void aTextIsNoLongerThanASentence() {
        String opening = Action.INCREASE.opening(Driver.EASY_EFFORT) + ", so ";
        String longest = opening + "x".repeat(FactGuard.LONGEST - opening.length() - 1) + ".";

        assertThat(longest).hasSize(FactGuard.LONGEST);
        assertThat(Action.INCREASE.flawOfText(Driver.EASY_EFFORT, longest)).isNotEqualTo(Optional.of(Flaw.TOO_LONG));
        assertThat(Action.INCREASE.flawOfText(Driver.EASY_EFFORT, longest + "."))
                .contains(Flaw.TOO_LONG);
    }

    @Test
    void theLiftersOwnNameForTheExerciseMayBeInAnyScriptAndHaveNumbersInIt() {
        for (String name : List.of("深蹲", "21s curl", "Übung 7", "100 push-ups", "5x5 Squat", "a. Add 500 lb")) {
            Facts facts = new SomeFacts().of(aRequest().of(name)).build();
            Prescription hold = new Hold(135);
            String text = Prompt.opening(facts, Driver.STEADY, hold) + ", since the plan fits you today.";

            assertThat(GUARD.flaw(text, facts, Driver.STEADY, hold)).as(name).isEmpty();
        }
    }
}
