package com.gitfit.coach.models.judging;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Reason;
import com.gitfit.coach.models.corpus.Corpus;
import com.gitfit.coach.models.corpus.Example;
import com.gitfit.coach.models.corpus.Moment;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of what a model says it repeats word for word, behind the conjunction. Clauses that equal one of a held-out
 * pattern cannot have been learned by heart, since training never had them; if they came more often than such patterns
 * are among all patterns for the same lever and reason, the held-out examples would have leaked. That many equal one of
 * a training pattern is to be expected: the language of reasons is small.
 *
 * @param heldOut share of clauses that are word for word one of a held-out pattern and of no training pattern
 * @param allowed what that share would be if every pattern were said as often as every other
 * @param training share of clauses that are word for word one of a training pattern
 */
record Verbatim(double heldOut, double allowed, double training) {
    /** Patterns that are said of the same. */
    private record Group(Lever lever, Driver driver) {
        static Group of(Moment moment) {
            return new Group(moment.prescription().lever(), moment.driver());
        }
    }

    /** Over the answers that would be shown. */
    static Verbatim of(Collection<Answer> answers, Corpus corpus) {
        List<Answer> shown = answers.stream().filter(Answer::isShown).toList();
        if (shown.isEmpty()) {
            return new Verbatim(0, 0, 0);
        }
        Set<String> taught = clauses(corpus.training());
        Set<String> unseen = clauses(corpus.heldOut());
        unseen.removeAll(taught);
        Map<Group, Set<String>> taughtPatterns = patterns(corpus.training());
        Map<Group, Set<String>> unseenPatterns = patterns(corpus.heldOut());
        double heldOut = 0;
        double allowed = 0;
        double training = 0;
        for (Answer answer : shown) {
            Group group = Group.of(answer.moment());
            double unseenOnes = unseenPatterns.getOrDefault(group, Set.of()).size();
            double taughtOnes = taughtPatterns.getOrDefault(group, Set.of()).size();
            allowed += unseenOnes / Math.max(1, unseenOnes + taughtOnes);
            String clause = clause(answer.reason());
            heldOut += unseen.contains(clause) ? 1 : 0;
            training += taught.contains(clause) ? 1 : 0;
        }
        return new Verbatim(heldOut / shown.size(), allowed / shown.size(), training / shown.size());
    }

    private static Set<String> clauses(List<Example> examples) {
        Set<String> clauses = new HashSet<>();
        examples.forEach(example -> clauses.add(clause(example.reason())));
        return clauses;
    }

    private static String clause(String reason) {
        return Reason.in(reason).orElseThrow().clause();
    }

    private static Map<Group, Set<String>> patterns(List<Example> examples) {
        Map<Group, Set<String>> patterns = new HashMap<>();
        examples.forEach(example -> patterns.computeIfAbsent(Group.of(example.moment()), group -> new HashSet<>())
                .add(example.pattern()));
        return patterns;
    }
}
