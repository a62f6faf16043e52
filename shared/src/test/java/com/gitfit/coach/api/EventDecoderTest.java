package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LegacyEvent;
import com.gitfit.coach.domain.LegacyEvent.PlanField;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {
    @Test
    void nothingOfThePlanNeedBeKnown() {
        LegacyEvent event = decode("{'user_id':'user-1','event':'skip_set'}");

        assertThat(event.known()).isEmpty();
        assertThat(event.request().event()).isEqualTo(WorkoutEvent.SKIP_SET);
        assertThat(event.request().plan().isBodyweight())
                .as("no weight is invented")
                .isTrue();
    }

    @Test
    void everyFieldIsRead() {
        LegacyEvent event = EventDecoder.decode(Json.readObject(Post.EVENT.everything()));

        ExercisePlan plan = event.request().plan();
        assertThat(event.known()).containsExactlyInAnyOrder(PlanField.values());
        assertThat(plan.exerciseName()).isEqualTo("Squat");
        assertThat(plan.sets()).isEqualTo(5);
        assertThat(plan.reps()).isEqualTo(5);
        assertThat(plan.weight()).isEqualTo(100.5);
        assertThat(plan.unit()).isEqualTo(WeightUnit.KG);
        assertThat(plan.increment()).isEqualTo(OptionalDouble.of(1.25));
        assertThat(plan.barWeight()).isEqualTo(OptionalDouble.of(20));
        assertThat(plan.lastReps()).isEqualTo(OptionalInt.of(4));
        assertThat(plan.lastRpe()).isEqualTo(OptionalInt.of(9));
        assertThat(plan.pain()).isEqualTo(1);
        WorkoutContext context = event.request().context();
        assertThat(context.energy()).isEqualTo(OptionalInt.of(6));
        assertThat(context.equipment()).containsExactly("barbell");
    }

    @ParameterizedTest(name = "{0}: {1} reps")
    @CsvSource(delimiter = '|', textBlock = """
            {'planned_reps':8}            | 8  | {}                    | the context
            {}                            | 12 | {'planned_reps':12}   | the program
            {'planned_reps':8}            | 8  | {'planned_reps':12}   | the context before the program
            {'reps':8}                    | 8  | {}                    | by its old name
            {'reps':8,'planned_reps':9}   | 9  | {}                    | the name of today before the old one
            {'reps':8}                    | 8  | {'planned_reps':12}   | the place before the name
            """)
    void thePlanIsLookedForInTheContextAndThenInTheProgram(String context, int reps, String program, String where) {
        LegacyEvent event = decode("{'user_id':'user-1','event':'skip_set','context':" + context
                + ",'user_data':{'current_program':" + program + "}}");

        assertThat(event.request().plan().reps()).as(where).isEqualTo(reps);
        assertThat(event.known()).containsExactly(PlanField.REPS);
    }

    @Test
    void theOldNamesAreStillUnderstood() {
        LegacyEvent event = decode("{'user_id':'user-1','event':'skip_set',"
                + "'context':{'exercise':'Deadlift','sets':4,'reps':6,'weight':225}}");

        assertThat(event.request().plan().exerciseName()).isEqualTo("Deadlift");
        assertThat(event.request().plan().sets()).isEqualTo(4);
        assertThat(event.request().plan().weight()).isEqualTo(225);
    }

    @Test
    void anEventThatIsNotKnownIsEchoed() {
        LegacyEvent event = decode("{'user_id':'user-1','event':'water_break'}");

        assertThat(event.request().eventType()).isEqualTo("water_break");
    }

    @ParameterizedTest
    @ValueSource(strings = {"context.sets", "context.reps", "context.weight", "context.exercise"})
    void theOldNamesAreCheckedLikeTheNew(String path) {
        Served served = Post.EVENT.served(Body.with(Post.EVENT.everything(), path, "{}"));

        assertThat(served.assertRefused(ErrorCode.VALIDATION_FAILED).refusedFields())
                .containsExactly(path);
    }

    /** Quotes are single in these tests, to be easier to read. */
    private static LegacyEvent decode(String body) {
        return EventDecoder.decode(Json.readObject(body.replace('\'', '"')));
    }
}
