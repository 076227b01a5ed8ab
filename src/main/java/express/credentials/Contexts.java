package express.credentials;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which words for types a document may use. What the well-known contexts define is known by heart: none is ever
 * fetched, and what an unknown one defines is left open.
 */
final class Contexts {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static final Set<String> OF_CREDENTIALS = Set.of(
            "VerifiableCredential",
            "EnvelopedVerifiableCredential",
            "VerifiablePresentation",
            "EnvelopedVerifiablePresentation",
            "JsonSchema",
            "JsonSchemaCredential",
            "BitstringStatusListCredential",
            "BitstringStatusList",
            "BitstringStatusListEntry",
            "DataIntegrityProof");

    private static final Set<String> OF_BADGES = Set.of(
            "OpenBadgeCredential",
            "AchievementCredential",
            "AchievementSubject",
            "Achievement",
            "Profile",
            "Alignment",
            "Criteria",
            "Evidence",
            "IdentifierEntry",
            "IdentityObject",
            "Image",
            "Result",
            "ResultDescription",
            "RubricCriterionLevel",
            "Related",
            "Address",
            "GeoCoordinates",
            "EndorsementCredential",
            "EndorsementSubject",
            "1EdTechJsonSchemaValidator2019",
            "1EdTechRevocationList",
            "1EdTechCredentialRefresh");

    private final Set<String> known;
    private final Map<String, JsonNode> own = new HashMap<>();
    private final Map<String, JsonNode> guarded = new HashMap<>();
    private boolean open;

    private Contexts(Set<String> known) {
        this.known = known;
    }

    /** What a document's contexts define; the first must be that of credentials. */
    static Contexts of(JsonNode context) {
        List<JsonNode> all = Json.list(context);
        if (!context.isArray() || all.isEmpty() || !all.getFirst().equals(text(CREDENTIALS))) {
            throw new Json.Unreadable();
        }
        var known = new java.util.HashSet<>(OF_CREDENTIALS);
        var contexts = new Contexts(known);
        for (JsonNode one : all.subList(1, all.size())) {
            contexts.add(one);
        }
        return contexts;
    }

    private static JsonNode text(String text) {
        return tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(text);
    }

    private void add(JsonNode one) {
        if (one.isObject()) {
            define(one);
        } else if (!one.isString() || !isAddress(one.stringValue())) {
            throw new Json.Unreadable();
        } else if (one.stringValue().startsWith("https://purl.imsglobal.org/spec/ob/v3p0/context")) {
            known.addAll(OF_BADGES);
        } else if (!one.stringValue().equals(CREDENTIALS)) {
            open = true;
        }
    }

    private void define(JsonNode one) {
        boolean guards = one.path("@protected").asBoolean(false);
        for (Map.Entry<String, JsonNode> term : new ArrayList<>(one.properties())) {
            String name = term.getKey();
            if (name.equals("@vocab")) {
                open |= term.getValue().isString();
            } else if (!name.startsWith("@")) {
                boolean again = known.contains(name)
                        || guarded.containsKey(name) && !guarded.get(name).equals(term.getValue());
                if (again) {
                    throw new Json.Unreadable();
                }
                own.put(name, term.getValue());
                if (guards) {
                    guarded.put(name, term.getValue());
                }
            }
        }
    }

    /** A type is an address, or a word that means one. */
    boolean defines(String type) {
        return known.contains(type)
                || own.containsKey(type) && isAddress(Json.id(meant(own.get(type))))
                || !own.containsKey(type) && (isAddress(type) || open);
    }

    private static JsonNode meant(JsonNode definition) {
        return definition.isObject() ? definition.path("@id") : definition;
    }

    static boolean isAddress(String text) {
        try {
            return text.length() < 5_000 && new URI(text).isAbsolute();
        } catch (java.net.URISyntaxException noAddress) {
            return false;
        }
    }
}
