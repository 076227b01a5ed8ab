package express.people;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Role;
import express.database.Acting;
import express.messaging.Channel;
import express.messaging.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    public Optional<Recipient> find(PersonId person) {
        return look(() -> jdbc.sql(ACTIVE + " and person.id = :person")
                        .paramSource(Parameters.with("person", person))
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    private static final String ACTIVE = """
        select person.id, person.name, person.email, person.language
        from people.person
        where person.email is not null
          and not exists (select from people.deactivation where deactivation.person_id = person.id)
        """;

    private List<Recipient> look(Supplier<List<Row>> work) {
        return Acting.inBackground(PURPOSE, () -> apart.execute(status -> work.get())).stream()
                .map(Row::recipient)
                .toList();
    }
}
