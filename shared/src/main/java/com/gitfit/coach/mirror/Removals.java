package com.gitfit.coach.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the mirror has not heard of documents that are gone.
 *
 * @param deletions of those that it still holds: each takes the version after the one that is held, as the record of
 *     the removal does
 * @param unheld keys of those of which it holds nothing any more
 */
record Removals(List<Change> deletions, Set<String> unheld) {
    /**
     * Looks again at documents that were gone a moment ago.
     *
     * @throws MirrorFailure if the mirror does not say what it holds
     */
    static Removals of(MirroredTable table, Collection<String> gone, Originals originals, Conversation conversation) {
        Map<String, Mirror.Held> live = live(table, List.copyOf(gone), conversation);
        Set<String> unheld = new HashSet<>(gone);
        unheld.removeAll(live.keySet());
        // Asked after the mirror, so that what it holds by now is nothing that was made anew meanwhile.
        live.keySet().removeAll(originals.existing(table, live.keySet()));
        List<Change> deletions = live.values().stream()
                .map(held -> Change.deletion(new Change.Id(table, held.key()), held.version() + 1))
                .toList();
        return new Removals(deletions, unheld);
    }

    private static Map<String, Mirror.Held> live(MirroredTable table, List<String> keys, Conversation conversation) {
        List<Mirror.Held> held = new ArrayList<>();
        for (int start = 0; start < keys.size(); start += Mirror.MOST_VERSIONS) {
            List<String> some = keys.subList(start, Math.min(start + Mirror.MOST_VERSIONS, keys.size()));
            held.addAll(
                    conversation.ask(mirror -> mirror.versionsOf(table, some)).values());
        }
        Map<String, Mirror.Held> live = new HashMap<>();
        held.stream().filter(one -> !one.deleted()).forEach(one -> live.put(one.key(), one));
        return live;
    }
}
