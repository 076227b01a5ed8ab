package express.people;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Role;
import express.database.Acting;
import express.messaging.Channel;
import express.messaging.Recipient;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who gets a letter because of what they do somewhere, also where whoever causes it may not see them. What is found is
 * for {@link express.messaging.Post} only, never for a page. Those whose account is deactivated get none.
 */
@Component
public class Addressees {

    private static final String PURPOSE = "addressees";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Addressees(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    private record Row(PersonId id, String name, String email, Locale language) {

        Recipient recipient() {
            return new Recipient(id, name, email, Channel.EMAIL, language);
        }
    }

    /** Those of an organisation who hold a role there. */
    public List<Recipient> listIn(OrganisationId organisation, Role role) {
        return look(() -> jdbc.sql(ACTIVE + """
              and exists (
                select from people.seat
                where seat.person_id = person.id
                  and seat.organisation_id = :organisation
                  and seat.role = :role)
            order by person.id
            """)
                .paramSource(Parameters.with("organisation", organisation).and("role", role))
                .query(Row.class)
                .list());
    }

    /** Everybody of these organisations, once each. */
    public List<Recipient> listIn(Collection<OrganisationId> organisations) {
        return look(() -> jdbc.sql(ACTIVE + """
              and exists (
                select from people.seat
                where seat.person_id = person.id
                  and seat.organisation_id = any (cast(:organisations as uuid[])))
            order by person.id
            """)
                .paramSource(Parameters.with("organisations", organisations))
                .query(Row.class)
                .list());
    }

    public List<Recipient> listCoordinators(NetworkId network) {
        return look(() -> jdbc.sql(ACTIVE + """
              and exists (
                select from people.coordination
                where coordination.person_id = person.id
                  and coordination.network_id = :network)
            order by person.id
            """)
                .paramSource(Parameters.with("network", network))
                .query(Row.class)
                .list());
    }

    public List<Recipient> listOperators() {
        return look(() -> jdbc.sql(ACTIVE + """
              and person.operator
            order by person.id
            """).query(Row.class).list());
    }

    /** Those of these organisations in which nobody active holds the role. */
    public Set<OrganisationId> listWithout(Role role, Collection<OrganisationId> organisations) {
        List<UUID> with = background(() -> jdbc.sql("""
            select distinct organisation_id
            from people.seat
            where organisation_id = any (cast(:organisations as uuid[]))
              and role = :role
              and not exists (select from people.deactivation where deactivation.person_id = seat.person_id)
            """)
                .paramSource(Parameters.with("organisations", organisations).and("role", role))
                .query(UUID.class)
                .list());
        Set<OrganisationId> without = new LinkedHashSet<>(organisations);
        with.forEach(id -> without.remove(new OrganisationId(id)));
        return without;
    }

    public Optional<Recipient> find(PersonId person) {
        return listAll(Set.of(person)).stream().findFirst();
    }

    /** Those of these who get letters. */
    public List<Recipient> listAll(Set<PersonId> people) {
        return look(() -> jdbc.sql(ACTIVE + " and person.id = any (cast(:people as uuid[]))")
                .paramSource(Parameters.with("people", people))
                .query(Row.class)
                .list());
    }

    private static final String ACTIVE = """
        select person.id, person.name, person.email, person.language
        from people.person
        where person.email is not null
          and not exists (select from people.deactivation where deactivation.person_id = person.id)
        """;

    private List<Recipient> look(Supplier<List<Row>> work) {
        return background(work).stream().map(Row::recipient).toList();
    }

    private <T> T background(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> apart.execute(status -> work.get()));
    }
}
