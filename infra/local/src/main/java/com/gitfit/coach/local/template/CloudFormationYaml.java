package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML with CloudFormation's short forms: {@code !Sub x} reads as {@code {"Fn::Sub": "x"}}. */
final class CloudFormationYaml {
    private CloudFormationYaml() {}

    /** @throws TemplateException if the file cannot be read or is no mapping */
    static ObjectNode read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonNode root = new ObjectMapper().valueToTree(yaml().load(reader));
            if (root instanceof ObjectNode object) {
                return object;
            }
            throw new TemplateException(file + " is not a template");
        } catch (IOException e) {
            throw new TemplateException(file + " cannot be read");
        } catch (YAMLException e) {
            throw new TemplateException(file + ": " + e.getMessage().replaceAll("\\s+", " "));
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dump = new DumperOptions();
        return new Yaml(new ShortForms(options), new Representer(dump), dump, options, new NoDates());
    }

    /** {@code Version: 2012-10-17} in a policy is text. */
    private static final class NoDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern form, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, form, first, limit);
            }
        }
    }

    private static final class ShortForms extends SafeConstructor {
        ShortForms(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return longForm(node.getTag().getValue().substring(1), value(node));
                }
            });
        }

        private static Map<String, Object> longForm(String name, Object value) {
            return switch (name) {
                case "Ref", "Condition" -> Map.of(name, value);
                case "GetAtt" -> Map.of("Fn::GetAtt", value instanceof String s ? List.of(s.split("\\.", 2)) : value);
                default -> Map.of("Fn::" + name, value);
            };
        }

        private Object value(Node node) {
            if (node instanceof ScalarNode scalar) {
                return constructScalar(scalar);
            }
            if (node instanceof SequenceNode sequence) {
                return constructSequence(sequence);
            }
            return constructMapping((MappingNode) node);
        }
    }
}
