package express.database;

import express.postgres.DatabaseAccess;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The way into the database for a process of tests that is not the whole application: one connection, as the application. */
public final class BareDatabase {

    private BareDatabase() {}

    public static void register(GenericApplicationContext context, DatabaseAccess access) {
        var source = new SingleConnectionDataSource(access.url(), access.user(), access.password(), true);
        ConversionService conversion = ArrayReader.conversion();
        context.registerBean(PlatformTransactionManager.class, () -> new ViewerTransactions(source, () -> {}));
        context.registerBean(
                JdbcClient.class,
                () -> new Statements(
                        JdbcClient.create(new NamedParameterJdbcTemplate(source), conversion), conversion));
    }
}
