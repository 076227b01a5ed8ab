package express.bench;

import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import express.search.Findable;
import express.search.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Practices ranked by a search of PostgreSQL, without facets and passages. */
final class PostgresRanking implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ThreadLocal<Connection> connections;

    private PostgresRanking(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.connections = ThreadLocal.withInitial(() -> connect(postgres.access()));
    }

    /** @param many so many of them */
    static PostgresRanking of(ManyPractices practices, int many) throws IOException, SQLException {
        var ranking = new PostgresRanking(EmbeddedPostgres.start(Files.createTempDirectory("search-bench-postgres")));
        long begun = System.nanoTime();
        try (Connection owner = connect(ranking.postgres.access())) {
            fill(owner, practices, many);
        }
        System.out.printf(Locale.ROOT, "PostgreSQL filled in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        return ranking;
    }

    private static Connection connect(DatabaseAccess access) {
        try {
            return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Folded by the simple configuration and stemmed by that of the language, as in our index. */
    private static void fill(Connection owner, ManyPractices practices, int many) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                create table practice (id int primary key, confirmed date, standing real, words tsvector)
                """);
        }
        owner.setAutoCommit(false);
        try (PreparedStatement insert = owner.prepareStatement("""
            insert into practice
            select ?, ?, ?, setweight(to_tsvector('simple', ?), 'A') || setweight(to_tsvector('simple', ?), 'B')
                || to_tsvector('simple', ?) || setweight(to_tsvector(cast(? as regconfig), ?), 'A')
                || setweight(to_tsvector(cast(? as regconfig), ?), 'B') || to_tsvector(cast(? as regconfig), ?)
            """)) {
            for (int i = 1; i <= many; i++) {
                bind(insert, i, practices.practice(i));
                insert.addBatch();
                if (i % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        owner.commit();
        owner.setAutoCommit(true);
        try (var statement = owner.createStatement()) {
            statement.execute("create index on practice using gin (words)");
            statement.execute("vacuum analyze practice");
        }
    }

    private static void bind(PreparedStatement insert, int id, Findable practice) throws SQLException {
        Wording first = practice.wordings().getFirst();
        String titles = practice.wordings().stream().map(Wording::title).collect(Collectors.joining("\n"));
        String summaries = practice.wordings().stream().map(Wording::summary).collect(Collectors.joining("\n"));
        String bodies = practice.wordings().stream().map(Wording::body).collect(Collectors.joining("\n"));
        String configuration = configuration(first.language().getLanguage());
        insert.setInt(1, id);
        insert.setObject(2, practice.confirmed());
        insert.setFloat(3, practice.standing());
        insert.setString(4, titles);
        insert.setString(5, summaries);
        insert.setString(6, bodies);
        insert.setString(7, configuration);
        insert.setString(8, titles);
        insert.setString(9, configuration);
        insert.setString(10, summaries);
        insert.setString(11, configuration);
        insert.setString(12, bodies);
    }

    private static String configuration(String language) {
        return Map.of(
                        "en",
                        "english",
                        "fr",
                        "french",
                        "ar",
                        "arabic",
                        "it",
                        "italian",
                        "sv",
                        "swedish",
                        "es",
                        "spanish",
                        "de",
                        "german",
                        "nl",
                        "dutch",
                        "pt",
                        "portuguese")
                .getOrDefault(language, "simple");
    }

    /** How many it found. */
    int find(String words, String language) throws SQLException {
        try (PreparedStatement statement = connections.get().prepareStatement("""
            with asked as (
                select (select string_agg(quote_literal(lexeme), ' | ')::tsquery
                        from unnest(to_tsvector('simple', ?) || to_tsvector(cast(? as regconfig), ?))) as words)
            select id, ts_rank(practice.words, asked.words, 1)
                   * (1 + 0.15 * standing + 0.15 * 365 / (365 + date '2026-11-26' - confirmed)) as score,
                   count(*) over () as total
            from practice, asked
            where practice.words @@ asked.words
            order by score desc, id
            limit 20
            """)) {
            statement.setString(1, words);
            statement.setString(2, configuration(language));
            statement.setString(3, words);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt("total") : 0;
            }
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
