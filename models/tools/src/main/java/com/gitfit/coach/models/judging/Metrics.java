package com.gitfit.coach.models.judging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.language.Flaw;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured of a model on held-out examples.
 *
 * @param prompts how many examples, each with another prompt
 * @param answer perplexities over the whole answer: lever, reason, opening and the reason in words
 * @param reason perplexities over the reason in words alone, which is all that a model writes in a function
 * @param refused how many texts the fact guard refused, by their flaws
 * @param factShare share of the texts that would be shown that give a fact; the others give a purpose, 0–1
 * @param page distinct-2 of what would be shown, mean over pages of 30 answers
 * @param pageOfReasons the same of the reasons alone, without our openings
 * @param everything distinct-2 of all that would be shown together
 * @param latency of an answer: ranking, text, guard and, where it is needed, the template
 * @param refusedOverAccepted median time of the answers that were refused over the others'; nothing without both
 * @param forcedOverAccepted the same over moments like these, each refused once by force; nothing if all texts were
 *     refused anyway
 */
public record Metrics(
        int prompts,
        Comparison answer,
        Comparison reason,
        LeverAgreement levers,
        Map<Flaw, Integer> refused,
        double factShare,
        double page,
        double pageOfReasons,
        double everything,
        Verbatim verbatim,
        Latency latency,
        OptionalDouble refusedOverAccepted,
        OptionalDouble forcedOverAccepted) {
    private static final double GRAIN = 1e4;

    /** Keeps a copy. */
    public Metrics {
        refused = Map.copyOf(refused);
    }

    /** The share of texts that the fact guard lets through, 0–1. */
    public double guardPassRate() {
        int all = refused.values().stream().mapToInt(count -> count).sum();
        return 1 - (double) all / prompts;
    }

    /** All figures by their names, rounded to four digits behind the point; what was not measured is missing. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("prompts", (double) prompts);
        put(figures, "perplexity", answer);
        put(figures, "reason_perplexity", reason);
        figures.put("lever_moments", (double) levers.moments());
        figures.put("lever_top1", levers.top1());
        figures.put("lever_top3", levers.top3());
        figures.put("prior_top1", levers.prior());
        figures.put("lever_gain", levers.gain().mean());
        figures.put("lever_gain_low", levers.gain().low());
        figures.put("lever_gain_high", levers.gain().high());
        figures.put("guard_pass_rate", guardPassRate());
        for (Flaw flaw : Flaw.values()) {
            figures.put("refused_" + flaw.name().toLowerCase(Locale.ROOT), (double) refused.getOrDefault(flaw, 0));
        }
        figures.put("fact_share", factShare);
        figures.put("distinct_2_reasons", pageOfReasons);
        figures.put("distinct_2", page);
        figures.put("distinct_2_everything", everything);
        figures.put("verbatim_held_out", verbatim.heldOut());
        figures.put("verbatim_held_out_allowed", verbatim.allowed());
        figures.put("verbatim_training", verbatim.training());
        figures.put("ms_per_answer", latency.median());
        figures.put("ms_per_answer_p05", latency.low());
        figures.put("ms_per_answer_p95", latency.high());
        refusedOverAccepted.ifPresent(ratio -> figures.put("refused_over_accepted", ratio));
        forcedOverAccepted.ifPresent(ratio -> figures.put("forced_refusal_over_accepted", ratio));
        figures.replaceAll((name, figure) -> Math.round(figure * GRAIN) / GRAIN);
        return figures;
    }

    /** The figures as a JSON object; whole numbers have no fraction. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        figures().forEach((name, figure) -> {
            if (figure == Math.rint(figure)) {
                json.put(name, figure.longValue());
            } else {
                json.put(name, figure);
            }
        });
        return json;
    }

    private static void put(Map<String, Double> figures, String name, Comparison comparison) {
        figures.put(name, comparison.model());
        figures.put(name + "_3gram", comparison.threeGrams());
        figures.put(name + "_over_3gram", comparison.ratio());
    }
}
