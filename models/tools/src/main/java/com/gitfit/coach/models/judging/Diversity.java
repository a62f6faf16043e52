package com.gitfit.coach.models.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Distinct-2 (Li et al. 2016): the share of different ones among all pairs of neighbouring words of texts, 0–1. Every
 * language of few words comes to 0 over enough sentences, so its mean over pages of {@value #PAGE} texts says more.
 */
final class Diversity {
    /** As many as the model card shows. */
    static final int PAGE = 30;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'-][\\p{L}\\p{N}]+)*");

    private Diversity() {}

    /** Over all texts together; 0 if no two words stand beside each other. */
    static double distinct2(List<String> texts) {
        Set<List<String>> distinct = new HashSet<>();
        int all = 0;
        for (String text : texts) {
            List<String> words = words(text);
            for (int i = 1; i < words.size(); i++) {
                distinct.add(words.subList(i - 1, i + 1));
                all++;
            }
        }
        return all == 0 ? 0 : (double) distinct.size() / all;
    }

    /** The mean over whole pages, in the order of the texts; over all texts if they do not fill one. */
    static double distinct2OfAPage(List<String> texts) {
        List<Double> pages = new ArrayList<>();
        for (int start = 0; start + PAGE <= texts.size(); start += PAGE) {
            pages.add(distinct2(texts.subList(start, start + PAGE)));
        }
        return pages.stream().mapToDouble(page -> page).average().orElseGet(() -> distinct2(texts));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
