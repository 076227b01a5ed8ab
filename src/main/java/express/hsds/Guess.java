package express.hsds;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Of which kind a document is: it does not say so itself, but by what it holds or how its file is called. */
final class Guess {

    private Guess() {}

    static Kind kind(ObjectNode said, String file) {
        if (said.has("location_type")) {
            return Kind.LOCATION;
        }
        if (said.has("taxonomy_detail") || said.has("term_uri") || said.has("taxonomy") || said.has("taxonomy_id")) {
            return Kind.TAXONOMY_TERM;
        }
        if (isOffer(said)) {
            return Kind.SERVICE_AT_LOCATION;
        }
        if (said.has("status") || said.has("organization") || said.has("service_at_locations")) {
            return Kind.SERVICE;
        }
        return isTaxonomy(said, file) ? Kind.TAXONOMY : Kind.ORGANIZATION;
    }

    private static boolean isOffer(ObjectNode said) {
        return said.has("service") || said.has("location") || said.has("service_id") && said.has("location_id");
    }

    private static boolean isTaxonomy(ObjectNode said, String file) {
        return said.has("version") || file.toLowerCase(Locale.ROOT).matches(".*taxonom[^/]*");
    }
}
