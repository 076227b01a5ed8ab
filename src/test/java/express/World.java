package express;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the people that a test needs, each with an address of their own, and what they may do. */
@Component
public class World {

    private final People people;
    private final Memberships memberships;
    private final Making making;
    private final JdbcClient jdbc;

    World(People people, Memberships memberships, Making making, JdbcClient jdbc) {
        this.people = people;
        this.memberships = memberships;
        this.making = making;
        this.jdbc = jdbc;
    }

    @Component
    static class Making {
        @Transactional
        public void in(Runnable work) {
            work.run();
        }
    }

    /** Somebody new without any role. */
    public Viewer.Person newcomer(String name) {
        return enter(name, false, Set.of());
    }

    public Viewer.Person operator() {
        return enter("Olga Operator", true, Set.of());
    }

    /** Somebody new with these roles in one organisation. */
    public Viewer.Person member(String name, OrganisationId organisation, Role... roles) {
        Viewer.Person person = enter(
                name,
                false,
                Stream.of(roles)
                        .map(role -> new Viewer.Seat(organisation, role))
                        .collect(Collectors.toSet()));
        background(() -> memberships.join(organisation, person.id(), Set.of(roles)));
        return person;
    }

    public Viewer.Person coordinator(String name, NetworkId network) {
        Viewer.Person person = enter(name, false, Set.of());
        background(() -> memberships.coordinate(network, person.id()));
        return new Viewer.Person(person.id(), name, false, Set.of(), Set.of(network));
    }

    private Viewer.Person enter(String name, boolean operator, Set<Viewer.Seat> seats) {
        PersonId id = PersonId.next();
        var person = new Person(id, name, emailOf(id), Locale.ENGLISH, operator, Instant.parse("2026-09-01T08:00:00Z"));
        background(() -> people.enter(person));
        return new Viewer.Person(id, name, operator, seats, Set.of());
    }

    /** Sends somebody away, as an operator. */
    public void deactivate(Viewer.Person person) {
        Acting.as(operator(), () -> {
            making.in(() -> jdbc.sql("insert into people.deactivation (person_id, at) values (?, now())")
                    .param(person.id().value())
                    .update());
            return null;
        });
    }

    public static String emailOf(PersonId id) {
        return id + "@example.org";
    }

    /** Runs as the work that lets people in. */
    public void background(Runnable work) {
        Acting.inBackground("sign-in", () -> {
            making.in(work);
            return null;
        });
    }
}
