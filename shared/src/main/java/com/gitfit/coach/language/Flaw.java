package com.gitfit.coach.language;

/** Why a text of the language model is not shown. */
public enum Flaw {
    /** Longer than a sentence may be. */
    TOO_LONG,
    /** It does not begin with the action that was decided. */
    ACTION_CHANGED,
    /** The action is not followed by one clause behind a conjunction, and the end. */
    NO_REASON,
    /** A reason that is in no phrasebook, or is not true of this decision. */
    UNKNOWN_REASON
}
