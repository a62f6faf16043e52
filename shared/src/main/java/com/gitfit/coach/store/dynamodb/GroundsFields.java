package com.gitfit.coach.store.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Grounds;
import com.gitfit.coach.domain.ModelShare;
import com.gitfit.coach.domain.UserProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a recommendation rested on as a map inside a tweak's item. The profile and the exercise, where they are kept,
 * are their items as JSON, compressed: they are for a replay, and nothing is ever looked for in them.
 */
final class GroundsFields {
    private static final JsonMapper JSON = new JsonMapper();

    private GroundsFields() {}

    static Fields write(Grounds grounds) {
        Fields fields = new Fields()
                .number("profile_version", grounds.profileVersion())
                .number("state_version", grounds.stateVersion())
                .map("model", grounds.model().map(GroundsFields::model));
        grounds.basis().ifPresent(basis -> fields.value("basis", basis(basis)));
        return fields;
    }

    static Grounds read(Document fields) {
        return new Grounds(
                fields.count("profile_version"),
                fields.count("state_version"),
                fields.optionalMap("model").flatMap(model -> legible(() -> model(model))),
                fields.optional("basis").flatMap(basis -> legible(() -> basis(basis))));
    }

    /** After a roll-back it may be what a later version wrote; a tweak is of use without it, only not for a replay. */
    private static <T> Optional<T> legible(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Fields model(ModelShare share) {
        return new Fields()
                .number("ranking_weight", share.rankingWeight())
                .text("ranking", Names.MODEL_OUTCOMES.of(share.ranking()))
                .value("votes", Values.map(share.votes(), Names.LEVERS::of, Values::number))
                .text("phrasing", Names.MODEL_OUTCOMES.of(share.phrasing()))
                .text("sentence", share.sentence());
    }

    private static ModelShare model(Document fields) {
        return new ModelShare(
                fields.number("ranking_weight"),
                Names.MODEL_OUTCOMES.parse(fields.text("ranking")),
                fields.map("votes", Names.LEVERS::parse, Document::number),
                Names.MODEL_OUTCOMES.parse(fields.text("phrasing")),
                fields.optionalText("sentence"));
    }

    private static AttributeValue basis(Grounds.Basis basis) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("profile", json(profile(basis.profile())));
        json.set("exercise", json(exercise(basis)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream compressed = new DeflaterOutputStream(bytes)) {
            JSON.writeValue(compressed, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes.toByteArray()));
    }

    private static Grounds.Basis basis(AttributeValue value) {
        try (InflaterInputStream bytes = new InflaterInputStream(value.b().asInputStream())) {
            JsonNode json = JSON.readTree(bytes);
            return new Grounds.Basis(
                    ProfileItem.read(item(json, "profile")), ExerciseItem.read(item(json, "exercise")));
        } catch (IOException e) {
            throw new IllegalStateException("an item has a basis that cannot be read", e);
        }
    }

    private static Map<String, AttributeValue> profile(UserProfile profile) {
        Map<String, AttributeValue> item = new HashMap<>(ProfileItem.attributes(profile));
        item.putAll(Keys.profile(profile.userId()));
        return item;
    }

    private static Map<String, AttributeValue> exercise(Grounds.Basis basis) {
        ExerciseState exercise = basis.exercise();
        return ExerciseItem.write(exercise, basis.profile().learning().lastUpdated());
    }

    private static ObjectNode json(Map<String, AttributeValue> item) {
        return ItemJson.object(item, item.keySet());
    }

    private static Document item(JsonNode json, String name) {
        return new Document(ItemJson.attributes(json.get(name)));
    }
}
