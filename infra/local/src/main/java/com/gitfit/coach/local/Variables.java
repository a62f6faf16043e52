package com.gitfit.coach.local;

import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Who decides a parameter or a variable: the template, then the fact that the stack is local, then the shell, then the
 * model and the mirror of this run, then what was set for it.
 *
 * @param settings of the run
 */
record Variables(Settings settings) {
    private static final String OF_AWS = "AWS_";

    /**
     * A template with all values.
     *
     * @param server where the issuer is served
     * @param run what functions are told of the model and of the mirror
     * @throws StartFailure if a name means nothing
     */
    Template apply(Template template, URI server, Map<String, String> run) {
        var local = new HashMap<>(
                Map.of("Stage", "local", "JwtIssuer", DevIssuer.name(server), "JwtAudience", LocalStack.AUDIENCE));
        local.putAll(ofTheMachine(System.getProperty("os.arch")));
        Template given = known(known(known(template, local), settings.inherited()), run);
        for (String name : settings.variables().keySet()) {
            if (!given.knows(name) && !name.startsWith(OF_AWS)) {
                throw new StartFailure(
                        "local.env: template.yaml has no parameter and no function has a variable " + name);
            }
        }
        return known(given, settings.variables());
    }

    /** @param architecture as in the system property {@code os.arch} */
    static Map<String, String> ofTheMachine(String architecture) {
        return architecture.equals("aarch64")
                ? Map.of("Architecture", "arm64", "ModelPrecision", "fp32")
                : Map.of("Architecture", "x86_64");
    }

    private static Template known(Template template, Map<String, String> values) {
        Template changed = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (template.knows(value.getKey())) {
                changed = changed.with(value.getKey(), value.getValue());
            }
        }
        return changed;
    }

    /**
     * What every function finds in its environment beside the template's variables.
     *
     * @param endpoints where each service of AWS answers, by its name in the SDK's variables, such as {@code DYNAMODB}
     */
    Map<String, String> ofEveryFunction(Map<String, URI> endpoints) {
        var variables = new HashMap<>(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_DEFAULT_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
        endpoints.forEach((service, uri) -> variables.put("AWS_ENDPOINT_URL_" + service, uri.toString()));
        settings.variables().forEach((name, value) -> {
            if (name.startsWith(OF_AWS)) {
                variables.put(name, value);
            }
        });
        return variables;
    }
}
