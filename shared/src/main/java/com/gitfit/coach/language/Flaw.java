package com.gitfit.coach.language;

/** Why a text of the language model is not shown. */
public enum Flaw {
    /** Longer than a sentence may be. */
    TOO_LONG,
    /** It does not begin with the action that was decided. */
    ACTION_CHANGED,
    /** The action is not followed by one whole clause that gives a reason, and the end. */
    NO_REASON,
    /** A word that no reason for this action needs. */
    WORDS,
    /** It says the same again. */
    REPETITION
}
