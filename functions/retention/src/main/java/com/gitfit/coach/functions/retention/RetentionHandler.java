package com.gitfit.coach.functions.retention;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.gitfit.coach.retention.Retention;
import com.gitfit.coach.runtime.Upkeep;
import java.util.Map;

/**
 * A schedule, once a day: folds old months, keeps days whose answers expire, and takes old models off the list. The
 * answer says whether it came to the end; if not, the next invocation goes on.
 */
public final class RetentionHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final Upkeep upkeep;

    public RetentionHandler() {
        this(Upkeep.fromEnvironment());
    }

    RetentionHandler(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Retention.Report report = upkeep.run(context);
        return Map.of(
                "folded", report.folded(),
                "kept", report.kept(),
                "retired", report.retired(),
                "done", report.done());
    }
}
