package express.hsds;

import express.hsds.Docs.Parent;
import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import express.hsds.Rows.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds parents that lead back to their child, and leaves them out. */
final class Circles {

    private static final Set<String> PARENTS = Set.of("parent_organization_id", "parent_id");

    private final Harvest harvest;

    Circles(Harvest harvest) {
        this.harvest = harvest;
    }

    static void cut(Harvest harvest) {
        var circles = new Circles(harvest);
        circles.documents();
        circles.rows();
    }

    private void documents() {
        Docs docs = harvest.docs();
        for (Kind kind : List.of(Kind.ORGANIZATION, Kind.TAXONOMY_TERM)) {
            List<Parent> all =
                    docs.parents().stream().filter(it -> it.kind() == kind).toList();
            Map<UUID, UUID> parents = new HashMap<>();
            all.forEach(it -> parents.put(it.id(), it.parent()));
            Set<UUID> circle = inCircles(parents);
            all.stream().filter(it -> circle.contains(it.id())).forEach(it -> {
                docs.cut(it);
                tell(it.place(), kind, it.id(), it.parent());
            });
        }
    }

    private void rows() {
        Map<Kind, List<Link>> all = new HashMap<>();
        harvest.rows().eachLink(link -> {
            if (PARENTS.contains(link.field().name()) && !harvest.rows().isRefused(link.row())) {
                all.computeIfAbsent(link.kind(), any -> new ArrayList<>()).add(link);
            }
        });
        all.values().forEach(this::rows);
    }

    private void rows(Collection<Link> links) {
        Rows rows = harvest.rows();
        Map<UUID, UUID> parents = new HashMap<>();
        links.forEach(it -> parents.put(rows.id(it.row()), it.target()));
        Set<UUID> circle = inCircles(parents);
        links.stream().filter(it -> circle.contains(rows.id(it.row()))).forEach(it -> {
            rows.cut(it.row(), it.field());
            tell(new Place(it.kind().file(), rows.line(it.row())), it.kind(), rows.id(it.row()), it.target());
        });
    }

    private void tell(Place place, Kind kind, UUID id, UUID parent) {
        String field = kind == Kind.ORGANIZATION ? "parent_organization_id" : "parent_id";
        harvest.fault(Fault.note(place, kind.word(), id, Reason.CIRCLE, field, parent.toString()));
    }

    /** Those from which one comes back to them. */
    static Set<UUID> inCircles(Map<UUID, UUID> parents) {
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
