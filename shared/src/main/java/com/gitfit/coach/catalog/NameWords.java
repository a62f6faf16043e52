package com.gitfit.coach.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How single words of an exercise's name are brought to one form. Words are in lower case. */
final class NameWords {
    private static final Map<String, List<String>> SPELLED_OUT = Map.ofEntries(
            Map.entry("db", List.of("dumbbell")),
            Map.entry("dumbell", List.of("dumbbell")),
            Map.entry("dumbel", List.of("dumbbell")),
            Map.entry("bb", List.of("barbell")),
            Map.entry("barbel", List.of("barbell")),
            Map.entry("kb", List.of("kettlebell")),
            Map.entry("kettleball", List.of("kettlebell")),
            Map.entry("banded", List.of("band")),
            Map.entry("bw", List.of("bodyweight")),
            Map.entry("ezbar", List.of("ez")),
            Map.entry("hexbar", List.of("trapbar")),
            Map.entry("ohp", List.of("overhead", "press")),
            Map.entry("bp", List.of("bench", "press")),
            Map.entry("rdl", List.of("romanian", "deadlift")),
            Map.entry("sldl", List.of("stiff", "leg", "deadlift")),
            Map.entry("dl", List.of("deadlift")),
            Map.entry("flye", List.of("fly")),
            Map.entry("calve", List.of("calf")),
            Map.entry("abdominal", List.of("ab")),
            Map.entry("legged", List.of("leg")),
            Map.entry("armed", List.of("arm")),
            Map.entry("gripped", List.of("grip")),
            Map.entry("single", List.of("one")),
            Map.entry("1", List.of("one")),
            Map.entry("alternate", List.of("alternating")),
            Map.entry("alt", List.of("alternating")));

    private static final Map<String, String> JOINED = Map.ofEntries(
            Map.entry("body weight", "bodyweight"),
            Map.entry("bar bell", "barbell"),
            Map.entry("dumb bell", "dumbbell"),
            Map.entry("kettle bell", "kettlebell"),
            Map.entry("smith machine", "smith"),
            Map.entry("cable machine", "cable"),
            Map.entry("resistance band", "band"),
            Map.entry("e z", "ez"),
            Map.entry("ez bar", "ez"),
            Map.entry("trap bar", "trapbar"),
            Map.entry("hex bar", "trapbar"));

    private static final Set<String> CONNECTING = Set.of("with", "the", "and", "using");

    private NameWords() {}

    /** The words that one stands for, itself if it is neither an abbreviation nor another spelling. */
    static List<String> spelledOut(String word) {
        List<String> words = SPELLED_OUT.get(word);
        return words == null ? List.of(word) : words;
    }

    /** The one word that two in a row stand for, empty if they are two. */
    static String joined(String first, String second) {
        return JOINED.getOrDefault(first + " " + second, "");
    }

    /** Whether the word only connects others, so that "bench press with bands" is "band bench press". */
    static boolean connects(String word) {
        return CONNECTING.contains(word);
    }

    /** The word without the ending of an English plural; good enough to make the plural and the singular meet. */
    static String singular(String word) {
        int length = word.length();
        if (length < 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes")) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        return word.substring(0, length - 1);
    }
}
