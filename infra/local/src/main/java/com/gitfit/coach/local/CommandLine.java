package com.gitfit.coach.local;

import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.process.StartFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What a person can set: {@code PORT} or {@code -Dlocal.port}, {@code COACH_DATA}, {@code -Dlocal.env=NAME=VALUE,...},
 * {@code LOCAL_MODEL} or {@code -Dlocal.model}, {@code LOCAL_CONVEX} or {@code -Dlocal.convex},
 * {@code -Dlocal.verbose}, {@code -Dlocal.template}, {@code -Dlocal.modules}, and in the environment whatever the
 * template names.
 *
 * @param environment variables of the shell
 * @param properties system properties; a blank one counts as absent
 */
record CommandLine(Map<String, String> environment, Properties properties) {
    private static final Pattern NEXT_VARIABLE = Pattern.compile(",(?=[A-Za-z_][A-Za-z0-9_]*=)");

    /**
     * The settings that follow.
     *
     * @param project the folder in which relative paths begin
     * @throws StartFailure if a value cannot be used
     */
    Settings settings(Path project) {
        Settings defaults = Settings.of(project);
        return new Settings(
                property("local.template").map(project::resolve).orElse(defaults.template()),
                property("local.modules").map(project::resolve).orElse(defaults.modules()),
                property("local.port")
                        .or(() -> variable("PORT"))
                        .map(CommandLine::port)
                        .orElse(defaults.port()),
                variable("COACH_DATA").map(project::resolve).orElse(defaults.data()),
                property("local.model")
                        .or(() -> variable("LOCAL_MODEL"))
                        .map(text -> ModelSource.of(text, project))
                        .orElse(defaults.model()),
                property("local.convex")
                        .or(() -> variable("LOCAL_CONVEX"))
                        .map(text -> ConvexSource.of(text, project.resolve("infra/convex")))
                        .orElse(defaults.convex()),
                property("local.env").map(CommandLine::variables).orElse(Map.of()),
                environment,
                property("local.verbose").filter("true"::equals).isPresent(),
                defaults.console());
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(value -> !value.isBlank());
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new StartFailure("PORT must be a number, not \"" + text + "\"", e);
        }
    }

    /** {@code A=1,B=2,3}: a comma separates only where a name follows. */
    private static Map<String, String> variables(String text) {
        var variables = new HashMap<String, String>();
        for (String part : NEXT_VARIABLE.split(text, -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new StartFailure("local.env must be NAME=VALUE,..., not \"" + part + "\"");
            }
            variables.put(part.substring(0, equals).strip(), part.substring(equals + 1));
        }
        return variables;
    }
}
