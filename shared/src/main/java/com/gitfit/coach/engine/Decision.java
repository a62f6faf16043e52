package com.gitfit.coach.engine;

import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.engine.Trace.Option;
import com.gitfit.coach.safety.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recommendation that can still say how it came about. */
public final class Decision {
    private final Situation situation;
    private final List<Scored> ranked;
    private final List<Dropped> dropped;
    private final Recommendation recommendation;

    /** A candidate that gave way to a limit. */
    record Dropped(Candidate candidate, Verdict verdict) {}

    Decision(Situation situation, List<Scored> ranked, List<Dropped> dropped, Recommendation recommendation) {
        this.situation = situation;
        this.ranked = ranked;
        this.dropped = dropped;
        this.recommendation = recommendation;
    }

    public Recommendation recommendation() {
        return recommendation;
    }

    /** How it came about, worked out when it is asked for. */
    public Trace trace() {
        return new Trace(
                situation.facts(),
                situation.context(),
                situation.profile(),
                situation.exercise(),
                situation.available(),
                Readiness.parts(
                        situation.context(),
                        situation.profile().habits(),
                        situation.policy().readiness(),
                        situation.now()),
                situation.stalled(),
                situation.active(),
                options(),
                situation.isForTheModel(),
                recommendation);
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (Scored scored : ranked) {
            options.add(new Option(
                    scored.candidate().driver(),
                    scored.candidate().need(),
                    scored.candidate().prescription(),
                    scored.prescription(),
                    scored.applied(),
                    Optional.of(scored.score())));
        }
        for (Dropped candidate : dropped) {
            options.add(new Option(
                    candidate.candidate().driver(),
                    candidate.candidate().need(),
                    candidate.candidate().prescription(),
                    candidate.verdict().prescription(),
                    candidate.verdict().applied(),
                    Optional.empty()));
        }
        return options;
    }
}
