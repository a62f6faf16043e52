package com.gitfit.coach.functions.mirrorreconcile;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Reconciliation;
import com.gitfit.coach.mirror.Reconciliation.Start;
import com.gitfit.coach.mirror.Redrive;
import com.gitfit.coach.runtime.MirrorRepair;
import java.util.Map;

/**
 * A schedule, or an operator: compares the documented tables with Convex and repairs it there. {@code {"table":
 * "aiWorkoutTweaks"}} does so for one table, {@code {"redrive": true}} works through the dead letters. The answer says
 * whether it came to the end; if not, the next invocation goes on, unless {@code "fresh": true} has it begin anew.
 */
public final class MirrorReconcileHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final Map<String, Object> OFF = Map.of("mirror", "off");

    private final MirrorRepair repair;

    public MirrorReconcileHandler() {
        this(MirrorRepair.fromEnvironment());
    }

    MirrorReconcileHandler(MirrorRepair repair) {
        this.repair = repair;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        if (isSet("redrive", event)) {
            return repair.redrive(context).map(MirrorReconcileHandler::answer).orElse(OFF);
        }
        Start start = isSet("fresh", event) ? Start.FRESH : Start.RESUMED;
        return (event.get("table") instanceof String name
                        ? repair.compare(table(name), start, context)
                        : repair.compare(start, context))
                .map(MirrorReconcileHandler::answer)
                .orElse(OFF);
    }

    private static boolean isSet(String flag, Map<String, Object> event) {
        return Boolean.TRUE.equals(event.get(flag));
    }

    private static MirroredTable table(String name) {
        return MirroredTable.named(name)
                .orElseThrow(() -> new IllegalArgumentException("no table is mirrored under that name"));
    }

    private static Map<String, Object> answer(Reconciliation.Report report) {
        return Map.of(
                "mirror", "on",
                "compared", report.compared(),
                "repaired", report.repaired(),
                "drift", report.drift(),
                "dead_letters", report.deadLetters(),
                "done", report.done());
    }

    private static Map<String, Object> answer(Redrive.Report report) {
        return Map.of(
                "mirror", "on",
                "removed", report.removed(),
                "kept", report.kept(),
                "advanced", report.advanced(),
                "done", report.done());
    }
}
