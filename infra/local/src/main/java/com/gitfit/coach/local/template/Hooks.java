package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The functions that try new versions of others before these have traffic. */
final class Hooks {
    private Hooks() {}

    /**
     * The logical ids of hooks by those of the functions that they try.
     *
     * @throws TemplateException if a hook is no function of the template
     */
    static Map<String, String> read(Template template) {
        var byName = new TreeMap<String, String>();
        template.functions().forEach(function -> byName.put(function.name(), function.logicalId()));
        var hooks = new TreeMap<String, String>();
        for (String id : template.ids(Template.FUNCTION)) {
            Resource function = template.resource(id);
            name(function.properties().path("DeploymentPreference")).ifPresent(name -> {
                if (!byName.containsKey(name)) {
                    throw function.problem("has the hook " + name + ", which is no function of the template");
                }
                hooks.put(id, byName.get(name));
            });
        }
        return hooks;
    }

    private static Optional<String> name(JsonNode preference) {
        boolean enabled = preference.path("Enabled").asBoolean(true);
        return Optional.of(preference.at("/Hooks/PreTraffic"))
                .filter(hook -> enabled && hook.isTextual())
                .map(JsonNode::asText);
    }
}
