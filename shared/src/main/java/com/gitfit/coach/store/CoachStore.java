package com.gitfit.coach.store;

/** Everything that the coach remembers, in one place. */
public interface CoachStore
        extends LifterStore, TweakStore, AnswerStore, HistoryStore, InsightsStore, SessionStore, AccountStore {}
