package com.gitfit.coach.engine;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Alternative;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for recommendations in tests and looks at what came. */
final class Asked {
    private Asked() {}

    static Recommendation recommend(ARequest request) {
        RecommendationRequest built = request.build();
        return ALifter.newTo(built).asks(built);
    }

    static Recommendation hold(RecommendationRequest request) {
        Recommendation any = ALifter.newTo(request).asks(request);
        return new Recommendation(
                new Hold(request.plan().weight()),
                Optional.empty(),
                any.confidence(),
                any.predictedAcceptance(),
                any.reasoning(),
                any.factors(),
                any.expectedOutcome(),
                any.risk(),
                false,
                any.appliedLimits(),
                List.of(),
                any.source(),
                any.algorithmVersion(),
                any.modelVersion());
    }

    static List<Prescription> prescriptions(Recommendation recommendation) {
        List<Prescription> all = new ArrayList<>();
        all.add(recommendation.prescription());
        recommendation.alternatives().stream().map(Alternative::prescription).forEach(all::add);
        return all;
    }

    static List<Lever> levers(Recommendation recommendation) {
        return prescriptions(recommendation).stream().map(Prescription::lever).toList();
    }

    static boolean addsWork(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight ignored -> true;
            case AddWarmup ignored -> true;
            case AdjustReps reps -> reps.to() > reps.from();
            case ModifyRest rest -> rest.to() < rest.from();
            case DecreaseWeight ignored -> false;
            case ChangeExercise ignored -> false;
            case Hold ignored -> false;
        };
    }
}
