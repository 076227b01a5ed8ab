package express;

import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL for all tests of a run, started by the application's own launcher. */
public final class TestDatabase implements EnvironmentPostProcessor {

    private static final class Holder {
        static final Path FOLDER = TestFolders.create("test");
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var postgres = EmbeddedPostgres.start(FOLDER);
            TestFolders.atEnd(postgres::close);
            return postgres;
        }
    }

    public static DatabaseAccess access() {
        return Holder.POSTGRES.access();
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("express.database.url")
                && !environment.containsProperty("express.data-dir")) {
            environment.getPropertySources().addLast(new MapPropertySource("test-database", properties()));
        }
    }

    private static Map<String, Object> properties() {
        DatabaseAccess access = access();
        return Map.of(
                "express.data-dir", Holder.FOLDER.toString(),
                "express.database.url", access.url(),
                "express.database.user", access.user(),
                "express.database.password", access.password(),
                "express.database.owner-user", access.ownerUser(),
                "express.database.owner-password", access.ownerPassword());
    }
}
