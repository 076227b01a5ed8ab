package express.database;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Begins every transaction by telling PostgreSQL who is looking. The settings are local to the transaction, so they
 * end with it, also behind a pooler that hands the connection to somebody else. One that writes also claims the form
 * that asks for it.
 */
final class ViewerTransactions extends JdbcTransactionManager {

    private static final String TELL = """
        select set_config('express.person', ?, true),
               set_config('express.background', ?, true),
               set_config('express.operator', ?, true),
               set_config('express.organisations', ?, true),
               set_config('express.administers', ?, true),
               set_config('express.coordinates', ?, true),
               set_config('express.seats', ?, true),
               set_config('express.advises', ?, true)
        """;

    private final transient Runnable written;

    /** Those under way that write nothing that is remembered. */
    private final transient Set<Object> apart = ConcurrentHashMap.newKeySet();

    /** @param written is told after each transaction that may have written something */
    ViewerTransactions(DataSource dataSource, Runnable written) {
        super(dataSource);
        this.written = written;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException failure) {
            throw failure.getCause() instanceof SentBefore before ? before : failure;
        }
        if (definition instanceof TransactionAttribute said && said.getLabels().contains(Changes.APART)) {
            apart.add(transaction);
        }
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Sending.claim(connection, definition);
        switch (Acting.viewer()) {
            case Viewer.Visitor visitor -> {}
            case Viewer.Background work -> tell(connection, "", work.purpose(), "", "", "", "", "", "");
            case Viewer.Person person ->
                tell(
                        connection,
                        person.id().toString(),
                        "",
                        person.operator() ? "yes" : "",
                        organisations(person.seats().stream().map(Viewer.Seat::organisation)),
                        organisations(holding(person, Role.ADMINISTRATOR)),
                        list(person.coordinates().stream().map(Object::toString)),
                        list(person.seats().stream().map(seat -> seat.organisation() + ":" + seat.role())),
                        organisations(holding(person, Role.ADVISER)));
        }
    }

    /** Also when it is not known whether the database did it. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } finally {
            if (!status.isReadOnly() && !apart.contains(status.getTransaction())) {
                written.run();
            }
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        apart.remove(transaction);
        super.doCleanupAfterCompletion(transaction);
    }

    private static void tell(Connection connection, String... settings) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            for (int i = 0; i < settings.length; i++) {
                statement.setString(i + 1, settings[i]);
            }
            statement.execute();
        }
    }

    private static Stream<OrganisationId> holding(Viewer.Person person, Role role) {
        return person.seats().stream().filter(seat -> seat.role() == role).map(Viewer.Seat::organisation);
    }

    private static String organisations(Stream<OrganisationId> ids) {
        return list(ids.distinct().map(Object::toString));
    }

    /** An array literal of PostgreSQL. */
    private static String list(Stream<String> ids) {
        return ids.collect(Collectors.joining(",", "{", "}"));
    }
}
