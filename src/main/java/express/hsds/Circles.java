package express.hsds;

import express.hsds.Documents.Parent;
import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds parents that lead back to their child, and leaves them out. */
@Component
class Circles {

    private final Documents documents;

    Circles(Documents documents) {
        this.documents = documents;
    }

    void cut(UUID id, Batches batches) {
        cut(id, Kind.ORGANIZATION, "parent_organization_id", batches);
        cut(id, Kind.TAXONOMY_TERM, "parent_id", batches);
        batches.flush();
    }

    private void cut(UUID id, Kind kind, String field, Batches batches) {
        List<Parent> all = documents.listParents(id, kind);
        Set<UUID> circle = inCircles(all);
        all.stream().filter(it -> circle.contains(it.id())).forEach(it -> {
            documents.unlink(id, it.at(), field);
            batches.fault(Fault.note(
                    new Place(it.file(), it.line()),
                    kind.word(),
                    it.id(),
                    Reason.CIRCLE,
                    field,
                    it.parent().toString()));
        });
    }

    /** Those from which one comes back to them. */
    static Set<UUID> inCircles(List<Parent> all) {
        Map<UUID, UUID> parents = new HashMap<>();
        all.forEach(it -> parents.put(it.id(), it.parent()));
        Set<UUID> done = new HashSet<>();
        Set<UUID> circles = new HashSet<>();
        for (UUID start : parents.keySet()) {
            List<UUID> way = new ArrayList<>();
            Set<UUID> onWay = new HashSet<>();
            UUID at = start;
            while (at != null && !done.contains(at) && onWay.add(at)) {
                way.add(at);
                at = parents.get(at);
            }
            if (at != null && onWay.contains(at)) {
                circles.addAll(way.subList(way.indexOf(at), way.size()));
            }
            done.addAll(way);
        }
        return circles;
    }
}
