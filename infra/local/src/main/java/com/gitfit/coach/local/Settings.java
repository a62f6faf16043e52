package com.gitfit.coach.local;

import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.process.StartFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a run of the stack is given.
 *
 * @param template the SAM template; paths in it begin at its folder
 * @param modules the folder {@code infra/local}, with the built modules of the servers
 * @param port of the API, or 0 for any free one
 * @param data the folder where tables, buckets, logs and unpacked functions are kept
 * @param model which language model the functions ask
 * @param convex which Convex mirrors the tables
 * @param variables values by the name of a template's parameter or of a function's variable; other names must begin
 *     with {@code AWS_} and reach every function
 * @param inherited the same, for which other names do not matter
 * @param verbose whether the functions' logs also go to the console
 * @param console takes one line for each thing that happens
 */
public record Settings(
        Path template,
        Path modules,
        int port,
        Path data,
        ModelSource model,
        ConvexSource convex,
        Map<String, String> variables,
        Map<String, String> inherited,
        boolean verbose,
        Consumer<String> console) {
    private static final int DEFAULT_PORT = 3000;
    private static final int LAST_PORT = 65_535;

    /** @throws StartFailure if the port is none */
    public Settings {
        variables = Map.copyOf(variables);
        inherited = Map.copyOf(inherited);
        if (port < 0 || port > LAST_PORT) {
            throw new StartFailure("PORT must be 0–" + LAST_PORT + ", not " + port);
        }
    }

    /**
     * The defaults.
     *
     * @param project the folder of {@code template.yaml}
     */
    public static Settings of(Path project) {
        Path modules = project.resolve("infra/local");
        return new Settings(
                project.resolve("template.yaml"),
                modules,
                DEFAULT_PORT,
                modules.resolve("target/data"),
                new ModelSource.Active(project.resolve("models/coach-mini")),
                new ConvexSource.Project(project.resolve("infra/convex")),
                Map.of(),
                Map.of(),
                false,
                System.out::println);
    }

    /** These settings with another template. */
    public Settings withTemplate(Path other) {
        return new Settings(other, modules, port, data, model, convex, variables, inherited, verbose, console);
    }

    /** These settings with another port. */
    public Settings withPort(int other) {
        return new Settings(template, modules, other, data, model, convex, variables, inherited, verbose, console);
    }

    /** These settings with another folder for data. */
    public Settings withData(Path other) {
        return new Settings(template, modules, port, other, model, convex, variables, inherited, verbose, console);
    }

    /** These settings with another model. */
    public Settings withModel(ModelSource other) {
        return new Settings(template, modules, port, data, other, convex, variables, inherited, verbose, console);
    }

    /** These settings with another Convex. */
    public Settings withConvex(ConvexSource other) {
        return new Settings(template, modules, port, data, model, other, variables, inherited, verbose, console);
    }

    /** These settings with one more variable. */
    public Settings withVariable(String name, String value) {
        var more = new HashMap<>(variables);
        more.put(name, value);
        return new Settings(template, modules, port, data, model, convex, more, inherited, verbose, console);
    }

    /** These settings with another console. */
    public Settings withConsole(Consumer<String> other) {
        return new Settings(template, modules, port, data, model, convex, variables, inherited, verbose, other);
    }
}
