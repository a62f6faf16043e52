package com.gitfit.coach.local.template;

/**
 * The template, or a value given for one of its parameters, cannot be used; the message is one line and names the
 * place.
 */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem in one line. */
    public TemplateException(String problem) {
        super(problem);
    }

    TemplateException in(String place) {
        var wider = new TemplateException(place + ": " + getMessage());
        wider.setStackTrace(getStackTrace());
        return wider;
    }
}
