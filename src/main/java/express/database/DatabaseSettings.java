package express.database;

import express.postgres.DatabaseAccess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An outside PostgreSQL; without an address Express starts its own.
 *
 * @param directUrl the way past a pooler, for what needs a connection of its own
 * @param user may read and write, owns nothing
 * @param ownerUser owns the tables and migrates
 * @param connections how many this node opens at the most
 */
@ConfigurationProperties(prefix = "express.database", ignoreUnknownFields = false)
record DatabaseSettings(
        @Nullable String url,
        @Nullable String directUrl,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String ownerUser,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("20") int connections) {

    /** Nothing, if Express is to start its own. */
    Optional<DatabaseAccess> access() {
        return Optional.ofNullable(url).map(it -> new DatabaseAccess(it, ownerUser, ownerPassword, user, password));
    }

    /** Migrations lock, and listeners listen, on one connection for longer than a transaction. */
    String direct(DatabaseAccess access) {
        return directUrl == null ? access.url() : directUrl;
    }
}
