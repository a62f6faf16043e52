package com.gitfit.coach.language;

/** How a language model answered one question. */
public sealed interface ModelAnswer<T> {
    /** It said something, which nobody has checked. */
    record Given<T>(T said) implements ModelAnswer<T> {}

    /** It has nothing to say to this, and would not have the next time. */
    record Nothing<T>() implements ModelAnswer<T> {}

    /** The budget was over before the answer was ready. */
    record TimedOut<T>() implements ModelAnswer<T> {}

    /**
     * It broke over this question; another one may well be answered.
     *
     * @param cause is logged, so it says nothing of the lifter
     */
    record Failed<T>(Throwable cause) implements ModelAnswer<T> {}
}
