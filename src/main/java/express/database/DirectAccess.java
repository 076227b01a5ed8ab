package express.database;

import express.base.Settings;
import express.postgres.DatabaseAccess;
import express.postgres.PostgresVisit;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The way to the rows for a command that runs without the application, beside it or while it is stopped. */
public final class DirectAccess implements AutoCloseable {

    private final DataSource dataSource;
    private final @Nullable PostgresVisit visit;

    private DirectAccess(DataSource dataSource, @Nullable PostgresVisit visit) {
        this.dataSource = dataSource;
        this.visit = visit;
    }

    /** Whether the settings name an outside database. */
    public static boolean isOutside(Environment environment) {
        return outside(environment).isPresent();
    }

    /** As the application's own role, to the database that the settings name or that lies in the data folder. */
    public static DirectAccess open(Environment environment) {
        Optional<DatabaseAccess> outside = outside(environment);
        if (outside.isPresent()) {
            return new DirectAccess(as(outside.get()), null);
        }
        Settings settings = Binder.get(environment).bindOrCreate("express", Settings.class);
        PostgresVisit visit = PostgresVisit.to(settings.dataDir());
        return new DirectAccess(as(visit.access()), visit);
    }

    /** By a connection that somebody else opened and closes. */
    public static DirectAccess over(Connection connection) {
        return new DirectAccess(new SingleConnectionDataSource(connection, true), null);
    }

    private static Optional<DatabaseAccess> outside(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate("express.database", DatabaseSettings.class)
                .access();
    }

    private static DataSource as(DatabaseAccess access) {
        var application = new DriverManagerDataSource(access.url(), access.user(), access.password());
        application.setConnectionProperties(DatabaseConfiguration.discreet());
        return application;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public PlatformTransactionManager transactions() {
        return new ViewerTransactions(dataSource, () -> {});
    }

    @Override
    public void close() {
        if (visit != null) {
            visit.close();
        }
    }
}
