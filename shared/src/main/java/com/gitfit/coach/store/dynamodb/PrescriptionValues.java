package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WarmupSet;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two documented values of a change, as the API shows them. */
final class PrescriptionValues {
    private PrescriptionValues() {}

    static AttributeValue original(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight change -> Values.number(change.from());
            case DecreaseWeight change -> Values.number(change.from());
            case AdjustReps change -> Values.number(change.from());
            case ModifyRest change -> Values.number(change.from());
            case ChangeExercise change -> Values.text(change.from());
            case AddWarmup ignored -> Values.texts(List.of());
            case Hold hold -> Values.number(hold.planned());
        };
    }

    static AttributeValue suggested(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight change -> Values.number(change.to());
            case DecreaseWeight change -> Values.number(change.to());
            case AdjustReps change -> Values.number(change.to());
            case ModifyRest change -> Values.number(change.to());
            case ChangeExercise change -> Values.text(change.to());
            case AddWarmup warmup -> Values.list(warmup.sets(), PrescriptionValues::warmupSet);
            case Hold hold -> Values.number(hold.planned());
        };
    }

    static Prescription read(Lever lever, AttributeValue original, AttributeValue suggested) {
        return switch (lever) {
            case INCREASE_WEIGHT -> new IncreaseWeight(Document.number(original), Document.number(suggested));
            case DECREASE_WEIGHT -> new DecreaseWeight(Document.number(original), Document.number(suggested));
            case ADJUST_REPS -> new AdjustReps(Document.whole(original), Document.whole(suggested));
            case MODIFY_REST -> new ModifyRest(Document.whole(original), Document.whole(suggested));
            case CHANGE_EXERCISE -> new ChangeExercise(original.s(), suggested.s());
            case ADD_WARMUP ->
                new AddWarmup(suggested.l().stream()
                        .map(PrescriptionValues::warmupSet)
                        .toList());
            case SUGGEST_FORM_FOCUS -> new Hold(Document.number(original));
        };
    }

    private static AttributeValue warmupSet(WarmupSet set) {
        return new Fields()
                .number("weight", set.weight())
                .number("reps", set.reps())
                .toValue();
    }

    private static WarmupSet warmupSet(AttributeValue value) {
        Document fields = Document.of(value);
        return new WarmupSet(fields.number("weight"), fields.whole("reps"));
    }
}
