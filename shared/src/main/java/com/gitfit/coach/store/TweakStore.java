package com.gitfit.coach.store;

import com.gitfit.coach.domain.Tweak;

/** Keeps the recommendations that were issued. */
public interface TweakStore {
    /** Stores a new tweak in one network call. */
    void save(Tweak tweak);
}
