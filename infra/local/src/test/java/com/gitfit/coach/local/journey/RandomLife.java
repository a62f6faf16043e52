package com.gitfit.coach.local.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Lifters who do what lifters do, at random, through the API: ask, answer in one way or another, log a workout, and now
 * and then leave with everything that is known of them, and come back.
 */
final class RandomLife {
    private static final List<String> ANSWERS = List.of(Bodies.EASY, """
            {"accepted":true}""", """
            {"accepted":false,"modified":true,"actual_value":130,"difficulty_rating":8}""", """
            {"accepted":false,"skipped":true,"notes":"no bench is free"}""", """
            {"accepted":true,"difficulty_rating":6,"effectiveness_rating":7,"perceived_exertion":8,"form_quality":6}""");

    private final Random random;
    private final List<Somebody> people;

    /** A lifter and what still waits for an answer. */
    private record Somebody(Lifter lifter, List<String> open) {}

    RandomLife(RunningCoach coach, String name, int users, long seed) {
        this.random = new Random(seed);
        this.people = IntStream.range(0, users)
                .mapToObj(number -> new Somebody(coach.lifter(name + "-" + number), new ArrayList<>()))
                .toList();
    }

    /** Who they are. */
    List<Lifter> lifters() {
        return people.stream().map(Somebody::lifter).toList();
    }

    /** Lets some operations happen, one after another. */
    void live(int operations) {
        for (int done = 0; done < operations; done++) {
            act(people.get(random.nextInt(people.size())));
        }
    }

    private void act(Somebody somebody) {
        int chance = random.nextInt(100);
        if (chance < 4) {
            somebody.lifter().delete();
            somebody.open().clear();
        } else if (chance < 16) {
            somebody.lifter().logs("session-" + random.nextInt(6)).ok();
        } else if (chance < 56 && !somebody.open().isEmpty()) {
            String tweak = somebody.open().remove(random.nextInt(somebody.open().size()));
            somebody.lifter()
                    .answer(tweak, ANSWERS.get(random.nextInt(ANSWERS.size())))
                    .ok();
        } else {
            somebody.open().add(somebody.lifter().tweak("complete_set"));
        }
    }
}
