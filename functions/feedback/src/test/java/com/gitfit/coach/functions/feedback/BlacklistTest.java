package com.gitfit.coach.functions.feedback;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.FavouringModel;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.TestCoach;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An exercise that is declined three times may be ruled out, if its lifter says so. */
class BlacklistTest {
    private static final Call DECLINED =
            Call.of("feedback-post.json").withJson("/feedback", "{\"accepted\": false, \"skipped\": true}");

    private final TestCoach coach = new TestCoach().with(new FavouringModel(Lever.CHANGE_EXERCISE, 1));
    private final Client client = coach.client(FeedbackHandler::new);
    private final List<Tweak> tweaks = Stream.generate(
                    () -> coach.recommends(aRequest().by(Call.USER)))
            .limit(4)
            .toList();
    private final String substitute =
            ((ChangeExercise) tweaks.getFirst().recommendation().prescription()).to();

    @Test
    void theThirdRejectionProposesToRuleItOut() {
        assertThat(proposal(decline(0))).isEmpty();
        assertThat(proposal(decline(1))).isEmpty();

        assertThat(proposal(decline(2))).isEqualTo(substitute);

        assertThat(coach.profile(Call.USER).habits().blacklist()).isEmpty();
    }

    @Test
    void itIsRuledOutOnceItsLifterConfirms() {
        decline(0);
        decline(1);
        decline(2);

        Reply reply = client.send(confirming(3)).isSuccess();

        assertThat(proposal(reply)).isEmpty();
        assertThat(coach.profile(Call.USER).habits().blacklist()).hasSize(1);
        Tweak next = coach.recommends(aRequest().by(Call.USER));
        assertThat(next.recommendation().prescription())
                .isNotEqualTo(tweaks.getFirst().recommendation().prescription());
    }

    @Test
    void whatWasNotProposedCannotBeConfirmed() {
        decline(0);
        var before = coach.everythingOf(Call.USER);

        client.send(confirming(1)).refuses("feedback.confirm_blacklist");

        assertThat(coach.everythingOf(Call.USER)).isEqualTo(before);
    }

    @Test
    void takingItOnceForgivesTheRejections() {
        decline(0);
        decline(1);
        coach.learns(tweaks.get(2), AnAnswer.accepted());

        assertThat(proposal(decline(3))).isEmpty();
    }

    private Reply decline(int tweak) {
        return client.send(declining(tweak)).isSuccess();
    }

    private Call confirming(int tweak) {
        return declining(tweak).with("/feedback/confirm_blacklist", substitute);
    }

    private Call declining(int tweak) {
        return DECLINED.with("/tweak_id", tweaks.get(tweak).id().toString());
    }

    private static String proposal(Reply reply) {
        return reply.text("/blacklist_proposal");
    }
}
