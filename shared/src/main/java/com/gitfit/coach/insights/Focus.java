package com.gitfit.coach.insights;

/**
 * A figure in words.
 *
 * @param figure what the advice is drawn from
 * @param leastSamples observations under which it is too early for advice
 * @param advice what to do about it, without a full stop
 * @param evidence the numbers that speak for it, without a full stop
 */
record Focus(Figure figure, int leastSamples, String advice, String evidence) {
    private static final int LEAST_ANSWERS = 5;
    private static final int LEAST_WEEKS = 2;
    private static final int LEAST_EXERCISES = 1;

    boolean isFounded() {
        return figure.samples() >= leastSamples;
    }

    double value() {
        return figure.value();
    }

    String sentence() {
        return advice + ": " + evidence + ".";
    }

    static Focus personalization(Figure figure) {
        return new Focus(
                figure,
                0,
                figure.samples() == 0 ? "Answer a few recommendations first" : "Answer more recommendations",
                "the coach has " + figure.samples() + " of the " + Effectiveness.PERSONAL_ANSWERS
                        + " answers that make its advice personal");
    }

    static Focus acceptance(Figure figure) {
        return new Focus(
                figure,
                LEAST_ANSWERS,
                "Change what does not fit instead of skipping it",
                "you took " + percent(figure) + " of recommendations lately" + among(figure, "answer"));
    }

    static Focus accuracy(Figure figure) {
        return new Focus(
                figure,
                LEAST_ANSWERS,
                "Enter what you did instead when you change a recommendation",
                "recommendations were " + percent(figure) + " right" + among(figure, "answer"));
    }

    static Focus satisfaction(Figure figure) {
        return new Focus(
                figure,
                LEAST_ANSWERS,
                "Take the advice that works for you and decline the rest",
                "you rate its effectiveness " + Math.round(figure.value() * 100) / 10.0 + " of 10"
                        + among(figure, "rating"));
    }

    static Focus improvement(Figure figure) {
        return new Focus(
                figure,
                LEAST_EXERCISES,
                "Look at the lifts that stand still",
                "estimated strength rises in " + Math.round(figure.value() * figure.samples()) + " of "
                        + count(figure.samples(), "exercise") + " over the last " + Improvement.WEEKS + " weeks");
    }

    static Focus consistency(Figure figure) {
        return new Focus(
                figure,
                LEAST_WEEKS,
                "Train on regular days",
                "your consistency is " + percent(figure) + among(figure, "week"));
    }

    static Focus area(Areas.Area area) {
        Figure figure = new Figure(area.score(), area.answers());
        return new Focus(
                figure,
                Areas.LEAST_ANSWERS,
                "Take more care of your " + area.muscle(),
                "effectiveness, form and acceptance average " + percent(figure) + among(figure, "answer"));
    }

    private static String percent(Figure figure) {
        return Math.round(figure.value() * 100) + " %";
    }

    private static String among(Figure figure, String what) {
        return " (" + count(figure.samples(), what) + ")";
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
