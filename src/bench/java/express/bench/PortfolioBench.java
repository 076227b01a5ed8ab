package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The portfolio of a lender with {@code -Dloans=1000000} on {@code -Ddays=8} days of three years, over HTTP by officer,
 * branch, product and cohort, the figures of the Code, with and without somebody who accompanies
 * ({@code -Daccompanied=10} of a hundred have somebody), and the loans behind figures. The aims are 1 s and 5 s. Days of
 * before are added up by the same statement that adds up a day in the close.
 */
final class PortfolioBench {

    private static final int LOANS = Integer.getInteger("loans", 1_000_000);
    private static final int DAYS = Integer.getInteger("days", 8);
    private static final int ACCOMPANIED = Integer.getInteger("accompanied", 10);
    private static final List<String> GROUPS = List.of("product", "officer", "branch", "cohort");

    private PortfolioBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = ManyLoans.folder("portfolio");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = ManyLoans.node(access);
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                ManyLoans.open(owner);
                ManyLoans.write(owner, LOANS);
                ManyBorrowers.write(owner, LOANS, ACCOMPANIED);
                List<LocalDate> days = days(owner);
                Client client = new Client("http://localhost:" + node.port());
                client.signInAs(ManyLoans.OFFICER);
                String path = ManyLoans.path(owner) + "/portfolio";
                for (String by : GROUPS) {
                    measure(client, "portfolio by " + by, 1, days, it -> path + "?by=" + by + "&day=" + it);
                }
                measure(client, "figures of the Code", 1, days, it -> path + "/figures?day=" + it);
                measure(client, "with and without mentoring", 1, days, it -> path + "?by=mentoring&day=" + it);
                for (int late : new int[] {1, 30, 180}) {
                    measure(
                            client,
                            "loans more than " + late + " days late",
                            5,
                            days,
                            it -> path + "/loans?day=" + it + "&late=" + late);
                }
                String branch = "/loans?by=branch&group=Branch+7&late=90&day=";
                measure(client, "loans of a branch late", 5, days, it -> path + branch + it);
                String accompanied = "/loans?by=mentoring&group=with&day=";
                measure(client, "loans of those accompanied", 5, days, it -> path + accompanied + it);
                measure(client, "loans with a new plan", 5, days, it -> path + "/loans?restructured=yes&day=" + it);
            }
        }
    }

    private static List<LocalDate> days(Connection owner) throws SQLException {
        LocalDate today = LocalDate.parse(ManyLoans.text(owner, "select current_date"));
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = today.minusDays(i * 500L / Math.max(1, DAYS - 1));
            ManyLoans.count(owner, day);
            ManyLoans.count(owner, day.minusYears(1));
            days.add(day);
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze loans.tally");
        }
        return days;
    }

    /** Each twice; the second counts. */
    private static void measure(
            Client client,
            String what,
            int aim,
            List<LocalDate> days,
            java.util.function.Function<LocalDate, String> path)
            throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (LocalDate day : days) {
            ask(client, path.apply(day));
            seconds.add(ask(client, path.apply(day)));
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %,9d loans  %.3f s  slowest %.3f s  (aim %d s)%n",
                what,
                LOANS,
                PagesBench.median(seconds),
                seconds.stream().max(Double::compare).orElseThrow(),
                aim);
    }

    private static double ask(Client client, String path) throws IOException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.get(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
