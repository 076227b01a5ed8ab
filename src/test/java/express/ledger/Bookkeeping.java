package express.ledger;

import express.Neighbourhood;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Houses of tests with books of their own. */
@Component
class Bookkeeping {

    static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    /** A house with its people. */
    record House(OrganisationId id, String slug, Viewer.Person officer, Viewer.Person treasurer) {

        String path() {
            return "/organisations/" + slug + "/ledger";
        }
    }

    /** One transaction of somebody. */
    @Component
    static class Transacting {

        @Transactional
        public <T> T in(Supplier<T> work) {
            return work.get();
        }
    }

    private final World world;
    private final Neighbourhood neighbourhood;
    private final Organisations organisations;
    private final Books books;
    private final Journal journal;
    private final Transacting transacting;

    Bookkeeping(
            World world,
            Neighbourhood neighbourhood,
            Organisations organisations,
            Books books,
            Journal journal,
            Transacting transacting) {
        this.world = world;
        this.neighbourhood = neighbourhood;
        this.organisations = organisations;
        this.books = books;
        this.journal = journal;
        this.transacting = transacting;
    }

    House opened() {
        OrganisationId id = neighbourhood.house("Books of tests");
        var it = new House(
                id,
                organisations.listAll(List.of(id)).getFirst().slug(),
                world.member("Olaf Officer", id, Role.LENDER),
                world.member("Tara Treasurer", id, Role.TREASURER));
        as(it.officer(), () -> {
            books.open(
                    id,
                    "EUR",
                    List.of(
                            new Account("5500", Account.Kind.ASSET, Map.of("en", "Bank", "fr", "Banque"), "bank"),
                            new Account("2910", Account.Kind.ASSET, Map.of("en", "Lent"), "lent"),
                            new Account("7500", Account.Kind.INCOME, Map.of("en", "Interest"), "interest")));
            return null;
        });
        return it;
    }

    <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> transacting.in(work));
    }

    UUID write(House it, LocalDate booked, Map<String, Long> changes) {
        Draft draft = Draft.of(booked, booked, "ledger.reversal", null, changes);
        return as(it.officer(), () -> {
            journal.write(it.id(), draft);
            return draft.id();
        });
    }

    UUID reverse(House it, UUID entry, LocalDate booked) {
        return as(it.officer(), () -> journal.reverse(it.id(), entry, booked));
    }
}
