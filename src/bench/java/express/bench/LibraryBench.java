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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** The library with a hundred practices beside one with a hundred thousand, each with ten versions. */
final class LibraryBench {

    private static final int SMALL = 100;
    private static final int LARGE = 100_000;
    private static final int VERSIONS = 10;
    private static final int WARMTH = 400;
    private static final int SAMPLES = 201;
    private static final int PAIRS = 5;

    private static int asked;

    private LibraryBench() {}

    public static void main(String[] arguments) throws Exception {
        try (Place small = Place.of(SMALL);
                Place large = Place.of(LARGE)) {
            compare("list, as it is kept", small, large, i -> "/practices");
            compare("list, made anew", small, large, i -> "/practices?step=finance&x=" + next());
            compare("list further on, made anew", small, large, i -> "/practices?after=p-50&x=" + next());
            compare("practice, as it is kept", small, large, i -> "/practices/p-7");
            compare("practice, made anew", small, large, i -> "/practices/p-" + i + "?x=" + next());
            compare("all versions of a practice", small, large, i -> "/practices/p-" + i + "/versions?x=" + next());
            compare(
                    "what changed in nine versions",
                    small,
                    large,
                    i -> "/practices/p-" + i + "/changes?since=1&x=" + next());
            compare("data of the list", small, large, i -> "/api/practices?step=mentoring");
            compare("feed", small, large, i -> "/practices/feed.atom");
            large.publishOne();
            System.out.printf(Locale.ROOT, "first list after a publication: %.1f ms%n", large.time("/practices"));
        }
    }

    /** At an address that nobody asked for before, a page is made anew. */
    private static int next() {
        return ++asked;
    }

    private static void compare(String what, Place small, Place large, IntFunction<String> address) throws IOException {
        for (int i = 0; i < WARMTH; i++) {
            small.time(address.apply(i % SMALL));
            large.time(address.apply(i % SMALL));
        }
        List<Double> ratios = new ArrayList<>();
        List<Double> least = new ArrayList<>();
        List<Double> most = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            List<Double> few = new ArrayList<>();
            List<Double> many = new ArrayList<>();
            for (int i = 0; i < SAMPLES; i++) {
                few.add(small.time(address.apply(i % SMALL)));
                many.add(large.time(address.apply((i + pair * SAMPLES) * 97 % LARGE)));
            }
            least.add(PagesBench.median(few));
            most.add(PagesBench.median(many));
            ratios.add(PagesBench.median(many) / PagesBench.median(few));
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %,d: %6.2f ms   %,d: %6.2f ms   ratio %.2f (median of %d pairs)%n",
                what,
                SMALL,
                PagesBench.median(least),
                LARGE,
                PagesBench.median(most),
                PagesBench.median(ratios),
                PAIRS);
    }

    /** A database and a node. */
    private record Place(EmbeddedPostgres postgres, Node node, Client reader) implements AutoCloseable {

        static Place of(int practices) throws Exception {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "library");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
            try (Node first = start(postgres)) {
                fill(postgres.access(), practices);
            }
            long begin = System.nanoTime();
            Node node = start(postgres);
            var reader = new Client("http://localhost:" + node.port());
            var place = new Place(postgres, node, reader);
            double first = place.time("/practices");
            System.out.printf(
                    Locale.ROOT,
                    "%,d practices with %d versions: first list %.1f s after the start, itself %.0f ms%n",
                    practices,
                    VERSIONS,
                    (System.nanoTime() - begin) / 1e9,
                    first);
            return place;
        }

        private static Node start(EmbeddedPostgres postgres) throws IOException {
            DatabaseAccess access = postgres.access();
            return Node.on(access, "--express.demo=true");
        }

        double time(String page) throws IOException {
            long begin = System.nanoTime();
            var answer = reader.get(page);
            double took = (System.nanoTime() - begin) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answered " + answer.statusCode());
            }
            return took;
        }

        void publishOne() throws SQLException {
            fill(postgres.access(), "p-1", 1, VERSIONS + 1, VERSIONS + 1);
            // The node looks once a second.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));
        }

        private static void fill(DatabaseAccess access, int practices) throws SQLException {
            fill(access, "p", practices, 1, VERSIONS);
        }

        /** Copies of a practice of the release in one language, at other addresses, of other countries and titles. */
        private static void fill(DatabaseAccess access, String slug, int practices, int from, int to)
                throws SQLException {
            try (Connection owner =
                    DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                owner.setAutoCommit(false);
                run(owner, """
                    insert into practices.practice (id, slug)
                    select md5('practice' || i)::uuid, 'p-' || i
                    from generate_series(0, %d - 1) i
                    on conflict do nothing
                    """.formatted(slug.equals("p") ? practices : 0));
                run(owner, """
                    with model as (
                        select jsonb_set(sheet, '{texts}', jsonb_build_object('en', sheet #> '{texts,en}')) as sheet
                        from practices.publication
                        join practices.practice on practice.id = practice_id
                        where slug = 'microstart')
                    insert into practices.publication (practice_id, version, published_at, status, sheet)
                    select practice.id, version, now() - interval '1 day' * (20 - version), 'REVIEWED',
                           model.sheet || jsonb_build_object(
                               'slug', slug,
                               'country', (array['BE', 'SE', 'IT', 'DE', 'FR', 'GR', 'ES'])[1 + abs(hashtext(slug)) %% 7],
                               'texts', jsonb_build_object('en', model.sheet #> '{texts,en}' || jsonb_build_object(
                                   'title', md5(slug) || ' version ' || version,
                                   'summary', 'What it does. ' || md5(slug || version))))
                    from practices.practice, model, generate_series(%d, %d) as version
                    where slug like 'p-%%' and slug %s
                    """.formatted(from, to, slug.equals("p") ? "is not null" : "= '" + slug + "'"));
                run(
                        owner,
                        "update practices.practice set change = nextval('practices.change') where slug like '" + slug
                                + "%'");
                owner.commit();
                owner.setAutoCommit(true);
                run(owner, "vacuum analyze practices.publication");
            }
        }

        private static void run(Connection owner, String sql) throws SQLException {
            try (var statement = owner.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws Exception {
            node.close();
            postgres.close();
        }
    }
}
