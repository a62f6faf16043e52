package com.gitfit.coach.local;

import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.convex.LocalConvex;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.Schedule;
import com.gitfit.coach.local.template.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the tables of a run are mirrored, which a template with the parameter {@code ConvexUrl} can do.
 *
 * @param folder of the Convex project, if they are
 * @param reason why not, in words, if they are not
 */
record Mirror(Optional<Path> folder, String reason) {
    /** Has a comparison begin anew: the one of the run before may have stopped anywhere. */
    static final String REFILL = "{\"fresh\":true}";

    private static final String URL = "ConvexUrl";
    private static final String KEY_PARAMETER = "CONVEX_DEPLOY_KEY_PARAMETER";

    /** Stands for an address that is known only later; whether there is one decides what is in the template. */
    private static final String SOMEWHERE = "http://127.0.0.1:0";

    /** @param path where programs are, as in the variable {@code PATH} */
    static Mirror of(ConvexSource source, Template template, String path) {
        if (!template.parameterNames().contains(URL)) {
            return off("the template has no mirror");
        }
        return switch (source) {
            case ConvexSource.Off off -> off("as set");
            case ConvexSource.Project project ->
                LocalConvex.obstacle(project.folder(), path)
                        .map(Mirror::off)
                        .orElseGet(() -> new Mirror(Optional.of(project.folder()), ""));
        };
    }

    private static Mirror off(String reason) {
        return new Mirror(Optional.empty(), reason);
    }

    /** The template's parameters as long as it is not known where Convex answers. */
    Map<String, String> expected() {
        return Map.of(URL, folder.isPresent() ? SOMEWHERE : "");
    }

    /** The template's parameters. */
    static Map<String, String> parameters(Optional<LocalConvex> convex) {
        return Map.of(URL, convex.map(running -> running.uri().toString()).orElse(""));
    }

    /** What the functions look for in the parameter store, by name. */
    static Map<String, String> secrets(Optional<LocalConvex> convex, Template template) {
        var secrets = new HashMap<String, String>();
        convex.ifPresent(running -> mirroring(template)
                .forEach(function -> secrets.put(function.environment().get(KEY_PARAMETER), running.deployKey())));
        return secrets;
    }

    /**
     * The functions, by their logical ids, that compare the mirror with the tables: they are to run at once, because
     * the local Convex has forgotten what the tables have not.
     */
    static List<String> reconciling(Template template) {
        return mirroring(template).stream()
                .flatMap(function -> function.schedules().stream())
                .map(Schedule::function)
                .distinct()
                .toList();
    }

    private static List<FunctionResource> mirroring(Template template) {
        return template.functions().stream()
                .filter(function -> function.environment().containsKey(KEY_PARAMETER))
                .toList();
    }
}
