package com.gitfit.coach.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FactGuardPropertiesTest {
    private static final FactGuard GUARD = new FactGuard();
    private static final Set<Driver> SILENT = EnumSet.of(Driver.PAIN, Driver.FATIGUE_LIMIT);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** A reason that goes with everything. */
    private static final String PLAIN = ", so that every set stays clean.";

    /** What tells somebody to do something, denies what was said, or counts. */
    private static final Set<String> ORDERS = WordList.of("""
            more less fewer heavier lighter higher lower harder easier longer shorter faster bigger up down off back
            add drop increase decrease reduce raise cut double halve max maximum maximal failure push pull press squat
            curl row lift deadlift bench load reload go keep take make put let give get have do try test use work rest
            pause break wait skip stop quit start continue begin repeat again not never no none nor without except
            then but or if unless until before after while instead rather than and then
            one two three four five ten twelve hundred once twice half pair dozen
            pain hurt hurts injury injuries sore heal heals cure safe risk warmup unlimited all any anything
            progress train exert grind ignore forget cheat jump
            """);

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

        List<String> words(Reason.Kind kind) {
            return List.copyOf(new TreeSet<>(Vocabulary.of(kind, driver, prescription)));
        }
    }

    @Test
    void noOrderIsInAnyVocabulary() {
        assertThat(everyWord(Reason.Kind.FACT)).doesNotContainAnyElementsOf(ORDERS);
        // "Every set and every repetition is clean": there "and" joins no two orders, for there are none.
        Set<String> orders = new TreeSet<>(ORDERS);
        orders.remove("and");
        assertThat(everyWord(Reason.Kind.PURPOSE)).doesNotContainAnyElementsOf(orders);
    }

    @Test
    void whatCouldBecomeARuleForEverySetIsKeptApart() {
        assertThat(everyWord(Reason.Kind.FACT)).doesNotContain("every", "each", "and", "next", "can", "will");
        assertThat(everyWord(Reason.Kind.PURPOSE))
                .doesNotContain("weight", "progression", "deload", "heavy", "hard", "easy", "left", "high", "low");
    }

    @Test
    void everyListIsMadeOfWordsThatAReasonCanHave() {
        Set<String> words = everyWord(Reason.Kind.FACT);
        words.addAll(everyWord(Reason.Kind.PURPOSE));

        assertThat(words).allMatch(word -> word.matches("[a-z]+")).hasSizeBetween(120, 250);
        assertThat(words)
                .containsAll(Vocabulary.SUBJECTS)
                .containsAll(Vocabulary.VERBS)
                .containsAll(Vocabulary.DANGLING);
    }

    @Property
    void everyOpeningMayBeFollowedByAPlainReason(@ForAll("decisions") Decision decision) {
        assertThat(decision.flawOf(PLAIN).isPresent()).isEqualTo(SILENT.contains(decision.driver()));
        assertThat(decision.opening()).hasSizeLessThan(FactGuard.LONGEST).doesNotContain("  ", "\n");
    }

    @Property
    void anOpeningAloneIsNoContribution(@ForAll("decisions") Decision decision) {
        assertThat(List.of("", ".", "!", " ", "..."))
                .allSatisfy(end -> assertThat(decision.flawOf(end)).isPresent());
    }

    @Property
    void aChangedNumberIsRefused(
            @ForAll("decisions") Decision decision, @ForAll Random random, @ForAll @IntRange(max = 999) int other) {
        String text = decision.opening() + PLAIN;
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
    void anyWordOutsideTheVocabularyIsRefused(
            @ForAll("decisions") Decision decision,
            @ForAll @AlphaChars @LowerChars @StringLength(min = 1, max = 12) String word,
            @ForAll Reason.Kind kind) {
        if (!decision.words(kind).contains(word)) {
            String joint = kind == Reason.Kind.FACT ? ", since " : ", so that ";
            assertThat(decision.flawOf(joint + "the last set is " + word + " today."))
                    .isPresent();
            assertThat(decision.flawOf(joint + word + " is the set today.")).isPresent();
            assertThat(decision.flawOf(joint + "the set is " + word + ".")).isPresent();
        }
    }

    @Property
    void anyDigitIsRefused(@ForAll("reasons") Said said, @ForAll Random random, @ForAll @IntRange(max = 9) int digit) {
        int at = random.nextInt(said.continuation().length() + 1);
        String changed = said.continuation().substring(0, at)
                + digit
                + said.continuation().substring(at);

        assertThat(said.decision().flawOf(changed)).as(changed).isPresent();
    }

    @Property
    void anySecondSentenceIsRefused(@ForAll("reasons") Said said, @ForAll("reasons") Said other) {
        String second = other.continuation().replaceFirst("^, \\w+( that)? ", "");
        String capital = second.substring(0, 1).toUpperCase(Locale.ROOT) + second.substring(1);
        for (String joint : List.of(" ", "", " Then ", "\n")) {
            assertThat(said.decision().flawOf(said.continuation() + joint + capital))
                    .as(said.continuation() + joint + capital)
                    .isPresent();
        }
        assertThat(said.decision().flawOf(said.continuation().replaceAll("[.!]$", "") + other.continuation()))
                .isPresent();
    }

    @Property
    void anInsertedOrderIsRefused(@ForAll("reasons") Said said, @ForAll Random random) {
        List<String> words = new ArrayList<>(List.of(said.continuation().split(" ")));
        String order = random.nextBoolean()
                ? pick(List.of("then add weight", "but go heavier", "not", "and rest less", "or stop", "no"), random)
                : pick(List.copyOf(ORDERS), random);
        if (order.equals("and")) {
            return;
        }
        words.add(1 + random.nextInt(words.size()), order);
        String changed = String.join(" ", words);

        assertThat(said.decision().flawOf(changed)).as(changed).isPresent();
    }

    @Property
    void whateverPassesIsOneClauseOfKnownWords(@ForAll("reasons") Said said) {
        assertThat(said.decision().flawOf(said.continuation()))
                .as(said.continuation())
                .isNotEqualTo(Optional.of(Flaw.WORDS));
        if (said.decision().flawOf(said.continuation()).isEmpty()) {
            assertThat(said.continuation()).matches(", (since|because|as|so|so that) [a-z]+( [a-z]+){2,}[.!]");
        }
    }

    /** Words of the vocabulary in any order. */
    record Said(Decision decision, String continuation) {}

    @Provide
    Arbitrary<Decision> decisions() {
        return Arbitraries.randomValue(random -> decision(random, List.of(Driver.values())));
    }

    @Provide
    Arbitrary<Said> reasons() {
        List<Driver> speaking = new ArrayList<>(List.of(Driver.values()));
        speaking.removeAll(SILENT);
        return Arbitraries.randomValue(random -> said(decision(random, speaking), random));
    }

    private static Said said(Decision decision, Random random) {
        boolean fact = random.nextBoolean();
        List<String> words = new ArrayList<>(decision.words(fact ? Reason.Kind.FACT : Reason.Kind.PURPOSE));
        Collections.shuffle(words, random);
        String joint = pick(fact ? List.of("since", "because", "as") : List.of("so", "so that"), random);
        String clause = "the set is " + String.join(" ", words.subList(0, 1 + random.nextInt(6)));
        return new Said(decision, ", " + joint + " " + clause + (random.nextBoolean() ? "." : "!"));
    }

    private static Decision decision(Random random, List<Driver> drivers) {
        ARequest request = ARequest.aRequest().of(pick(NAMES, random)).resting(90);
        Driver driver = pick(drivers, random);
        Facts facts = new SomeFacts()
                .of(driver == Driver.PAIN ? request.inPain(4 + random.nextInt(7)) : request)
                .rpe(1 + random.nextInt(10))
                .ready(random.nextInt(101) / 100.0)
                .build();
        return new Decision(facts, driver, pick(PRESCRIPTIONS, random));
    }

    private static Set<String> everyWord(Reason.Kind kind) {
        Set<String> words = new TreeSet<>();
        for (Driver driver : Driver.values()) {
            PRESCRIPTIONS.forEach(prescription -> words.addAll(Vocabulary.of(kind, driver, prescription)));
        }
        return words;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
