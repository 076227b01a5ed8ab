package express.people;

import express.audit.Act;
import express.audit.Trail;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to which organisation, with which roles. The last active administrator of one cannot be lost. */
@Repository
@Transactional
public class Memberships {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Trail trail;

    Memberships(JdbcClient jdbc, InstantSource time, Trail trail) {
        this.jdbc = jdbc;
        this.time = time;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Member> list(OrganisationId organisation) {
        return jdbc.sql(MEMBERS + """
            where membership.organisation_id = :organisation
            order by person.name, person.id
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(Memberships::member)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Member> find(OrganisationId organisation, PersonId person) {
        return jdbc.sql(MEMBERS + """
            where membership.organisation_id = :organisation
              and membership.person_id = :person
            """)
                .paramSource(of(organisation, person))
                .query(Memberships::member)
                .optional();
    }

    private static final String MEMBERS = """
        select person.id, person.name, person.email, membership.since,
               exists (select from people.deactivation where deactivation.person_id = person.id) as deactivated,
               array(select seat.role
                     from people.seat
                     where seat.organisation_id = membership.organisation_id
                       and seat.person_id = membership.person_id) as roles
        from people.membership
        join people.person on person.id = membership.person_id
        """;

    private static Member member(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Member(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("deactivated"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    /** Makes somebody a member with these roles; whoever is one already gets them in addition. */
    public void join(OrganisationId organisation, PersonId person, Set<Role> roles) {
        jdbc.sql("""
            insert into people.membership (organisation_id, person_id, since)
            values (:organisation, :person, :now)
            on conflict do nothing
            """)
                .paramSource(of(organisation, person).and("now", time.instant()))
                .update();
        addRoles(organisation, person, roles);
    }

    private void addRoles(OrganisationId organisation, PersonId person, Set<Role> roles) {
        jdbc.sql("""
            insert into people.seat (organisation_id, person_id, role)
            select :organisation, :person, unnest(cast(:roles as text[]))
            on conflict do nothing
            """).paramSource(of(organisation, person).and("roles", roles)).update();
    }

    /** Gives a member these roles instead of those they have. */
    public MembershipChange give(OrganisationId organisation, PersonId person, Set<Role> roles) {
        Member member = find(organisation, person).orElseThrow(NotFound::new);
        if (member.administers() && !roles.contains(Role.ADMINISTRATOR) && isLast(organisation, person)) {
            return MembershipChange.LAST_ADMINISTRATOR;
        }
        jdbc.sql("""
            delete from people.seat
            where organisation_id = :organisation
              and person_id = :person
              and role <> all (cast(:roles as text[]))
            """).paramSource(of(organisation, person).and("roles", roles)).update();
        addRoles(organisation, person, roles);
        boolean promoted = !member.administers() && roles.contains(Role.ADMINISTRATOR);
        String what = promoted ? "roles administrator" : "roles";
        trail.note(person.value(), Act.CHANGED, what, organisation + " " + new TreeSet<>(roles));
        return MembershipChange.DONE;
    }

    public MembershipChange leave(OrganisationId organisation, PersonId person) {
        Member member = find(organisation, person).orElseThrow(NotFound::new);
        if (member.administers() && isLast(organisation, person)) {
            return MembershipChange.LAST_ADMINISTRATOR;
        }
        int changed = jdbc.sql("""
            delete from people.membership
            where organisation_id = :organisation
              and person_id = :person
            """).paramSource(of(organisation, person)).update();
        if (changed == 1) {
            trail.note(person.value(), Act.CHANGED, "membership-ended", organisation.toString());
        }
        return MembershipChange.DONE;
    }

    /**
     * Whether nobody else who is active administers it. Of two administrators who leave at the same moment the second
     * waits here for the first, and then sees that it has gone.
     */
    boolean isLast(OrganisationId organisation, PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people.administrators' || :organisation, 0))")
                .paramSource(Parameters.with("organisation", organisation.toString()))
                .query()
                .listOfRows();
        return jdbc.sql("""
            select not exists (
                select from people.seat
                where seat.organisation_id = :organisation
                  and seat.role = 'ADMINISTRATOR'
                  and seat.person_id <> :person
                  and not exists (select from people.deactivation where deactivation.person_id = seat.person_id))
            """)
                .paramSource(of(organisation, person))
                .query(Boolean.class)
                .single();
    }

    /** The organisations that nobody active would administer without this person. */
    List<OrganisationId> listDependingOn(PersonId person) {
        return jdbc.sql("""
            select organisation_id
            from people.seat
            where person_id = :person
              and role = 'ADMINISTRATOR'
            order by organisation_id
            """).paramSource(Parameters.with("person", person)).query(UUID.class).list().stream()
                .map(OrganisationId::new)
                .filter(organisation -> isLast(organisation, person))
                .toList();
    }

    /** Somebody active in one organisation, with all that they may do there. */
    public record Place(PersonId person, OrganisationId organisation, Set<Role> roles) {}

    /** Where these people are active, as far as the viewer may see it. */
    @Transactional(readOnly = true)
    public List<Place> listPlaces(Collection<PersonId> people) {
        return jdbc.sql(PLACES + """
              and membership.person_id = any (cast(:people as uuid[]))
            order by membership.since, membership.organisation_id
            """)
                .paramSource(Parameters.with("people", people))
                .query(Memberships::place)
                .list();
    }

    /** Where somebody holds this role, as far as the viewer may see it. */
    @Transactional(readOnly = true)
    public List<Place> listPlaces(Role role) {
        return jdbc.sql(PLACES + """
              and exists (
                  select from people.seat
                  where seat.organisation_id = membership.organisation_id
                    and seat.person_id = membership.person_id
                    and seat.role = :role)
            order by membership.since, membership.organisation_id
            """)
                .paramSource(Parameters.with("role", role))
                .query(Memberships::place)
                .list();
    }

    private static final String PLACES = """
        select membership.person_id, membership.organisation_id,
               array(select seat.role
                     from people.seat
                     where seat.organisation_id = membership.organisation_id
                       and seat.person_id = membership.person_id) as roles
        from people.membership
        where not exists (select from people.deactivation where deactivation.person_id = membership.person_id)
        """;

    private static Place place(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Place(
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    /** The organisations to which somebody belongs, as far as the viewer may see it. */
    @Transactional(readOnly = true)
    public List<OrganisationId> listOrganisations(PersonId person) {
        return jdbc.sql("""
            select organisation_id
            from people.membership
            where person_id = :person
            order by since
            """).paramSource(Parameters.with("person", person)).query(UUID.class).list().stream()
                .map(OrganisationId::new)
                .toList();
    }

    public void coordinate(NetworkId network, PersonId person) {
        int changed = jdbc.sql("""
            insert into people.coordination (network_id, person_id, since)
            values (:network, :person, :now)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("network", network)
                        .and("person", person)
                        .and("now", time.instant()))
                .update();
        if (changed == 1) {
            trail.note(person.value(), Act.CHANGED, "coordination-begun", network.toString());
        }
    }

    /** Those who hold a network together, as far as the viewer may see them. */
    @Transactional(readOnly = true)
    public List<PersonId> listCoordinators(NetworkId network) {
        return jdbc.sql("""
            select person_id
            from people.coordination
            where network_id = :network
            order by since, person_id
            """).paramSource(Parameters.with("network", network)).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    public void endCoordination(NetworkId network, PersonId person) {
        int changed = jdbc.sql("""
            delete from people.coordination
            where network_id = :network
              and person_id = :person
            """)
                .paramSource(Parameters.with("network", network).and("person", person))
                .update();
        if (changed == 1) {
            trail.note(person.value(), Act.CHANGED, "coordination-ended", network.toString());
        }
    }

    /** The networks that somebody holds together, as far as the viewer may see it. */
    @Transactional(readOnly = true)
    public List<NetworkId> listNetworks(PersonId person) {
        return jdbc.sql("""
            select network_id
            from people.coordination
            where person_id = :person
            order by since
            """).paramSource(Parameters.with("person", person)).query(UUID.class).list().stream()
                .map(NetworkId::new)
                .toList();
    }

    private static Parameters of(OrganisationId organisation, PersonId person) {
        return Parameters.with("organisation", organisation).and("person", person);
    }
}
