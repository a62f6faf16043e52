package com.gitfit.coach.api;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Crowding;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Progression;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Recovery;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationDecoderTest {
    private static final String LEAST = """
            {
              "user_id": "user-1",
              "exercise_data": {
                "exercise_name": "Bench Press", "planned_sets": 3, "planned_reps": 10, "planned_weight": 135
              },
              "context": {"time_of_day": "afternoon", "day_of_week": 3}
            }""";

    @Test
    void whatIsRequiredIsEnoughForTheRestHasItsDefaults() {
        assertThat(decode(LEAST)).isEqualTo(aRequest().build());
    }

    @Test
    void everyFieldIsRead() {
        ExercisePlan plan = new ExercisePlan(
                "Squat",
                5,
                5,
                100.5,
                3,
                WeightUnit.KG,
                OptionalDouble.of(1.25),
                OptionalDouble.of(20),
                Optional.of(new RepRange(4, 6)),
                OptionalInt.of(180),
                OptionalInt.of(5),
                OptionalInt.of(8),
                1);
        WorkoutContext context = new WorkoutContext(
                TimeOfDay.EVENING,
                5,
                OptionalInt.of(6),
                OptionalInt.of(8),
                OptionalInt.of(45),
                List.of("barbell", "rack"),
                Optional.of(Crowding.HIGH),
                Optional.of(Goal.STRENGTH),
                new PreviousPerformance(
                        OptionalInt.of(8), Optional.of(Progression.INCREASING), Optional.of(Recovery.TIRED)),
                new WearableData(
                        OptionalDouble.of(62.5), OptionalInt.of(7), OptionalInt.of(3), OptionalDouble.of(118)));

        assertThat(decode(Post.RECOMMENDATION.everything()))
                .isEqualTo(new RecommendationRequest(ARequest.USER, plan, context, "complete_set"));
    }

    @Test
    void anEventThatIsNotKnownIsEchoedAndCountsAsTheStart() {
        RecommendationRequest request = decode(Body.with(LEAST, "event_type", "\"Wasserpause 💧\""));

        assertThat(request.eventType()).isEqualTo("Wasserpause 💧");
        assertThat(request.event()).isEqualTo(WorkoutEvent.EXERCISE_START);
    }

    @Test
    void anEmptyListOfEquipmentIsNotStated() {
        RecommendationRequest request = decode(Body.with(LEAST, "context.equipment_availability", "[]"));

        assertThat(request).isEqualTo(aRequest().build());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"10, 10", "10.0, 10", "1e1, 10", "100E-1, 10"})
    void aWholeNumberMayBeSpeltInAnyWay(String spelt, int reps) {
        assertThat(decode(Body.with(LEAST, "exercise_data.planned_reps", spelt))
                        .plan()
                        .reps())
                .isEqualTo(reps);
    }

    private static RecommendationRequest decode(String body) {
        return RecommendationDecoder.decode(Json.readObject(body));
    }
}
