package com.gitfit.coach.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be ended in the opposite order. */
final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Adds a part; the last one added is ended first. */
    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Makes a part that was added before the first one to be ended. */
    synchronized void endFirst(AutoCloseable part) {
        parts.remove(part);
        parts.push(part);
    }

    /** Ends all, whatever becomes of one; a second call does nothing. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.getLogger(Parts.class.getName()).log(System.Logger.Level.WARNING, "a part did not end", e);
            }
        }
    }
}
