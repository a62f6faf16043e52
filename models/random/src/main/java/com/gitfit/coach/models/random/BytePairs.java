package com.gitfit.coach.models.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Learns byte-pair merges from a text; the same text gives the same merges. */
final class BytePairs {
    /** GPT-2's rule for what may become one token. */
    private static final Pattern WORD = Pattern.compile(
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Two symbols that become one. */
    record Merge(String left, String right) {
        String joined() {
            return left + right;
        }
    }

    private static final Comparator<Map.Entry<Merge, Integer>> FREQUENT_THEN_FIRST =
            Map.Entry.<Merge, Integer>comparingByValue()
                    .thenComparing(
                            Map.Entry::getKey,
                            Comparator.comparing(Merge::left)
                                    .thenComparing(Merge::right)
                                    .reversed());

    private BytePairs() {}

    /**
     * The most frequent neighbours first, ties in the order of their characters, until every word of the text is one
     * token.
     *
     * @param most how many to learn at most
     */
    static List<Merge> learn(String text, int most) {
        Map<List<String>, Integer> words = words(text);
        Set<Merge> merges = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>(ByteSymbols.inOrder());
        while (known.size() < ByteSymbols.inOrder().size() + most) {
            Map<Merge, Integer> pairs = pairs(words);
            if (pairs.isEmpty()) {
                break;
            }
            Merge best = Collections.max(pairs.entrySet(), FREQUENT_THEN_FIRST).getKey();
            merges.add(best);
            known.add(best.joined());
            words = merged(words, best);
        }
        return List.copyOf(merges);
    }

    private static Map<List<String>, Integer> words(String text) {
        Map<List<String>, Integer> words = new LinkedHashMap<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.merge(ByteSymbols.of(matcher.group()), 1, Integer::sum);
        }
        return words;
    }

    private static Map<Merge, Integer> pairs(Map<List<String>, Integer> words) {
        Map<Merge, Integer> counts = new HashMap<>();
        words.forEach((symbols, count) -> {
            for (int i = 1; i < symbols.size(); i++) {
                counts.merge(new Merge(symbols.get(i - 1), symbols.get(i)), count, Integer::sum);
            }
        });
        return counts;
    }

    private static Map<List<String>, Integer> merged(Map<List<String>, Integer> words, Merge merge) {
        Map<List<String>, Integer> result = new LinkedHashMap<>();
        words.forEach((symbols, count) -> result.merge(merged(symbols, merge), count, Integer::sum));
        return result;
    }

    private static List<String> merged(List<String> symbols, Merge merge) {
        List<String> result = new ArrayList<>(symbols.size());
        for (int i = 0; i < symbols.size(); i++) {
            boolean pair = i + 1 < symbols.size()
                    && symbols.get(i).equals(merge.left())
                    && symbols.get(i + 1).equals(merge.right());
            result.add(pair ? merge.joined() : symbols.get(i));
            i += pair ? 1 : 0;
        }
        return result;
    }
}
