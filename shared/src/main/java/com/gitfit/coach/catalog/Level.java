package com.gitfit.coach.catalog;

/** How much practice an exercise asks for, the least first. */
enum Level {
    BEGINNER(0),
    INTERMEDIATE(1),
    EXPERT(2);

    private final int demand;

    Level(int demand) {
        this.demand = demand;
    }

    /** How many levels this one lies above another, 0 if it is the same or easier. */
    int above(Level other) {
        return Math.max(0, demand - other.demand);
    }
}
