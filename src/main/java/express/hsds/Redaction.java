package express.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is published of what others said. Persons are not: of a contact its task and department stay, since these tell
 * whom to ask for, and the telephone of an office; who wrote or vouched for something is nobody's concern.
 */
final class Redaction {

    private static final Set<String> OF_CONTACTS = Set.of("id", "title", "department");
    private static final Set<String> OF_PERSONS = Set.of("assurer_email", "attention", "tax_id");
    private static final Set<String> PARTS_OF_PERSONS = Set.of("contacts", "metadata");
    private static final Set<String> TYPES_OF_PERSONS = Set.of("contact", "contacts", "phone", "phones");

    private Redaction() {}

    static ObjectNode of(ObjectNode said) {
        return isOfPersons(said) ? (ObjectNode) redacted(said.deepCopy()) : said;
    }

    /** Most say nothing of anybody, and need not be gone through twice. */
    private static boolean isOfPersons(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .anyMatch(field -> OF_PERSONS.contains(field.getKey())
                            || PARTS_OF_PERSONS.contains(field.getKey())
                            || isOfPersons(field.getValue()));
        }
        return node instanceof ArrayNode list && list.valueStream().anyMatch(Redaction::isOfPersons);
    }

    private static JsonNode redacted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_PERSONS);
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                switch (name) {
                    case "contacts" -> replace(object, name, contacts(value));
                    case "metadata" -> replace(object, name, metadata(value));
                    default -> redacted(value);
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(Redaction::redacted);
        }
        return node;
    }

    private static void replace(ObjectNode object, String name, List<JsonNode> left) {
        if (left.isEmpty()) {
            object.remove(name);
        } else {
            object.putArray(name).addAll(left);
        }
    }

    private static List<JsonNode> contacts(JsonNode value) {
        List<JsonNode> left = new ArrayList<>();
        value.forEach(it -> {
            if (it instanceof ObjectNode contact && (contact.has("title") || contact.has("department"))) {
                contact.retain(OF_CONTACTS);
                left.add(contact);
            }
        });
        return left;
    }

    private static List<JsonNode> metadata(JsonNode value) {
        List<JsonNode> left = new ArrayList<>();
        value.forEach(it -> {
            if (it instanceof ObjectNode change
                    && !TYPES_OF_PERSONS.contains(
                            change.path("resource_type").asString("").toLowerCase(Locale.ROOT))) {
                change.put("updated_by", "");
                left.add(change);
            }
        });
        return left;
    }
}
