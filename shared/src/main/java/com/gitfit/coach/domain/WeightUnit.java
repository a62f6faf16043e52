package com.gitfit.coach.domain;

/** The unit of every weight in one request. */
public enum WeightUnit {
    LB,
    KG
}
