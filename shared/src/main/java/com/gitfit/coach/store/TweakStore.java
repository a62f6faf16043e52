package com.gitfit.coach.store;

import com.gitfit.coach.domain.Tweak;

/** Keeps the recommendations that were issued. */
public interface TweakStore {
    /** Stores a new tweak in one network call. */
    void save(Tweak tweak);

    /**
     * Stores a new tweak, and what the language model said for it in place of what it said before, in one network call.
     * If somebody else is keeping an output under the same entry at that moment, theirs is kept, and it takes another
     * call.
     */
    void save(Tweak tweak, ModelOutput output);
}
