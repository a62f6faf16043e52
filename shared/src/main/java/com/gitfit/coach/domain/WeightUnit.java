package com.gitfit.coach.domain;

/** The unit of every weight in one request. */
public enum WeightUnit {
    LB("lb", 0.45359237),
    KG("kg", 1);

    private final String wireName;
    private final double kilograms;

    WeightUnit(String wireName, double kilograms) {
        this.wireName = wireName;
        this.kilograms = kilograms;
    }

    /** The name in requests and answers. */
    public String wireName() {
        return wireName;
    }

    /** A weight of this unit in kilograms; the international pound is exactly 0.45359237 kg. */
    public double toKilograms(double weight) {
        return weight * kilograms;
    }

    /** A weight in kilograms in this unit. */
    public double fromKilograms(double weight) {
        return weight / kilograms;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
