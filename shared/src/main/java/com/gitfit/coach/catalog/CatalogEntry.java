package com.gitfit.coach.catalog;

import java.util.List;

/**
 * A line of the catalogue: an exercise and what ranks and finds it.
 *
 * @param lift names the lift of which this is a variant; empty if it stands alone
 * @param otherNames that people type for it
 */
record CatalogEntry(
        Exercise exercise, Level level, Category category, Standing standing, String lift, List<String> otherNames) {

    CatalogEntry {
        otherNames = List.copyOf(otherNames);
    }

    boolean isOfTheLiftOf(CatalogEntry other) {
        return !lift.isEmpty() && lift.equals(other.lift);
    }
}
