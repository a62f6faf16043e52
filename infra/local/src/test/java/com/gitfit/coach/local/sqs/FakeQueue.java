package com.gitfit.coach.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.model.Message;

/** A queue that gives what it has, page by page, and lets time pass where it would wait. */
final class FakeQueue implements MessageQueue {
    private final Deque<List<Message>> pages = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<Integer> mosts = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private final Duration perCall;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    /** @param perCall how long each call takes */
    FakeQueue(Duration perCall) {
        this.perCall = perCall;
    }

    /** Messages whose ids and bodies are numbers. */
    static List<Message> messages(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(Integer::toString)
                .map(id -> Message.builder()
                        .messageId(id)
                        .receiptHandle("receipt " + id)
                        .body("{\"number\":" + id + "}")
                        .build())
                .toList();
    }

    /** What one of the next calls gives. */
    void page(List<Message> page) {
        pages.add(page);
    }

    @Override
    public List<Message> receive(int most, Duration wait) {
        mosts.add(most);
        waits.add(wait);
        now = now.plus(perCall);
        return pages.isEmpty() ? List.of() : pages.remove();
    }

    @Override
    public void delete(List<Message> messages) {
        messages.forEach(message -> deleted.add(message.messageId()));
    }

    /** What it has been told to forget. */
    List<String> deleted() {
        return List.copyOf(deleted);
    }

    /** For how long callers would have waited. */
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** How many messages callers wanted. */
    List<Integer> mosts() {
        return List.copyOf(mosts);
    }

    /** The time as its calls have made it. */
    Instant now() {
        return now;
    }
}
