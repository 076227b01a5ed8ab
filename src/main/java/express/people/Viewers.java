package express.people;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.database.Changes;
import express.database.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out what a signed-in person may. It is kept only until anything changes: what was taken away no longer counts. */
@Repository
public class Viewers {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Remembered<PersonId, Optional<Viewer.Person>> known;

    Viewers(JdbcClient jdbc, PlatformTransactionManager transactions, Changes changes) {
        this.jdbc = jdbc;
        this.known = new Remembered<>(changes);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Nobody, if the account is gone or deactivated. */
    public Optional<Viewer.Person> find(PersonId id) {
        return known.get(id, this::look);
    }

    private Optional<Viewer.Person> look(PersonId id) {
        return Acting.inBackground(Entrance.PURPOSE, () -> transaction.execute(status -> read(id)));
    }

    private Optional<Viewer.Person> read(PersonId id) {
        return jdbc.sql("""
            select person.id, person.name, person.operator,
                   array(select seat.organisation_id || ' ' || seat.role
                         from people.seat
                         where seat.person_id = person.id) as seats,
                   array(select coordination.network_id
                         from people.coordination
                         where coordination.person_id = person.id) as coordinates
            from people.person
            where person.id = :id
              and not exists (select from people.deactivation where deactivation.person_id = person.id)
            """)
                .paramSource(Parameters.with("id", id))
                .query(Viewers::viewer)
                .optional();
    }

    private static Viewer.Person viewer(ResultSet row, int number) throws SQLException {
        return new Viewer.Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("operator"),
                seats((String[]) row.getArray("seats").getArray()),
                networks((UUID[]) row.getArray("coordinates").getArray()));
    }

    private static Set<Viewer.Seat> seats(String[] rows) {
        return Stream.of(rows)
                .map(row -> row.split(" "))
                .map(row -> new Viewer.Seat(OrganisationId.of(row[0]), Role.valueOf(row[1])))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<NetworkId> networks(UUID[] ids) {
        return Stream.of(ids).map(NetworkId::new).collect(Collectors.toUnmodifiableSet());
    }
}
