package com.gitfit.coach.models.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns byte-pair merges from a text; the same text gives the same merges. Each different word is looked at once, and
 * again only when a merge changes it.
 */
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

    private final List<List<String>> words = new ArrayList<>();
    private final List<Integer> frequencies = new ArrayList<>();
    private final Map<Merge, Integer> pairs = new HashMap<>();
    /** In which words a pair is, or once was. */
    private final Map<Merge, Set<Integer>> places = new HashMap<>();

    private BytePairs(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            counts.merge(matcher.group(), 1, Integer::sum);
        }
        counts.forEach((word, count) -> {
            words.add(ByteSymbols.of(word));
            frequencies.add(count);
            count(words.size() - 1, count);
        });
    }

    /**
     * The most frequent neighbours first, ties in the order of their characters, until every word of the text is one
     * token.
     *
     * @param most how many to learn at most
     */
    static List<Merge> learn(String text, int most) {
        BytePairs state = new BytePairs(text);
        Set<Merge> merges = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>(ByteSymbols.inOrder());
        while (known.size() < ByteSymbols.inOrder().size() + most && !state.pairs.isEmpty()) {
            Merge best =
                    Collections.max(state.pairs.entrySet(), FREQUENT_THEN_FIRST).getKey();
            merges.add(best);
            known.add(best.joined());
            state.apply(best);
        }
        return List.copyOf(merges);
    }

    private void apply(Merge merge) {
        for (int word : places.remove(merge)) {
            int frequency = frequencies.get(word);
            count(word, -frequency);
            words.set(word, merged(words.get(word), merge));
            count(word, frequency);
        }
    }

    /** Adds the neighbours in a word so often, or takes them away. */
    private void count(int word, int times) {
        List<String> symbols = words.get(word);
        for (int i = 1; i < symbols.size(); i++) {
            Merge pair = new Merge(symbols.get(i - 1), symbols.get(i));
            pairs.merge(pair, times, (before, more) -> before + more == 0 ? null : before + more);
            if (times > 0) {
                places.computeIfAbsent(pair, key -> new HashSet<>()).add(word);
            }
        }
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
