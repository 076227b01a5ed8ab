package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the pages with lists take when there is ten times and a hundred times as much to list. */
final class GrowthBench {

    private static final int SAMPLES = 31;
    private static final List<String> PAGES = List.of(
            "/practices",
            "/directory",
            "/directory?after=house-50",
            "/directory?family=EMPLOYER",
            "/networks/net-1",
            "/administration/accounts",
            "/administration/accounts?find=zoltan",
            "/letters");

    private GrowthBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "growth");
        try (EmbeddedPostgres outside = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = outside.access();
            try (Node node = Node.on(access, "--express.demo=true")) {
                var operator = new Client("http://localhost:" + node.port());
                operator.signInAs("Otto Nyström");
                int made = 0;
                for (int organisations : List.of(100, 1_000, 10_000)) {
                    fill(access, made, organisations);
                    made = organisations;
                    for (String page : PAGES) {
                        report(organisations, page, operator);
                    }
                }
            }
        }
    }

    private static void report(int organisations, String page, Client operator) throws IOException {
        List<Double> times = new ArrayList<>();
        int bytes = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            long begin = System.nanoTime();
            var answer = operator.get(page);
            times.add((System.nanoTime() - begin) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answered " + answer.statusCode());
            }
            bytes = answer.body().length();
        }
        System.out.printf(
                Locale.ROOT,
                "%,7d organisations, %,8d people and letters  %-40s %7.1f ms (median of %d), %,d characters%n",
                organisations,
                organisations * 10,
                page,
                PagesBench.median(times),
                SAMPLES,
                bytes);
    }

    /** From how many organisations to how many, with ten people and ten letters each, in networks of fifty. */
    private static void fill(DatabaseAccess access, int from, int to) throws SQLException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
            owner.setAutoCommit(false);
            run(owner, "select set_config('express.background', 'sign-in', true)");
            run(owner, """
                insert into directory.network (id, slug, name, territory, languages, created_at)
                select md5('net' || i)::uuid, 'net-' || i, 'Net ' || i, 'Somewhere', '{fr}', now()
                from generate_series(%d / 50, %d / 50 - 1) i
                """.formatted(from, to));
            run(owner, """
                insert into directory.organisation (id, slug, name, family, place, description, created_at)
                select md5('house' || i)::uuid, 'house-' || i, 'House ' || md5(i::text),
                       (array['LOCAL_AUTHORITY', 'SOCIAL_ECONOMY', 'CIVIL_SOCIETY', 'ACADEMICS', 'EMPLOYER'])[i %% 5 + 1],
                       'Place ' || i %% 300, repeat('What it does. ', 10), now()
                from generate_series(%d, %d - 1) i
                """.formatted(from, to));
            run(owner, """
                insert into directory.affiliation (network_id, organisation_id, since)
                select md5('net' || i / 50)::uuid, md5('house' || i)::uuid, now()
                from generate_series(%d, %d - 1) i
                """.formatted(from, to));
            run(owner, """
                insert into people.person (id, name, email, language, created_at)
                select md5('person' || i)::uuid, 'Person ' || md5(i::text), 'person-' || i || '@example.org', 'fr', now()
                from generate_series(%d, %d - 1) i
                """.formatted(from * 10, to * 10));
            run(owner, """
                insert into people.membership (organisation_id, person_id, since)
                select md5('house' || i / 10)::uuid, md5('person' || i)::uuid, now()
                from generate_series(%d, %d - 1) i
                """.formatted(from * 10, to * 10));
            run(owner, "select set_config('express.background', 'messaging-outbox', true)");
            run(owner, """
                insert into messaging.letter (id, channel, recipient, address, written, written_at, state, tries, next_try)
                select uuidv7(), 'EMAIL', 'Person', 'person-' || i || '@example.org',
                       '{"lang": "en", "subject": "S", "greeting": "G", "lines": ["L"], "foot": ["F"], "shortly": "S"}',
                       now(), 'WAITING', 0,
                       'infinity'
                from generate_series(%d, %d - 1) i
                """.formatted(from * 10, to * 10));
            run(owner, """
                update messaging.letter
                set state = 'SHOWN', next_try = null, ended_at = now()
                where next_try = 'infinity'
                """);
            owner.commit();
            owner.setAutoCommit(true);
            run(owner, "analyze");
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
