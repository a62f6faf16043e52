package com.gitfit.coach.models.publishing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A registered model as an item of {@code aiModelVersions}: the documented schema, and what has no place in it. */
final class VersionItem {
    static final String VERSION = "version";
    static final String CHECKSUM = "checksum";
    static final String ACTIVE = "active";
    static final String CREATED_AT = "createdAt";
    static final String DEPLOYMENT = "deployment_info";
    static final String DEPLOYED_AT = "deployed_at";

    /** How often the item has changed, from 1 on, so that whoever copies it can tell the newer of two. */
    static final String REVISION = "revision";

    static final String UPDATED_AT = "updatedAt";

    private static final String PERFORMANCE = "performance_metrics";
    private static final String METRICS = "metrics";
    private static final String PREFIX = "prefix";
    static final String FILES = "files";
    private static final String NAME = "name";
    private static final String BYTES = "bytes";
    private static final String SHA_256 = "sha256";
    private static final String S3_CHECKSUM = "s3Checksum";
    private static final String RANKING_WEIGHT = "rankingWeight";
    private static final String ALGORITHM_VERSION = "algorithmVersion";

    /** The schema's names for two of the figures that a judged model brings with it. */
    private static final Map<String, String> DOCUMENTED =
            Map.of("lever_top1", "accuracy", "ms_per_answer", "response_time");

    private VersionItem() {}

    /**
     * A model that was never active.
     *
     * @param environment the bucket that it lies in
     */
    static Map<String, AttributeValue> write(ModelVersion model, String environment) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(VERSION, text(model.version()));
        item.put("modelType", text("gpt2"));
        item.put("capabilities", capabilities(model.rankingWeight()));
        item.put(PERFORMANCE, AttributeValue.fromM(performance(model.metrics())));
        item.put(METRICS, AttributeValue.fromM(metrics(model.metrics())));
        item.put(
                DEPLOYMENT,
                AttributeValue.fromM(Map.of("environment", text(environment), "config_hash", text(model.checksum()))));
        item.put(ACTIVE, AttributeValue.fromBool(false));
        item.put(CREATED_AT, time(model.createdAt()));
        item.put(UPDATED_AT, time(model.createdAt()));
        item.put(REVISION, number(1));
        item.put(PREFIX, text(model.prefix()));
        item.put(CHECKSUM, text(model.checksum()));
        item.put(BYTES, number(model.bytes()));
        item.put(FILES, files(model.files()));
        item.put(RANKING_WEIGHT, number(model.rankingWeight()));
        model.algorithmVersion().ifPresent(version -> item.put(ALGORITHM_VERSION, text(version)));
        return item;
    }

    static ModelVersion read(Map<String, AttributeValue> item) {
        return new ModelVersion(
                item.get(VERSION).s(),
                item.get(PREFIX).s(),
                item.get(CHECKSUM).s(),
                item.get(FILES).l().stream().map(file -> readFile(file.m())).toList(),
                Double.parseDouble(item.get(RANKING_WEIGHT).n()),
                optionalText(item, ALGORITHM_VERSION),
                readMetrics(item),
                Instant.ofEpochMilli(Long.parseLong(item.get(CREATED_AT).n())),
                optionalText(item.get(DEPLOYMENT).m(), DEPLOYED_AT).map(Instant::parse),
                item.get(ACTIVE).bool());
    }

    /** Items of before the two were told apart have every figure in the documented place, two of them twice. */
    private static Map<String, Double> readMetrics(Map<String, AttributeValue> item) {
        Map<String, Double> metrics = new HashMap<>();
        item.getOrDefault(METRICS, item.get(PERFORMANCE))
                .m()
                .forEach((name, value) -> metrics.put(name, Double.valueOf(value.n())));
        if (!item.containsKey(METRICS)) {
            metrics.keySet().removeAll(DOCUMENTED.values());
        }
        return metrics;
    }

    static Optional<String> optionalText(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    /** Milliseconds since 1970. */
    static AttributeValue time(Instant time) {
        return number(time.toEpochMilli());
    }

    private static AttributeValue capabilities(double rankingWeight) {
        List<AttributeValue> capabilities = new ArrayList<>(List.of(text("phrasing")));
        if (rankingWeight > 0) {
            capabilities.add(text("ranking"));
        }
        return AttributeValue.fromL(capabilities);
    }

    private static Map<String, AttributeValue> metrics(Map<String, Double> metrics) {
        Map<String, AttributeValue> values = new HashMap<>();
        metrics.forEach((name, value) -> values.put(name, number(value)));
        return values;
    }

    private static Map<String, AttributeValue> performance(Map<String, Double> metrics) {
        Map<String, AttributeValue> values = new HashMap<>();
        DOCUMENTED.forEach((own, documented) -> {
            if (metrics.containsKey(own)) {
                values.put(documented, number(metrics.get(own)));
            }
        });
        return values;
    }

    static AttributeValue files(List<StoredFile> files) {
        return AttributeValue.fromL(files.stream().map(VersionItem::file).toList());
    }

    private static AttributeValue file(StoredFile file) {
        return AttributeValue.fromM(Map.of(
                NAME, text(file.name()),
                BYTES, number(file.bytes()),
                SHA_256, text(file.sha256()),
                S3_CHECKSUM, text(file.s3Checksum())));
    }

    private static StoredFile readFile(Map<String, AttributeValue> file) {
        return new StoredFile(
                file.get(NAME).s(),
                Long.parseLong(file.get(BYTES).n()),
                file.get(SHA_256).s(),
                file.get(S3_CHECKSUM).s());
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    private static AttributeValue number(double number) {
        return AttributeValue.fromN(
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }
}
