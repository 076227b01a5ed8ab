package express.hsds;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official schemas, with what they say of formats taken at its word. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private Schemas() {}

    static List<String> faults(Path folder, String schema, JsonNode said) throws IOException {
        Schema known = KNOWN.get(schema);
        if (known == null) {
            known = REGISTRY.getSchema(node(folder, schema));
            KNOWN.put(schema, known);
        }
        return known
                .validate(said, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(it -> it.getInstanceLocation() + " " + it.getMessage())
                .toList();
    }

    /** Terms have no compiled schema of their own; services hold them. */
    private static JsonNode node(Path folder, String schema) throws IOException {
        JsonMapper json = JsonMapper.shared();
        return switch (schema) {
            case "taxonomy_term" -> term(json, folder);
            case "taxonomy" -> term(json, folder).at("/properties/taxonomy_detail");
            default -> json.readTree(Files.readString(folder.resolve("schema/compiled/" + schema + ".json")));
        };
    }

    private static JsonNode term(JsonMapper json, Path folder) throws IOException {
        return json.readTree(Files.readString(folder.resolve("schema/compiled/service.json")))
                .at("/properties/attributes/items/properties/taxonomy_term");
    }
}
