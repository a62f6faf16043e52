package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;

/**
 * What an operator may set.
 *
 * @param newcomerLearningRate learning rate of somebody of whom nothing is stored, 0.01–0.10
 * @param exportPageItems how many items one page of an export reads at most, ≥ 1
 */
public record StoreSettings(double newcomerLearningRate, int exportPageItems) {
    private static final int EXPORT_PAGE_ITEMS = 250;

    /** @throws IllegalArgumentException if a value is out of its range */
    public StoreSettings {
        if (!(newcomerLearningRate >= 0.01 && newcomerLearningRate <= 0.10)) {
            throw new IllegalArgumentException("learning rate must be from 0.01 to 0.10");
        }
        if (exportPageItems < 1) {
            throw new IllegalArgumentException("a page must have room for an item");
        }
    }

    /** The usual settings with a learning rate. */
    public static StoreSettings learningAt(double newcomerLearningRate) {
        return new StoreSettings(newcomerLearningRate, EXPORT_PAGE_ITEMS);
    }

    UserProfile newcomer(UserId userId, Instant now) {
        return UserProfile.newcomer(userId, newcomerLearningRate, now);
    }
}
