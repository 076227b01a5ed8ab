package express.hsds;

import express.base.OrganisationId;
import express.directory.OrganisationArrivals;
import express.hsds.Fault.Reason;
import express.hsds.Staging.Dangling;
import express.services.ServiceRegister;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    private final Staging staging;
    private final OrganisationArrivals organisations;
    private final ServiceRegister register;
    private final Remainders remainders;
    private final Terms terms;

    References(
            Staging staging,
            OrganisationArrivals organisations,
            ServiceRegister register,
            Remainders remainders,
            Terms terms) {
        this.staging = staging;
        this.organisations = organisations;
        this.register = register;
        this.remainders = remainders;
        this.terms = terms;
    }

    void follow(UUID id, Batches batches) {
        for (Kind kind : batches.kinds()) {
            kind.references()
                    .filter(link -> !isParentOfTerm(kind, link))
                    .forEach(link -> followEach(id, kind, link, batches));
        }
        boolean more = staging.hasRefused(id);
        while (more) {
            more = false;
            for (Kind kind : batches.kinds()) {
                for (Field link : kind.references().toList()) {
                    more |= leave(id, kind, link, Reason.DEPENDS, staging.listForlorn(id, kind, link), batches);
                }
            }
        }
    }

    private static boolean isParentOfTerm(Kind kind, Field link) {
        return kind == Kind.TAXONOMY_TERM && link.name().equals("parent_id");
    }

    private void followEach(UUID id, Kind kind, Field link, Batches batches) {
        for (long from = batches.first(kind); from <= batches.last(kind); from += AT_ONCE) {
            long to = Math.min(batches.last(kind), from + AT_ONCE - 1);
            leave(id, kind, link, Reason.REFERENCE, staging.listDangling(id, kind, link, from, to), batches);
        }
    }

    /** Whether there were any that lead nowhere. */
    private boolean leave(UUID id, Kind kind, Field link, Reason reason, List<Dangling> some, Batches batches) {
        List<Dangling> broken = withoutKnown(link.target(), some);
        if (broken.isEmpty()) {
            return false;
        }
        broken.forEach(it -> batches.fault(fault(kind, link, reason, it)));
        List<Long> numbers = broken.stream().map(Dangling::number).toList();
        if (link.inTables()) {
            staging.refuse(id, numbers);
        } else {
            staging.unlink(id, numbers, link);
        }
        return true;
    }

    private static Fault fault(Kind kind, Field link, Reason reason, Dangling it) {
        var place = new Fault.Place(kind.file(), it.line());
        return link.inTables()
                ? Fault.refusal(
                        place,
                        kind.word(),
                        it.id(),
                        reason,
                        link.name(),
                        it.target().toString())
                : Fault.note(
                        place,
                        kind.word(),
                        it.id(),
                        reason,
                        link.name(),
                        it.target().toString());
    }

    private List<Dangling> withoutKnown(Kind target, List<Dangling> some) {
        if (some.isEmpty()) {
            return some;
        }
        Set<UUID> known = known(target, some.stream().map(Dangling::target).toList());
        return some.stream().filter(it -> !known.contains(it.target())).toList();
    }

    /** Those of these that are here. */
    Set<UUID> known(Kind kind, Collection<UUID> ids) {
        Set<UUID> known = new HashSet<>(remainders.known(kind, ids));
        switch (kind) {
            case ORGANIZATION ->
                organisations
                        .known(ids.stream().map(OrganisationId::new).toList())
                        .forEach(it -> known.add(it.value()));
            case SERVICE ->
                register.listAll(ids).forEach(it -> known.add(it.service().id().value()));
            case LOCATION -> register.sites(ids).forEach(it -> known.add(it.id()));
            case TAXONOMY, TAXONOMY_TERM -> ids.stream().filter(terms::isOurs).forEach(known::add);
            default -> {}
        }
        return known;
    }
}
