package com.gitfit.coach.functions.profile;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.PathContract;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.functions.TestCoach;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileHandlerTest implements PathContract {
    private static final String NOTES = "my left shoulder clicks";

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(ProfileHandler::new);

    @Override
    public TestCoach coach() {
        return coach;
    }

    @Override
    public Client client() {
        return client;
    }

    @Override
    public Call call() {
        return Call.of("profile-get.json");
    }

    @ParameterizedTest
    @CsvSource({
        "preferred_intensity, 7",
        "volume_tolerance, 7",
        "rest_time_preference, 90",
        "exercise_variety, 6",
        "progression_rate, 5",
        "form_focus, 7",
        "acceptance_rate, 0.5",
        "modification_frequency, 0.3",
        "skip_rate, 0.1",
        "workout_confidence, 0.5",
        "exercise_confidence, 0.5",
        "intensity_confidence, 0.5",
        "total_interactions, 0",
        "learning_rate, 0.05",
        "adaptation_speed, 0.1",
        "version, 0"
    })
    void anUnknownUserHasTheDefaults(String field, double value) {
        assertThat(client.send(call()).number("/profile/" + field)).isEqualTo(value);
    }

    @Test
    void anUnknownUserHasNoTimeConstraintsAndNothingRuledOut() {
        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.text("/profile/user_id")).isEqualTo(Call.USER);
        assertThat(reply.at("/profile/time_constraints").isMissingNode()).isTrue();
        assertThat(reply.texts("/profile/blacklist")).isEmpty();
        assertThat(reply.text("/profile/last_updated")).isEqualTo(SteppingClock.START.toString());
        assertThat(reply.text("/generated_at")).isEqualTo(SteppingClock.START.toString());
    }

    @Test
    void aReadIsOneCallAndWritesNothing() {
        client.send(call()).isSuccess();

        assertThat(coach.store().takeCalls()).isEqualTo(1);
        assertThat(coach.store().knows(new UserId(Call.USER))).isFalse();
    }

    @Test
    void whatWasLearnedIsShown() {
        var tweak = coach.recommends(aRequest().by(Call.USER));
        coach.clock().advance(Duration.ofMinutes(2));

        coach.learns(tweak, AnAnswer.accepted().difficulty(3).form(4).saying(NOTES));

        Reply reply = client.send(call()).isSuccess();
        assertThat(reply.number("/profile/acceptance_rate")).isCloseTo(0.525, within(1e-9));
        assertThat(reply.number("/profile/skip_rate")).isCloseTo(0.095, within(1e-9));
        assertThat(reply.number("/profile/modification_frequency")).isCloseTo(0.285, within(1e-9));
        assertThat(reply.number("/profile/preferred_intensity")).isCloseTo(7.15, within(1e-9));
        assertThat(reply.number("/profile/form_focus")).isCloseTo(7.15, within(1e-9));
        assertThat(reply.number("/profile/total_interactions")).isEqualTo(1);
        assertThat(reply.number("/profile/version")).isEqualTo(1);
        assertThat(reply.text("/profile/last_updated"))
                .isEqualTo(SteppingClock.START.plus(Duration.ofMinutes(2)).toString());
        assertThat(reply.body()).doesNotContain(NOTES);
    }

    @Test
    void theRestPreferenceIsShownInWholeSeconds() {
        assertThat(client.send(call()).at("/profile/rest_time_preference").isInt())
                .isTrue();
    }

    @Test
    void anothersAnswersChangeNothing() {
        String before = client.send(call()).at("/profile").toString();

        coach.learns(coach.recommends(aRequest().by("somebody-else")), AnAnswer.easy());

        assertThat(client.send(call()).at("/profile")).hasToString(before);
    }
}
