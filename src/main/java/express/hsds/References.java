package express.hsds;

import express.base.OrganisationId;
import express.directory.OrganisationArrivals;
import express.hsds.Fault.Reason;
import express.hsds.Rows.Link;
import express.services.ServicePresence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Follows the references of tables. One that leads nowhere is left out of its row; a row that cannot stand without it is
 * refused, and with it those that cannot stand without that one. Terms may name a parent that is not in the file, since
 * few pass on the whole of a classification.
 */
@Component
class References {

    private static final int AT_ONCE = 20_000;

    private final OrganisationArrivals organisations;
    private final ServicePresence presence;
    private final Remainders remainders;
    private final Terms terms;

    References(OrganisationArrivals organisations, ServicePresence presence, Remainders remainders, Terms terms) {
        this.organisations = organisations;
        this.presence = presence;
        this.remainders = remainders;
        this.terms = terms;
    }

    void follow(Harvest harvest) {
        Rows rows = harvest.rows();
        List<Link> dangling = new ArrayList<>();
        rows.eachLink(link -> {
            if (isReference(link)
                    && !isParentOfTerm(link)
                    && !rows.has(link.field().target(), link.target())) {
                dangling.add(link);
                leaveSome(harvest, dangling, AT_ONCE);
            }
        });
        leaveSome(harvest, dangling, 1);
        List<Integer> refused = rows.refused();
        while (!refused.isEmpty()) {
            List<Link> forlorn = refused.stream()
                    .flatMap(row -> rows.linksTo(rows.id(row)).stream()
                            .filter(link -> isReference(link) && link.field().target() == rows.kind(row)))
                    .filter(link -> !rows.isRefused(link.row()))
                    .toList();
            refused = leave(harvest, Reason.DEPENDS, forlorn);
        }
    }

    private static boolean isReference(Link link) {
        return link.field().type() == Field.Type.REFERENCE;
    }

    private static boolean isParentOfTerm(Link link) {
        return link.kind() == Kind.TAXONOMY_TERM && link.field().name().equals("parent_id");
    }

    private void leaveSome(Harvest harvest, List<Link> dangling, int least) {
        if (dangling.size() >= least) {
            leave(harvest, Reason.REFERENCE, dangling);
            dangling.clear();
        }
    }

    /** The rows that are refused because what they name is not there. */
    private List<Integer> leave(Harvest harvest, Reason reason, List<Link> some) {
        Rows rows = harvest.rows();
        Map<Kind, Set<UUID>> here = here(some);
        List<Integer> refused = new ArrayList<>();
        for (Link link : some) {
            boolean done = reason == Reason.DEPENDS && rows.isRefused(link.row());
            if (done || here.get(link.field().target()).contains(link.target())) {
                continue;
            }
            harvest.fault(fault(rows, link, reason));
            if (!link.field().inTables()) {
                rows.cut(link.row(), link.field());
            } else if (!rows.isRefused(link.row())) {
                rows.refuse(link.row());
                refused.add(link.row());
            }
        }
        return refused;
    }

    private Map<Kind, Set<UUID>> here(List<Link> some) {
        Map<Kind, Set<UUID>> named = new EnumMap<>(Kind.class);
        some.forEach(link -> named.computeIfAbsent(link.field().target(), any -> new HashSet<>())
                .add(link.target()));
        named.replaceAll(this::known);
        return named;
    }

    private static Fault fault(Rows rows, Link link, Reason reason) {
        var place = new Fault.Place(link.kind().file(), rows.line(link.row()));
        String word = link.kind().word();
        UUID id = rows.id(link.row());
        String field = link.field().name();
        String target = link.target().toString();
        return link.field().inTables()
                ? Fault.refusal(place, word, id, reason, field, target)
                : Fault.note(place, word, id, reason, field, target);
    }

    /** Those of these that are here, as far as their ids tell. */
    Set<UUID> known(Kind kind, Collection<UUID> ids) {
        Set<UUID> known = new HashSet<>(remainders.known(kind, ids));
        switch (kind) {
            case ORGANIZATION ->
                organisations
                        .known(ids.stream().map(OrganisationId::new).toList())
                        .forEach(it -> known.add(it.value()));
            case SERVICE -> known.addAll(presence.services(ids));
            case LOCATION -> known.addAll(presence.sites(ids));
            case SERVICE_AT_LOCATION -> known.addAll(presence.offers(ids));
            case TAXONOMY, TAXONOMY_TERM -> ids.stream().filter(terms::isOurs).forEach(known::add);
            default -> {}
        }
        return known;
    }
}
