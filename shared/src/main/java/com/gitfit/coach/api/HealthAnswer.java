package com.gitfit.coach.api;

import com.gitfit.coach.service.StatusService;
import java.util.OptionalDouble;

/** The answer of {@code GET /health}. */
public record HealthAnswer(
        boolean success,
        String status,
        boolean modelAvailable,
        String modelVersion,
        OptionalDouble rankingWeight,
        boolean fallbackEnabled,
        String mirror,
        String version) {

    /** The answer that shows how the coach is. */
    public static HealthAnswer of(StatusService.Status status, String version) {
        return new HealthAnswer(
                true,
                status.degraded() ? "degraded" : "healthy",
                status.modelVersion().isPresent(),
                status.modelVersion().orElse("none"),
                status.rankingWeight(),
                status.fallbackEnabled(),
                status.isMirrored() ? "on" : "off",
                version);
    }
}
