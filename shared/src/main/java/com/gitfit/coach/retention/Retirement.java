package com.gitfit.coach.retention;

import com.gitfit.coach.retention.Models.Model;
import com.gitfit.coach.retention.Models.Register;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes models off the list that nobody will make active again: not the active one, the one before it, the newest or
 * those of the last year. Their files stay where they are, since a published version of a function may start from them.
 */
final class Retirement {
    private static final int NEWEST = 5;
    private static final Duration YEAR = Duration.ofDays(365);

    private final Models models;
    private final Telemetry telemetry;

    Retirement(Models models, Telemetry telemetry) {
        this.models = models;
        this.telemetry = telemetry;
    }

    /** @return how many it took off */
    int run(Instant now) {
        Register register = models.read();
        List<Model> retired = old(register, now).stream()
                .filter(model -> models.retire(model, register))
                .toList();
        retired.forEach(model ->
                telemetry.event("model_version_retired", Map.of("version", model.version(), "prefix", model.prefix())));
        return retired.size();
    }

    private static List<Model> old(Register register, Instant now) {
        Set<String> kept = new HashSet<>();
        register.active().ifPresent(kept::add);
        register.before().ifPresent(kept::add);
        return register.models().stream()
                .sorted(Comparator.comparing(Model::createdAt).reversed().thenComparing(Model::version))
                .skip(NEWEST)
                .filter(model -> !kept.contains(model.version()))
                .filter(model -> model.createdAt().isBefore(now.minus(YEAR)))
                .toList();
    }
}
