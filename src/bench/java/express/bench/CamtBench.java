package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A statement of {@code -Dentries=100000} lines is brought over HTTP and taken against {@code -Dloans=1000000}: nine of ten
 * have a reference, each of another loan, the others a name or nothing. How long it takes, and what the node holds in its
 * memory meanwhile, beside a statement of a tenth of that. The aim: under 60 seconds, and as much memory for both. With
 * {@code -Dfolder} the loans are those that an earlier run of it left there.
 */
final class CamtBench {

    private static final int LOANS = Integer.getInteger("loans", 1_000_000);
    private static final int ENTRIES = Integer.getInteger("entries", 100_000);
    /** Nothing that an earlier run brought to the same database comes again. */
    private static final String RUN = Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);

    private static final String LINE = "--of-the-bench\r\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Node node;
    private final Client treasurer;
    private final String payments;
    private final String iban;

    private CamtBench(Node node, String slug, String iban) throws IOException {
        this.node = node;
        this.treasurer = new Client("http://localhost:" + node.port());
        this.payments = "/organisations/" + slug + "/payments";
        this.iban = iban;
        treasurer.signInAs("Émile Fontaine");
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = ManyLoans.folder("camt");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access, "--express.demo=true");
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                    Statement statement = owner.createStatement()) {
                ClonedLoans.write(owner, LOANS);
                System.out.printf(Locale.ROOT, "%,d loans are written%n", LOANS);
                CamtBench bench = of(node, statement);
                bench.take(statement, folder, 0, ENTRIES / 10);
                bench.take(statement, folder, ENTRIES / 10, ENTRIES);
            }
        }
    }

    private static CamtBench of(Node node, Statement statement) throws SQLException, IOException {
        for (String table : new String[] {"payments.account", "payments.upload", "payments.line"}) {
            statement.execute("alter table " + table + " no force row level security");
        }
        try (ResultSet found = statement.executeQuery("""
            select organisation.slug, account.iban
            from payments.account
            join directory.organisation on organisation.id = account.lender_id
            """)) {
            found.next();
            return new CamtBench(node, found.getString(1), found.getString(2));
        }
    }

    private void take(Statement statement, Path folder, int from, int entries) throws Exception {
        Path file = folder.resolve("statement-" + entries + ".xml");
        write(file, from, entries);
        try (Watched watched = Watched.of(node.pid())) {
            long begin = System.nanoTime();
            UUID upload = bring(file);
            while (ClonedLoans.number(
                            statement,
                            "select count(*) from payments.upload where state = 'WAITING' and id = '" + upload + "'")
                    > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            String of = " from payments.line where upload_id = '" + upload + "'";
            System.out.printf(
                    Locale.ROOT,
                    "%,d entries (%,d MB) against %,d loans: %.1f s, %,.0f a second (aim: under 60 s for 100,000);"
                            + " %,d taken, %,d left; memory %s%n",
                    entries,
                    Files.size(file) >> 20,
                    LOANS,
                    seconds,
                    entries / seconds,
                    ClonedLoans.number(statement, "select count(*)" + of + " and state = 'TAKEN'"),
                    ClonedLoans.number(statement, "select count(*)" + of + " and state = 'OPEN'"),
                    watched);
        }
    }

    /** As a browser sends a form with a file. */
    private UUID bring(Path file) throws IOException, InterruptedException {
        String token = treasurer
                .page(payments + "/statements")
                .select("form[enctype] input[name=_csrf]")
                .val();
        String head = LINE + "Content-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n" + LINE
                + "Content-Disposition: form-data; name=\"statement\"; filename=\"statement.xml\"\r\n"
                + "Content-Type: application/xml\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + node.port() + payments + "/statements"))
                .header("Cookie", treasurer.cookieHeader())
                .header("Content-Type", "multipart/form-data; boundary=of-the-bench")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--of-the-bench--\r\n")))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        String to = answer.headers().firstValue("Location").orElseThrow(() -> new IOException(answer.toString()));
        return UUID.fromString(to.replaceFirst(".*/", ""));
    }

    private void write(Path file, int from, int entries) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document"
                    + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>BENCH-"
                    + entries + "-" + RUN
                    + "</Id><Acct><Id><IBAN>" + iban + "</IBAN></Id><Ccy>EUR</Ccy></Acct>");
            for (int i = 0; i < entries; i++) {
                out.write(entry(entries, i, (from + i) % LOANS + 1));
            }
            out.write("</Stmt></BkToCstmrStmt></Document>");
        }
    }

    private static String entry(int entries, int place, int loan) {
        String told = switch (place % 20) {
            case 0 -> "<RmtInf><Ustrd>loan of this month</Ustrd></RmtInf>";
            case 1 -> "<RmtInf><Ustrd>for loan " + reference(loan) + " thanks</Ustrd></RmtInf>";
            default -> "<RmtInf><Strd><CdtrRefInf><Ref>" + reference(loan) + "</Ref></CdtrRefInf></Strd></RmtInf>";
        };
        LocalDate day = LocalDate.now().minusDays(1);
        return "<Ntry><Amt Ccy=\"EUR\">" + (10 + place % 90)
                + ".50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                + "<BookgDt><Dt>" + day + "</Dt></BookgDt><ValDt><Dt>" + day + "</Dt></ValDt><AcctSvcrRef>B" + entries
                + "-"
                + RUN + "-" + place + "</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>P" + entries
                + "-" + RUN + "-" + place
                + "</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Borrower " + loan + "</Nm></Pty></Dbtr></RltdPties>"
                + told
                + "</TxDtls></NtryDtls></Ntry>";
    }

    /** Of a loan that is a copy (ISO 11649). */
    private static String reference(int loan) {
        String body = "L%06d".formatted(ClonedLoans.BEFORE + loan);
        StringBuilder digits = new StringBuilder();
        (body + "RF00").chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
        int rest = new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return "RF%02d%s".formatted(98 - rest, body);
    }
}
