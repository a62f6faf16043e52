package com.gitfit.coach.models.corpus;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.safety.SafetyLimits;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The coach's own engine, with a listener where it asks a language model. */
final class Engine {
    private final Recommender recommender;

    Engine(ExerciseCatalog catalog) {
        CoachingPolicy policy = CoachingPolicy.standard();
        recommender = new Recommender(policy, catalog, new SafetyLimits(policy, SafetyLimits.Enforcement.ON));
    }

    /** What a language model would be asked; nothing where none would be. */
    Optional<Moment> moment(Visit visit) {
        Listener listener = new Listener();
        recommender.recommend(visit.request(), visit.profile(), visit.state(), listener, Lifters.NOW);
        return listener.moment;
    }

    /** Hears every question and answers none. */
    private static final class Listener implements Adviser {
        /** The engine asks for a ranking only if that counts for something. */
        private static final LanguageModel.Identity HEARD = new LanguageModel.Identity("listener", 1);

        private Set<Lever> offered = Set.of();
        private Optional<Moment> moment = Optional.empty();

        @Override
        public Optional<LanguageModel.Identity> identity() {
            return Optional.of(HEARD);
        }

        @Override
        public Map<Lever, Double> votes(Facts facts, Set<Lever> levers) {
            offered = levers;
            return Map.of();
        }

        @Override
        public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
            moment = Optional.of(new Moment(facts, offered, driver, prescription));
            return Optional.empty();
        }
    }
}
