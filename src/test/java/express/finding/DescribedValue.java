package express.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares values with what JSON Schema says of them, as far as our description uses it. */
public record DescribedValue(JsonNode description) {

    /** What is not as described; nothing, if all is. */
    public List<String> faults(JsonNode schema, JsonNode value, String at) {
        JsonNode meant = schema.has("$ref") ? named(schema.get("$ref").asString()) : schema;
        if (meant.has("oneOf")) {
            boolean fits = meant.get("oneOf")
                    .valueStream()
                    .anyMatch(one -> faults(one, value, at).isEmpty());
            return fits ? List.of() : List.of(at + " is none of what it may be: " + value);
        }
        List<String> faults = new ArrayList<>();
        if (types(meant).noneMatch(type -> is(value, type))) {
            faults.add(at + " is no " + meant.get("type") + ": " + value);
        }
        if (meant.has("enum") && meant.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " may not be " + value);
        }
        if (meant.has("pattern")
                && !value.asString().matches(meant.get("pattern").asString())) {
            faults.add(at + " is not written so: " + value);
        }
        if (value.isArray()) {
            value.forEach(item -> faults.addAll(faults(meant.get("items"), item, at + "[]")));
        }
        if (value.isObject() && meant.has("properties")) {
            meant.path("required")
                    .valueStream()
                    .filter(name -> !value.has(name.asString()))
                    .forEach(name -> faults.add(at + " lacks " + name));
        }
        value.propertyStream()
                .forEach(property -> faults.addAll(property(meant, property.getKey(), property.getValue(), at)));
        return faults;
    }

    private List<String> property(JsonNode meant, String name, JsonNode value, String at) {
        JsonNode schema = meant.path("properties").has(name)
                ? meant.get("properties").get(name)
                : meant.path("additionalProperties");
        if (schema.isObject()) {
            return faults(schema, value, at + "." + name);
        }
        return schema.isBoolean() ? List.of(at + " has, undescribed, " + name) : List.of();
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.get("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString());
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    public JsonNode named(String reference) {
        return description.at(reference.substring(1));
    }
}
