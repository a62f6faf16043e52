package com.gitfit.coach.language;

/**
 * A lifter's own name for an exercise, cleaned: letters, digits, spaces and {@code -'()} on one line, and not too much.
 */
final class LiftName {
    /** What stands for a name that has nothing to say. */
    static final String UNNAMED = "exercise";

    /** What a name may cost inside a sentence: an ASCII character counts once, every other about as many tokens. */
    private static final int SPOKEN = 48;

    private static final int OTHER_SCRIPT = 3;

    private LiftName() {}

    /**
     * The name for a prompt.
     *
     * @param most characters that are left of it, cut between words where that leaves anything
     */
    static String cleaned(String name, int most) {
        StringBuilder clean = new StringBuilder();
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            int point = name.codePointAt(at);
            if (isAllowed(point)) {
                clean.appendCodePoint(point);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        }
        String cut = cut(clean.toString().strip(), most);
        return cut.codePoints().anyMatch(Character::isLetterOrDigit) ? cut : UNNAMED;
    }

    /** The name inside a sentence; one that would make it too long stays out of it. */
    static String spoken(String name) {
        String clean = cleaned(name, Narrator.QUOTED);
        int cost =
                clean.codePoints().map(point -> point < 128 ? 1 : OTHER_SCRIPT).sum();
        boolean tooLong = cost > SPOKEN
                || clean.length() < cleaned(name, Integer.MAX_VALUE).length();
        return tooLong || clean.equalsIgnoreCase(UNNAMED) ? "this exercise" : clean;
    }

    private static boolean isAllowed(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK
                || "-'()".indexOf(point) >= 0;
    }

    private static String cut(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        int space = name.lastIndexOf(' ', most);
        if (space > 0) {
            return name.substring(0, space);
        }
        boolean splits = most > 0 && Character.isHighSurrogate(name.charAt(most - 1));
        return name.substring(0, splits ? most - 1 : most);
    }
}
