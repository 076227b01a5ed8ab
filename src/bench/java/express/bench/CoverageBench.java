package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long an operator waits for the coverage of all networks: four hundred with sixty thousand services. The aim is
 * two hundred milliseconds. With {@code NETWORKS=40} in the environment it is a smaller one.
 */
final class CoverageBench {

    private static final int NETWORKS =
            Integer.parseInt(Optional.ofNullable(System.getenv("NETWORKS")).orElse("400"));
    private static final int HOUSES = 15;
    private static final int SERVICES = 10;
    private static final int WARM = 20;
    private static final int SAMPLES = 41;

    private static final String MAKE = """
        set express.operator = 'yes';
        insert into directory.network (id, slug, name, territory, languages, created_at)
        select md5('n' || n)::uuid, 'bench-' || n, 'Network ' || n, 'Land ' || n, '{fr,ar}', now()
        from generate_series(1, %1$d) n;
        insert into directory.organisation (id, slug, name, family, place, created_at)
        select md5('o' || o)::uuid, 'bench-house-' || o, 'House ' || o, 'CIVIL_SOCIETY', 'Town', now()
        from generate_series(1, %1$d * %2$d) o;
        insert into directory.affiliation
        select md5('n' || 1 + o / %2$d)::uuid, md5('o' || 1 + o)::uuid, now()
        from generate_series(0, %1$d * %2$d - 1) o;
        insert into services.site (id, organisation_id, name, town, district, country)
        select md5('l' || o)::uuid, md5('o' || o)::uuid, 'Desk', 'Town', 'District ' || o %% 400, 'BE'
        from generate_series(1, %1$d * %2$d) o;
        insert into services.service (id, organisation_id, name, language, description, steps, groups, languages, price,
            state, confirmed_at, created_at)
        select md5('s' || s)::uuid, md5('o' || 1 + s / %3$d)::uuid, 'Help ' || s, 'fr',
            repeat('An hour with somebody who knows the way. ', 5 + s %% 20),
            case when s %% 3 = 0 then array[steps[1 + s %% 6], steps[1 + (s / 7 + 3) %% 6]] else array[steps[1 + s %% 6]] end,
            case when s %% 4 = 0 then '{}' else array[groups[1 + s / 5 %% 8], groups[1 + s / 11 %% 8]] end,
            array[languages[1 + s / 3 %% 12], languages[1 + s / 17 %% 12], 'fr'], 'FREE',
            case when s %% 23 = 0 then 'PAUSED' else 'ACTIVE' end, now() - s %% 400 * interval '1 day', now()
        from generate_series(0, %1$d * %2$d * %3$d - 1) s,
            (select '{COMPETENCE_ASSESSMENT,SELF_ENTREPRENEURSHIP,MENTORING,INFORMATION,NETWORKING,FINANCE}'::text[] steps,
                '{NEWCOMERS,REFUGEES,YOUNG_PEOPLE,WOMEN,PARENTS,JOB_SEEKERS,LOW_LITERACY,ENTREPRENEURS}'::text[] groups,
                '{fr,ar,ti,uk,so,fa,ps,tr,es,pt,ro,pl}'::text[] languages);
        insert into services.intake (service_id, number, begins, places, vacancies)
        select md5('s' || s)::uuid, 1, current_date + s %% 300 - 40, 12, s %% 5
        from generate_series(0, %1$d * %2$d * %3$d - 1, 3) s;
        insert into services.offered_at (service_id, site_id)
        select md5('s' || s)::uuid, md5('l' || 1 + s / %3$d)::uuid
        from generate_series(0, %1$d * %2$d * %3$d - 1) s;
        """;

    private static final String QUERY = """
        explain (analyze, buffers)
        select organisation_id, count(*) filter (where steps & 1 > 0), count(*) filter (where steps & 2 > 0),
            count(*) filter (where steps & 4 > 0), count(*) filter (where steps & 8 > 0),
            count(*) filter (where steps & 16 > 0), count(*) filter (where steps & 32 > 0)
        from services.supply
        where counts_until >= current_date
        group by organisation_id
        """;

    private CoverageBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(Files.createTempDirectory(folder, "coverage"))) {
            DatabaseAccess access = database.access();
            try (Node node = start(access);
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                    Statement statement = owner.createStatement()) {
                long begin = System.nanoTime();
                statement.execute(MAKE.formatted(NETWORKS, HOUSES, SERVICES));
                System.out.printf(
                        Locale.ROOT,
                        "%,d networks, %,d services, written in %.1f s%n",
                        NETWORKS,
                        NETWORKS * HOUSES * SERVICES,
                        (System.nanoTime() - begin) / 1e9);
                owner.createStatement().execute("analyze");
                explain(statement);
                ask(statement);
                look(node);
            }
        }
    }

    private static Node start(DatabaseAccess access) throws Exception {
        return Node.on(access, "--express.demo=true");
    }

    private static void explain(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                System.out.println(rows.getString(1));
            }
        }
    }

    /** What the page asks, asked alone. */
    private static void ask(Statement statement) throws SQLException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            long begin = System.nanoTime();
            try (ResultSet rows = statement.executeQuery(QUERY.replace("explain (analyze, buffers)", ""))) {
                while (rows.next()) {
                    rows.getString(2);
                }
            }
            times.add((System.nanoTime() - begin) / 1e6);
        }
        System.out.printf(Locale.ROOT, "the query: median of %d %.0f ms%n", SAMPLES, PagesBench.median(times));
    }

    private static void look(Node node) throws Exception {
        var otto = new Client("http://localhost:" + node.port());
        otto.signInAs("Otto Nyström");
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM + SAMPLES; i++) {
            long begin = System.nanoTime();
            String page = otto.get("/coverage?lang=en").body();
            times.add((System.nanoTime() - begin) / 1e6);
            if (page.split("<tr>", -1).length <= NETWORKS) {
                throw new IllegalStateException("not all networks are there");
            }
        }
        List<Double> warm = times.subList(WARM, times.size());
        System.out.printf(
                Locale.ROOT,
                "the whole page: first %.0f ms, median of %d %.0f ms, slowest %.0f ms%n",
                times.getFirst(),
                SAMPLES,
                PagesBench.median(warm),
                warm.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }
}
