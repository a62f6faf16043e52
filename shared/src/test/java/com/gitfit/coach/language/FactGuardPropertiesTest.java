package com.gitfit.coach.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class FactGuardPropertiesTest {
    private static final FactGuard GUARD = new FactGuard();
    private static final Phrasebook BOOK = Phrasebook.read();
    private static final Set<Driver> SILENT = EnumSet.of(Driver.PAIN, Driver.FATIGUE_LIMIT);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private static final List<String> NAMES = List.of(
            "Bench Press",
            "exercise",
            "深蹲",
            "a",
            "21s 21s 21s 21s",
            "Squat; DROP TABLE",
            "stop and go up",
            "½ squat",
            "Do 500 lb",
            "x".repeat(100),
            "\uD83D\uDCAA",
            "never (ever) rest",
            "200 lb");

    private static final List<Prescription> PRESCRIPTIONS = List.of(
            new IncreaseWeight(135, 137.5),
            new DecreaseWeight(137.5, 130),
            new AdjustReps(10, 8),
            new AdjustReps(10, 12),
            new ModifyRest(90, 150),
            new ModifyRest(90, 30),
            new ChangeExercise("Bench Press", "Barbell Bench Press - Medium Grip"),
            new AddWarmup(List.of(new WarmupSet(52.5, 8), new WarmupSet(80, 5), new WarmupSet(107.5, 3))),
            new Hold(135));

    /** Something that was decided, and all that is true of it. */
    record Decision(Facts facts, Driver driver, Prescription prescription) {
        String opening() {
            return Prompt.opening(facts, driver, prescription);
        }

        Optional<Flaw> flawOf(String continuation) {
            return GUARD.flaw(opening() + continuation, facts, driver, prescription);
        }

        List<Phrase> phrases() {
            return BOOK.phrases()
                    .filter(phrase -> phrase.holds(facts, driver, prescription))
                    .toList();
        }
    }

    /** A reason of the phrasebook that is true of a decision. */
    record Said(Decision decision, Join join, String clause) {
        String continuation() {
            return ", " + join.words().getFirst() + " " + clause + ".";
        }
    }

    @Property
    void everyPhraseThatHoldsMayBeSaid(@ForAll("reasons") Said said) {
        assertThat(said.join().words())
                .allSatisfy(word -> assertThat(said.decision().flawOf(", " + word + " " + said.clause() + "."))
                        .isEmpty());
        assertThat(said.decision().opening()).hasSizeLessThan(FactGuard.LONGEST).doesNotContain("  ", "\n");
    }

    @Property(tries = 50)
    void noPhraseThatDoesNotHoldMayBeSaid(@ForAll("decisions") Decision decision) {
        Set<String> carried = new HashSet<>();
        decision.phrases().forEach(phrase -> carried.addAll(phrase.clauses(decision.facts())));

        BOOK.phrases()
                .flatMap(phrase -> phrase.clauses(decision.facts()).stream())
                .filter(clause -> !carried.contains(clause))
                .forEach(clause -> {
                    assertThat(decision.flawOf(", since " + clause + "."))
                            .as(clause)
                            .isPresent();
                    assertThat(decision.flawOf(", so that " + clause + "."))
                            .as(clause)
                            .isPresent();
                });
    }

    @Property
    void whereTheRulesSpeakAloneNothingMayBeSaid(@ForAll("decisions") Decision decision) {
        if (SILENT.contains(decision.driver())) {
            assertThat(decision.phrases()).isEmpty();
        }
    }

    @Property
    void aFactIsNoPurposeAndAPurposeNoFact(@ForAll("reasons") Said said) {
        Join other = said.join() == Join.SO ? Join.BECAUSE : Join.SO;

        assertThat(said.decision().flawOf(", " + other.words().getFirst() + " " + said.clause() + "."))
                .contains(Flaw.UNKNOWN_REASON);
    }

    @Property
    void anOpeningAloneIsNoContribution(@ForAll("decisions") Decision decision) {
        assertThat(List.of("", ".", "!", " ", "..."))
                .allSatisfy(end -> assertThat(decision.flawOf(end)).isPresent());
    }

    @Property
    void aChangedNumberIsRefused(
            @ForAll("reasons") Said said, @ForAll Random random, @ForAll @IntRange(max = 999) int other) {
        Decision decision = said.decision();
        String text = decision.opening() + said.continuation();
        List<int[]> places = NUMBER.matcher(text)
                .results()
                .map(found -> new int[] {found.start(), found.end()})
                .toList();
        if (places.isEmpty()) {
            return;
        }
        int[] place = pick(places, random);
        String changed = text.substring(0, place[0]) + other + text.substring(place[1]);

        if (!changed.equals(text)) {
            assertThat(GUARD.flaw(changed, decision.facts(), decision.driver(), decision.prescription()))
                    .isPresent();
        }
    }

    @Property
    void anythingPutIntoAReasonIsRefused(
            @ForAll("reasons") Said said,
            @ForAll Random random,
            @ForAll @StringLength(min = 1, max = 12) String thing) {
        String text = said.continuation();
        int at = random.nextInt(text.length() + 1);
        String changed = text.substring(0, at) + thing + text.substring(at);

        assertThat(said.decision().flawOf(changed)).as(changed).isPresent();
    }

    @Property
    void aSecondReasonIsRefused(@ForAll("reasons") Said said, @ForAll("reasons") Said other) {
        String one = said.continuation();
        for (String joint : List.of("", " ", " Then", "\n", " and")) {
            assertThat(said.decision().flawOf(one + joint + other.continuation()))
                    .isPresent();
            assertThat(said.decision().flawOf(one.replace(".", "") + joint + other.continuation()))
                    .isPresent();
        }
    }

    @Provide
    Arbitrary<Decision> decisions() {
        return Arbitraries.randomValue(random -> decision(random, List.of(Driver.values())));
    }

    @Provide
    Arbitrary<Said> reasons() {
        List<Driver> speaking = new ArrayList<>(List.of(Driver.values()));
        speaking.removeAll(SILENT);
        return Arbitraries.randomValue(random -> decision(random, speaking))
                .filter(decision -> !decision.phrases().isEmpty())
                .flatMap(decision -> Arbitraries.randomValue(random -> {
                    Phrase phrase = pick(decision.phrases(), random);
                    return new Said(decision, phrase.join(), pick(phrase.clauses(decision.facts()), random));
                }));
    }

    private static Decision decision(Random random, List<Driver> drivers) {
        ARequest request = ARequest.aRequest().of(pick(NAMES, random)).resting(90);
        Driver driver = pick(drivers, random);
        Facts facts = new SomeFacts()
                .of(driver == Driver.PAIN ? request.inPain(4 + random.nextInt(7)) : request)
                .rpe(1 + random.nextInt(10))
                .form(1 + random.nextInt(10))
                .goal(pick(List.of(Goal.values()), random))
                .ready(random.nextInt(101) / 100.0)
                .build();
        return new Decision(facts, driver, pick(PRESCRIPTIONS, random));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
