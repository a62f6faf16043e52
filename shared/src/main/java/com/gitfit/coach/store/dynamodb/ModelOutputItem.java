package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.ModelOutput;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a language model said as an item of {@code coachCache}. It has no version: the last one written is as good. */
final class ModelOutputItem {
    private static final String VOTES = "votes";
    private static final String TEXT = "text";
    private static final String PROMPT = "prompt";
    private static final String LIKELIHOODS = "likelihoods";
    private static final String SAID = "said";

    private ModelOutputItem() {}

    static Map<String, AttributeValue> write(UserId userId, ModelOutput output) {
        return new Fields()
                .text(Attributes.USER_ID, userId.value())
                .text(Attributes.ENTRY, output.entry())
                .map(VOTES, output.votes().map(ModelOutputItem::votes))
                .map(TEXT, output.text().map(ModelOutputItem::text))
                .number(Attributes.EXPIRES_AT, output.expiresAt().getEpochSecond())
                .toMap();
    }

    /** What an item says; nothing if it cannot be read, since no answer needs it. */
    static Optional<ModelOutput> read(Document item) {
        try {
            return Optional.of(new ModelOutput(
                    item.text(Attributes.ENTRY),
                    item.optionalMap(VOTES).map(ModelOutputItem::votes),
                    item.optionalMap(TEXT).map(ModelOutputItem::text),
                    Instant.ofEpochSecond(item.count(Attributes.EXPIRES_AT))));
        } catch (RuntimeException unreadable) {
            // After a roll-back it is what a later version wrote.
            return Optional.empty();
        }
    }

    private static ModelOutput.Votes votes(Document votes) {
        if (!votes.value(LIKELIHOODS).hasM()) {
            throw new IllegalStateException("likelihoods are no map");
        }
        return new ModelOutput.Votes(prompt(votes), votes.map(LIKELIHOODS, Names.LEVERS::parse, Document::number));
    }

    private static ModelOutput.Text text(Document text) {
        return new ModelOutput.Text(
                prompt(text), text.optional(SAID).map(said -> Objects.requireNonNull(said.s(), "said is no text")));
    }

    private static String prompt(Document part) {
        return Objects.requireNonNull(part.text(PROMPT), "a prompt is no text");
    }

    private static Fields votes(ModelOutput.Votes votes) {
        return new Fields()
                .text(PROMPT, votes.prompt())
                .value(LIKELIHOODS, Values.map(votes.likelihoods(), Names.LEVERS::of, Values::number));
    }

    private static Fields text(ModelOutput.Text text) {
        return new Fields().text(PROMPT, text.prompt()).text(SAID, text.said());
    }
}
