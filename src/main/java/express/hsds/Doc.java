package express.hsds;

import express.hsds.Fault.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An object that stands for itself, without those that stand for themselves inside it. */
record Doc(
        Kind kind,
        UUID id,
        Place place,
        @Nullable UUID organization,
        @Nullable UUID service,
        @Nullable UUID location,
        @Nullable UUID parent,
        ObjectNode said) {

    /** As if it belonged to no other one of its kind. */
    Doc alone() {
        said.remove(kind == Kind.ORGANIZATION ? "parent_organization_id" : "parent_id");
        return new Doc(kind, id, place, organization, service, location, null, said);
    }

    /** In which order they are taken: what others refer to comes first. */
    int rank() {
        return rank(kind);
    }

    static int rank(Kind kind) {
        return switch (kind) {
            case TAXONOMY -> 1;
            case TAXONOMY_TERM -> 2;
            case ORGANIZATION -> 3;
            case LOCATION -> 4;
            case SERVICE -> 5;
            case SERVICE_AT_LOCATION -> 6;
            default -> 7;
        };
    }
}
