package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RedactionTest {

    @Test
    void takesPersonsOutWhereverTheyStand() {
        ObjectNode said = read("""
            {"id":"1","assurer_email":"ann@x.example","email":"desk@x.example",
             "service_at_locations":[{"location":{"addresses":[{"attention":"Ann","city":"V"}],
               "contacts":[{"id":"2","name":"Ann","title":"Desk","email":"ann@x.example","phones":[{"number":"1"}]},
                           {"id":"3","name":"Ben"}]}}],
             "organization":{"tax_id":"BE1"},
             "metadata":[{"id":"4","resource_type":"contact","previous_value":"Ann","updated_by":"Ben"},
                         {"id":"5","resource_type":"service","previous_value":"x","updated_by":"Ben"}]}
            """);
        assertThat(Redaction.of(said)).isEqualTo(read("""
            {"id":"1","email":"desk@x.example",
             "service_at_locations":[{"location":{"addresses":[{"city":"V"}],
               "contacts":[{"id":"2","title":"Desk"}]}}],
             "organization":{},
             "metadata":[{"id":"5","resource_type":"service","previous_value":"x","updated_by":""}]}
            """));
        assertThat(said.toString()).contains("Ann");
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
