package com.gitfit.coach.models.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class VersionItemTest {
    private static final ModelVersion JUDGED = new ModelVersion(
            "coach-mini-1",
            "models/coach-mini-1",
            "0".repeat(64),
            List.of(),
            0.5,
            Optional.empty(),
            Map.of("lever_top1", 0.6074, "ms_per_answer", 412.0, "valid_rate", 1.0),
            Instant.parse("2026-03-01T10:00:00Z"),
            Optional.empty(),
            false);

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(VersionItem.read(VersionItem.write(JUDGED, "models"))).isEqualTo(JUDGED);
    }

    @Test
    void anItemOfBeforeTheFiguresHadAPlaceOfTheirOwnIsReadToo() {
        Map<String, AttributeValue> item = new HashMap<>(VersionItem.write(JUDGED, "models"));
        Map<String, AttributeValue> all = new HashMap<>(item.remove("metrics").m());
        all.putAll(item.get("performance_metrics").m());
        item.put("performance_metrics", AttributeValue.fromM(all));
        item.remove("revision");
        item.remove("updatedAt");

        assertThat(VersionItem.read(item)).isEqualTo(JUDGED);
    }
}
