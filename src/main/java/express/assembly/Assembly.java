package express.assembly;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreting.Share;
import express.interpreting.Shares;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of the assembly of a house, and what its members may see there. */
@Component
class Assembly {

    /** What is looked up. */
    @Component
    record Books(Organisations organisations, Members members, Decisions decisions, Sittings sittings, Shares shares) {}

    /** Who somebody is in a house. */
    record Sight(
            Organisation house, Viewer viewer, @Nullable Member self, boolean keeps) {}

    /** How long before a sitting its agenda goes out. */
    private static final Duration BEFORE = Duration.ofDays(7);

    private final Books books;
    private final Backstage backstage;
    private final People people;
    private final Entrance entrance;
    private final AssemblyPost post;
    private final InstantSource time;

    Assembly(
            Books books, Backstage backstage, People people, Entrance entrance, AssemblyPost post, InstantSource time) {
        this.post = post;
        this.books = books;
        this.backstage = backstage;
        this.people = people;
        this.entrance = entrance;
        this.time = time;
    }

    Sight enter(Viewer viewer, String slug) {
        Organisation house = books.organisations().find(slug).orElseThrow(NotFound::new);
        Member self = viewer.signedIn()
                ? books.members()
                        .find(house.id(), viewer.id())
                        .filter(it -> it.belongs(today()))
                        .orElse(null)
                : null;
        if (!AssemblyAccess.mayLook(viewer, house.id(), self)) {
            throw new NotFound();
        }
        return new Sight(house, viewer, self, AssemblyAccess.mayKeep(viewer, house.id()));
    }

    Sight keep(Viewer viewer, String slug) {
        Sight sight = enter(viewer, slug);
        if (!sight.keeps()) {
            throw new NotFound();
        }
        return sight;
    }

    Instant now() {
        return time.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneId.systemDefault());
    }

    List<Member> members(OrganisationId house) {
        return backstage.look(() -> books.members().list(house));
    }

    Map<PersonId, String> names(List<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entrance.look(() -> people.listAll(ids)).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** As the members decided last; at the beginning nothing. */
    Openness shows(OrganisationId house) {
        return backstage.look(() -> books.decisions().listAboutShowing(house)).stream()
                .filter(it -> it.outcome() != null && it.outcome().carried())
                .map(Decision::shows)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Openness.NOTHING);
    }

    List<Share> shares(OrganisationId house, Year year) {
        return backstage.look(() -> books.shares().list(house, year));
    }

    /** Whoever comes first after the end counts. */
    List<Decision> decisions(OrganisationId house) {
        books.decisions().list(house).stream()
                .filter(it -> it.outcome() == null && !it.isOpen(now()))
                .forEach(this::count);
        return books.decisions().list(house);
    }

    Decision counted(Decision decision) {
        if (decision.outcome() != null || decision.isOpen(now())) {
            return decision;
        }
        count(decision);
        return books.decisions().get(decision.house(), decision.id());
    }

    /** Of whoever counts it at the same time, one tells what came of it. */
    private void count(Decision decision) {
        LocalDate last = LocalDate.ofInstant(decision.until().minusMillis(1), ZoneId.systemDefault());
        backstage.run(() -> {
            if (books.decisions().count(decision, books.members().count(decision, last), now())) {
                Decision counted = books.decisions().get(decision.house(), decision.id());
                Optional.ofNullable(counted.outcome()).ifPresent(it -> post.counted(counted, it));
            }
        });
    }

    void call(Sitting sitting) {
        backstage.run(() -> {
            books.sittings().call(sitting);
            post.called(sitting);
        });
    }

    /** Writes minutes, and closes them if that is asked; tells whether they were still open. */
    boolean note(Sitting sitting, List<PersonId> present, Map<UUID, String> notes, boolean closes) {
        return backstage.open(() -> {
            boolean open = books.sittings().note(sitting, present, notes);
            if (open && closes) {
                books.sittings().close(sitting, now());
            }
            return open;
        });
    }

    /** Members are told; tells whether it had not begun. */
    boolean callOff(Sitting sitting) {
        return backstage.open(() -> {
            boolean off = books.sittings().callOff(sitting, now());
            if (off) {
                post.calledOff(sitting);
            }
            return off;
        });
    }

    void put(Decision decision) {
        backstage.run(() -> {
            books.decisions().put(decision);
            post.put(decision);
        });
    }

    /**
     * Puts something on an agenda, with what is voted on; tells whether its minutes were still open.
     *
     * @param decision nothing, if it is only talked about
     */
    boolean add(Sitting sitting, Sitting.Item item, @Nullable Decision decision) {
        return backstage.open(() -> {
            Optional<Sitting> open = books.sittings().lockOpen(sitting);
            if (open.isEmpty()) {
                return false;
            }
            if (decision != null) {
                books.decisions().put(decision);
                post.put(decision);
            }
            books.sittings().add(item);
            open.filter(it -> it.agendaAt() != null).ifPresent(it -> post.added(it, item));
            return true;
        });
    }

    /** What is due: votes that are over are counted, and agendas go out. */
    void tell() {
        for (Decision over : backstage.look(() -> books.decisions().listOver(now()))) {
            count(over);
        }
        List<Sitting> near = backstage.look(() -> books.sittings().listUntold(now(), now().plus(BEFORE)));
        for (Sitting sitting : near) {
            backstage.run(() -> {
                if (books.sittings().tell(sitting, now())) {
                    post.agenda(sitting, books.sittings().items(sitting));
                }
            });
        }
    }

    /** Tells whether it was the first vote of that person, while it could be voted on. */
    boolean vote(Decision decision, PersonId person, Choice choice) {
        return decision.isOpen(now()) && backstage.open(() -> books.decisions().vote(decision, person, choice, now()));
    }
}
