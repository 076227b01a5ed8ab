package express.joining;

import express.base.OrganisationId;
import express.joining.MadePeople.Made;
import express.joining.Tracing.Traced;
import express.people.Tokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Made people as they are kept in a database, and how long it takes to find some of them there. */
public final class KeptPeople {

    private static final int HELD = 200;
    private static final int ENOUGH = 3;
    private static final int BATCH = 1_000;

    private final Tracing tracing = new Tracing(text -> Tokens.digest(new String(text, StandardCharsets.UTF_8)));
    private final UUID network;
    private final OrganisationId house;

    public KeptPeople(UUID network, UUID house) {
        this.network = network;
        this.house = new OrganisationId(house);
    }

    /** By the owner of the database, past what the application may do. */
    public void write(Connection owner, List<Made> files) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement();
                PreparedStatement file = owner.prepareStatement("""
                    insert into journeys.journey (network_id, id, holder_id, state, state_since, opened_at, touched_at)
                    values (?, ?, ?, 'OPEN', now(), now(), now())
                    """);
                PreparedStatement trait = owner.prepareStatement("""
                    insert into joining.trait (
                        network_id, journey_id, holder_id, parts, births, approximate, phones, tongues)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """);
                PreparedStatement key = owner.prepareStatement("""
                    insert into joining.key (network_id, journey_id, holder_id, key)
                    select ?, ?, ?, unnest(?)
                    """)) {
            for (String table : List.of("journeys.journey", "joining.trait", "joining.key")) {
                statement.execute("alter table " + table + " no force row level security");
            }
            statement.execute("alter table journeys.journey disable trigger user");
            for (int i = 0; i < files.size(); i++) {
                add(owner, file, trait, key, tracing.trace(files.get(i).profile(), false));
                if (i % BATCH == BATCH - 1 || i == files.size() - 1) {
                    file.executeBatch();
                    trait.executeBatch();
                    key.executeBatch();
                }
            }
            for (String table : List.of("journeys.journey", "joining.trait", "joining.key")) {
                statement.execute("alter table " + table + " force row level security");
            }
            statement.execute("alter table journeys.journey enable trigger user");
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("vacuum analyze joining.trait, joining.key, journeys.journey");
        }
    }

    private void add(
            Connection owner, PreparedStatement file, PreparedStatement trait, PreparedStatement key, Traced one)
            throws SQLException {
        UUID id = UUID.randomUUID();
        for (PreparedStatement statement : List.of(file, trait, key)) {
            statement.setObject(1, network);
            statement.setObject(2, id);
            statement.setObject(3, house.value());
        }
        Trait kept = one.trait();
        trait.setArray(4, owner.createArrayOf("bigint", kept.keptNames()));
        trait.setArray(5, owner.createArrayOf("bigint", kept.birth().kept()));
        trait.setBoolean(6, kept.birth().approximate());
        trait.setArray(7, owner.createArrayOf("bigint", kept.phones().toArray()));
        trait.setArray(8, owner.createArrayOf("bigint", kept.tongues().toArray()));
        key.setArray(4, owner.createArrayOf("bigint", one.keys().toArray()));
        for (PreparedStatement statement : List.of(file, trait, key)) {
            statement.addBatch();
        }
    }

    /** Nanoseconds of each search as an adviser makes it, with the hashing before and the weighing afterwards. */
    public List<Long> times(Connection application, UUID adviser, List<Made> asked) throws SQLException {
        var traits = new Traits(JdbcClient.create(new SingleConnectionDataSource(application, true)));
        List<Long> times = new ArrayList<>();
        application.setAutoCommit(false);
        for (Made one : asked) {
            try (PreparedStatement tell = application.prepareStatement("""
                select set_config('express.person', ?, true), set_config('express.organisations', ?, true),
                       set_config('express.seats', ?, true), set_config('express.advises', ?, true)
                """)) {
                tell.setString(1, adviser.toString());
                tell.setString(2, "{" + house + "}");
                tell.setString(3, "{" + house + ":ADVISER}");
                tell.setString(4, "{" + house + "}");
                tell.execute();
            }
            long begin = System.nanoTime();
            Traced traced = tracing.trace(one.profile(), true);
            if (told(traits, traced, traced.strong()) < ENOUGH) {
                told(traits, traced, traced.keys());
            }
            times.add(System.nanoTime() - begin);
            application.commit();
        }
        return times;
    }

    private long told(Traits traits, Traced traced, Set<Long> keys) {
        return traits.list(house, keys, HELD).stream()
                .filter(it -> Likeness.score(traced.trait(), it.trait()).value() >= Likeness.TOLD)
                .count();
    }
}
