package com.gitfit.coach.language;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reason as a text gives it.
 *
 * @param join how its conjunction joins it to the opening
 * @param clause what stands between the conjunction and the full stop
 */
public record Reason(Join join, String clause) {
    private static final Pattern FORM = Pattern.compile(Arrays.stream(Join.values())
            .flatMap(join -> join.words().stream())
            .collect(Collectors.joining("|", ",? (", ") ([a-z][a-z ]*)\\.")));

    /**
     * Reads what follows an opening.
     *
     * @param continuation with its space or comma and its full stop
     * @return nothing if it is anything else than one reason
     */
    public static Optional<Reason> in(String continuation) {
        Matcher reason = FORM.matcher(continuation);
        return reason.matches() ? Optional.of(new Reason(join(reason.group(1)), reason.group(2))) : Optional.empty();
    }

    private static Join join(String conjunction) {
        return Arrays.stream(Join.values())
                .filter(join -> join.words().contains(conjunction))
                .findFirst()
                .orElseThrow();
    }
}
