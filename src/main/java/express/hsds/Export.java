package express.hsds;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.hsds.Whole.Depth;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Entry;
import express.services.ServiceRegister.Wanted;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gives all of it, or all of some organisations, as one file; never more than some hundred documents are in memory. */
@Component
class Export {

    static final String VERSION = "3.1";

    private static final int AT_ONCE = 200;

    private final ServiceRegister register;
    private final Organisations organisations;
    private final Whole whole;
    private final Remainders remainders;
    private final Terms terms;

    Export(ServiceRegister register, Organisations organisations, Whole whole, Remainders remainders, Terms terms) {
        this.register = register;
        this.organisations = organisations;
        this.whole = whole;
        this.remainders = remainders;
        this.terms = terms;
    }

    /** Takes documents as they are made. */
    @FunctionalInterface
    interface Taker {
        void take(ObjectNode said) throws IOException;
    }

    void services(Wanted wanted, Depth depth, boolean open, Taker taker) throws IOException {
        UUID last = null;
        List<Entry> some = register.after(wanted, null, AT_ONCE);
        while (!some.isEmpty()) {
            for (ObjectNode said : whole.services(some, depth, open)) {
                taker.take(said);
            }
            last = some.getLast().service().id().value();
            some = register.after(wanted, last, AT_ONCE);
        }
    }

    /** @param houses nothing for all */
    void organizations(@Nullable Collection<OrganisationId> houses, Depth depth, boolean open, Taker taker)
            throws IOException {
        List<Organisation> all = houses == null ? organisations.list() : organisations.listAll(houses);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Organisation> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            for (ObjectNode said : whole.organizations(some, depth, open)) {
                taker.take(said);
            }
        }
    }

    /** A list of services in full, as one document of JSON. */
    void json(@Nullable Collection<OrganisationId> houses, boolean open, OutputStream out) throws IOException {
        out.write('[');
        var first = new boolean[] {true};
        services(wanted(houses), Depth.FULL, open, said -> {
            if (!first[0]) {
                out.write(",\n".getBytes(StandardCharsets.UTF_8));
            }
            first[0] = false;
            out.write(said.toString().getBytes(StandardCharsets.UTF_8));
        });
        out.write(']');
        out.flush();
    }

    private static Wanted wanted(@Nullable Collection<OrganisationId> houses) {
        return new Wanted(null, houses, null, null, false, false, null);
    }

    void tables(@Nullable Collection<OrganisationId> houses, boolean open, OutputStream out) throws IOException {
        try (var tables = new TableExport()) {
            for (ObjectNode taxonomy : terms.taxonomies()) {
                tables.add(Kind.TAXONOMY, taxonomy);
            }
            terms.all().forEach(term -> tables.add(Kind.TAXONOMY_TERM, term.said()));
            organizations(houses, Depth.SERVICES, open, said -> tables.add(Kind.ORGANIZATION, said));
            if (houses == null) {
                for (Kind kind : Kind.values()) {
                    loose(kind, open, tables);
                }
            }
            tables.write(out, "express", VERSION);
        }
    }

    /** What belongs to no organisation of ours. */
    private void loose(Kind kind, boolean open, TableExport tables) {
        if (kind == Kind.SERVICE_AT_LOCATION) {
            return;
        }
        UUID last = null;
        List<Kept> some = remainders.listLoose(kind, null, AT_ONCE, !open);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(it -> it.organization() == null)
                    .forEach(it -> tables.add(kind, it.remainder().said()));
            last = some.getLast().id();
            some = remainders.listLoose(kind, last, AT_ONCE, !open);
        }
    }
}
