package com.gitfit.coach.mirror;

/** What the mirror knows its writer by. */
public interface DeployKey {
    /**
     * The key, read at its first use and again after it was forgotten.
     *
     * @throws MirrorFailure.Unauthorized if there is none that may be read
     * @throws MirrorFailure.Unreachable if it cannot be read now
     */
    String value();

    /** Has it read anew when it is needed next. */
    void forget();
}
