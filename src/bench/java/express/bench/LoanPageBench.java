package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The page of a loan to which a thousand things happened beside that of one with ten, over HTTP, {@code -Dseconds=3} each in
 * {@code -Dpairs=7} pairs. The aim is a ratio below 1.2.
 */
final class LoanPageBench {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 3));
    private static final int PAIRS = Integer.getInteger("pairs", 7);
    private static final int CLIENTS = 4;

    private LoanPageBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "loan");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = ManyLoans.node(access);
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                ManyLoans.open(owner);
                ManyLoans.write(owner, Integer.getInteger("loans", 2_000));
                String path = ManyLoans.path(owner) + "/";
                String few = path + ManyLoans.withEvents(owner, 2_000_000, 10);
                String many = path + ManyLoans.withEvents(owner, 2_000_001, 1_000);
                Client client = new Client("http://localhost:" + node.port());
                client.signInAs(ManyLoans.OFFICER);
                String headers = "Cookie: " + client.cookieHeader() + "\r\n";
                ask(node, few, headers, TIME.multipliedBy(2));
                ask(node, many, headers, TIME.multipliedBy(2));
                compare(node, few, many, headers);
            }
        }
    }

    private static Load.Result ask(Node node, String path, String headers, Duration time) {
        return new Load(node.port(), path, headers, CLIENTS, time).run();
    }

    private static void compare(Node node, String few, String many, String headers) {
        List<Double> fast = new ArrayList<>();
        List<Double> slow = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        int bytes = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            Load.Result ten = ask(node, few, headers, TIME);
            Load.Result thousand = ask(node, many, headers, TIME);
            fast.add(ten.perSecond());
            slow.add(thousand.perSecond());
            ratios.add(ten.perSecond() / thousand.perSecond());
            bytes = thousand.bytes() - ten.bytes();
        }
        System.out.printf(
                Locale.ROOT,
                "page of a loan: ten postings %.0f/s, a thousand %.0f/s, ratio %.2f (aim 1.20), %d bytes more,"
                        + " median of %d pairs%n",
                PagesBench.median(fast),
                PagesBench.median(slow),
                PagesBench.median(ratios),
                bytes,
                PAIRS);
    }
}
