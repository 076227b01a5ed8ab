package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Element;

/**
 * One hot gathering: sixteen clients register somebody again and again over HTTP, for {@code -Dseconds=10}; beside it as
 * many connections send one bare statement that claims a place. The aim is a quarter of that. Several pairs, their median.
 */
final class RegistrationBench {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final int PAIRS = Integer.getInteger("pairs", 5);
    private static final int CLIENTS = 16;
    private static final String PAGE = "/gatherings/" + Plenum.SLUG + "/participants";

    private RegistrationBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "registration");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access, "--express.demo=true");
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                Plenum.write(owner, 0, 1);
                try (var statement = owner.createStatement()) {
                    statement.execute(
                            "update registration.desk set capacity = 100000, closes_at = now() + interval '1 day'");
                    statement.execute("create table public.bare (id int primary key, capacity int, taken int)");
                    statement.execute("insert into public.bare values (1, 2000000000, 0)");
                }
                compare(node, access);
            }
        }
    }

    private static void compare(Node node, DatabaseAccess access) throws Exception {
        List<Callable<Callable<Void>>> registering = new ArrayList<>();
        List<Callable<Callable<Void>>> claiming = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            registering.add(() -> registrar(node));
            claiming.add(() -> claimant(access));
        }
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair <= PAIRS; pair++) {
            double ours = run(registering);
            double bare = run(claiming);
            System.out.printf(
                    Locale.ROOT, "%,.0f registrations a second, %,.0f bare claims: %.3f%n", ours, bare, ours / bare);
            if (pair > 0) {
                ratios.add(ours / bare);
            }
        }
        System.out.printf(Locale.ROOT, "median of %d pairs: %.3f%n", PAIRS, PagesBench.median(ratios));
    }

    /** How often a second all together do it. */
    private static double run(List<Callable<Callable<Void>>> beginning) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Void>> begun = new ArrayList<>();
            for (Callable<Callable<Void>> one : beginning) {
                begun.add(one.call());
            }
            long end = System.nanoTime() + TIME.toNanos();
            List<Callable<Integer>> work = begun.stream()
                    .<Callable<Integer>>map(act -> () -> {
                        int times = 0;
                        while (System.nanoTime() < end) {
                            act.call();
                            times++;
                        }
                        return times;
                    })
                    .toList();
            int all = 0;
            for (Future<Integer> one : threads.invokeAll(work)) {
                all += one.get();
            }
            return all / (TIME.toNanos() / 1e9);
        }
    }

    /** Somebody signed in who sends the form of an organisation again and again. */
    private static Callable<Void> registrar(Node node) throws IOException {
        var somebody = new Client("http://localhost:" + node.port());
        somebody.signInAs("Otto Nyström");
        Element form = somebody.page(PAGE).selectFirst("form[method=post][action=" + PAGE + "]");
        String token = form.select("input[name=_csrf]").val();
        String organisation = form.select("[name=organisation] option[value~=.+], input[name=organisation]")
                .first()
                .val();
        var phone = new Phone(node.port(), somebody.cookieHeader());
        return () -> {
            String mark = UUID.randomUUID().toString();
            Phone.Answer answer = phone.post(
                    PAGE,
                    "_csrf=" + encoded(token) + "&_form=" + mark + "&organisation=" + organisation
                            + "&name-1=Somebody&email-1=" + encoded("p" + mark + "@example.org")
                            + "&languages=en&letters=en");
            if (answer.status() != 303) {
                throw new IOException("registering answered " + answer.status() + ": " + answer.body());
            }
            return null;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Callable<Void> claimant(DatabaseAccess access) throws Exception {
        Connection connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
        PreparedStatement claim = connection.prepareStatement(
                "update public.bare set taken = taken + 1 where id = 1 and taken < capacity returning taken");
        return () -> {
            claim.executeQuery().close();
            return null;
        };
    }
}
