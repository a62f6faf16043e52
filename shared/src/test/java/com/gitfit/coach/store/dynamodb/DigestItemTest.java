package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.insights.InsightsCalculator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What others rely on: the table's expiry, the version that a digest counts for, and other versions of the coach. */
class DigestItemTest {
    private static final UserId ANN = new UserId("ann");
    private static final Digest DIGEST = new InsightsCalculator(CoachingPolicy.standard())
            .compute(UserProfile.newcomer(ANN, 0.05, NOW).withVersion(7), List.of(), List.of(), List.of(), NOW)
            .digest();

    @Test
    void aDigestExpiresAfterFourHoursByTheTablesOwnAttribute() {
        assertThat(DigestItem.write(ANN, DIGEST))
                .containsEntry("userId", AttributeValue.fromS("ann"))
                .containsEntry("entry", AttributeValue.fromS("insights"))
                .containsEntry("profileVersion", AttributeValue.fromN("7"))
                .containsEntry("asOf", AttributeValue.fromN(Long.toString(NOW.toEpochMilli())))
                .containsEntry("expiresAt", AttributeValue.fromN(Long.toString(NOW.getEpochSecond() + 4 * 3600)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"profileVersion", "asOf", "improvement", "weak_areas", "calibration", "main_exercises", "days"})
    void whatAnotherVersionWroteIsComputedAgain(String attribute) {
        Map<String, AttributeValue> item = new HashMap<>(DigestItem.write(ANN, DIGEST));
        item.remove(attribute);

        assertThat(DigestItem.read(new Document(item))).isEmpty();
    }
}
