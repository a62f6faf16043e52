package com.gitfit.coach.models.judging;

import static com.gitfit.coach.models.judging.AMoment.aMoment;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Flaw;
import com.gitfit.coach.models.corpus.Corpus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of four patterns for an easy set one was held out. */
class VerbatimTest {
    private static final String UNSEEN = ", because there is effort to spare.";
    private static final String TAUGHT = ", since the last set felt easy.";
    private static final Corpus CORPUS = new Corpus(
            List.of(
                    aMoment().saying("a", TAUGHT),
                    aMoment().saying("b", ", as it was easy."),
                    aMoment().saying("c", ", so the plan fits."),
                    aMoment()
                            .choosing(Driver.STEADY, new Prescription.Hold(135))
                            .saying("h", ", since the plan fits.")),
            List.of(aMoment().saying("d", UNSEEN), aMoment().saying("e", TAUGHT)));

    @Test
    void whatTrainingNeverHadIsToldFromWhatItHad() {
        Verbatim verbatim = Verbatim.of(
                List.of(
                        aMoment().answered(UNSEEN),
                        aMoment().answered(TAUGHT),
                        aMoment().answered(TAUGHT),
                        aMoment().answered(", since nothing like it was said.")),
                CORPUS);

        assertThat(verbatim.heldOut()).isEqualTo(0.25);
        assertThat(verbatim.training()).isEqualTo(0.5);
    }

    @Test
    void theConjunctionMakesNoDifference() {
        assertThat(Verbatim.of(List.of(aMoment().answered(", as the last set felt easy.")), CORPUS)
                        .training())
                .isEqualTo(1);
    }

    @Test
    void asMuchIsAllowedAsHeldOutPatternsAreAmongThoseForTheSame() {
        Answer easy = aMoment().answered(TAUGHT);
        Answer held =
                aMoment().choosing(Driver.STEADY, new Prescription.Hold(135)).answered(TAUGHT);

        assertThat(Verbatim.of(List.of(easy), CORPUS).allowed()).isEqualTo(2.0 / 5);
        assertThat(Verbatim.of(List.of(easy, held), CORPUS).allowed()).isEqualTo(1.0 / 5);
    }

    @Test
    void whatIsNotShownIsNotCounted() {
        assertThat(Verbatim.of(List.of(aMoment().refused(Flaw.UNKNOWN_REASON)), CORPUS))
                .isEqualTo(new Verbatim(0, 0, 0));
    }
}
