package express.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.Share;
import express.interpreting.Shares;
import express.interpreting.SignedMissions;
import express.interpreting.SignedMissions.Signed;
import express.jobs.Progress;
import express.jobs.Progresses;
import express.people.PersonalData;
import express.tariffs.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class InvoicingPagesTest {

    private static final LocalDate MONTH = LocalDate.of(2026, 3, 1);
    static final String[] ISSUER = {
        "name",
        "Collective",
        "street",
        "1 Quay",
        "postcode",
        "4000",
        "town",
        "Northport",
        "country",
        "be",
        "vat",
        "BE 0123.456.749",
        "iban",
        "BE68 5390 0754 7034",
        "days",
        "30",
        "rate",
        "21",
        "exemption",
        ""
    };

    @Autowired
    SignedMissions missions;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    MonthRun run;

    @Autowired
    Documents documents;

    @Autowired
    InvoicingData data;

    @Autowired
    Shares shares;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Signed at;

    @BeforeEach
    void begin() throws Exception {
        at = missions.begin();
        missions.done(at, at.ana(), LocalDate.of(2026, 3, 10), 65);
        missions.done(at, at.ana(), LocalDate.of(2026, 3, 11), 60);
        missions.done(at, at.ben(), LocalDate.of(2026, 3, 12), 60);
        visits.sent(at.treasurer(), at.path("/invoicing"), ISSUER);
    }

    private void run(Progress progress) {
        Acting.inBackground(MonthWork.KIND, () -> {
            try {
                run.run(at.house(), MONTH, progress);
            } catch (RuntimeException cut) {
                // Whoever cut it short knows.
            }
            return null;
        });
    }

    private void run() {
        run(MONTH);
    }

    private void run(LocalDate month) {
        Acting.inBackground(MonthWork.KIND, () -> {
            run.run(at.house(), month, Progresses.endless());
            return null;
        });
    }

    private List<express.invoicing.Document> made(Scale side) {
        return Acting.as(at.treasurer(), () -> documents.listMonth(at.house(), MONTH, side, ""));
    }

    private List<String> numbers(Scale side) {
        return made(side).stream().map(express.invoicing.Document::number).toList();
    }

    private BigDecimal net(Scale side) {
        return made(side).stream().map(express.invoicing.Document::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void makesOneInvoiceForTheClientAndOneNoteForEachInterpreter() {
        run();
        assertThat(numbers(Scale.CHARGE)).hasSize(1).allMatch(it -> it.matches("INV-\\d{4}-00001"));
        assertThat(numbers(Scale.PAY)).hasSize(2);
        assertThat(made(Scale.PAY))
                .extracting(express.invoicing.Document::partyName)
                .containsExactlyInAnyOrder("Ana Interpreter", "Ben Interpreter");
        express.invoicing.Document invoice = made(Scale.CHARGE).getFirst();
        assertThat(invoice.net()).isEqualByComparingTo("177.50");
        assertThat(invoice.vat()).isEqualByComparingTo("37.28");
        assertThat(invoice.total()).isEqualByComparingTo("214.78");
        assertThat(invoice.partyAddress()).isEqualTo("1 Harbour Road");
    }

    @Test
    void makesNothingMoreWhenItIsRunAgain() {
        run();
        List<String> before = numbers(Scale.PAY);
        run();
        assertThat(numbers(Scale.PAY)).isEqualTo(before);
        assertThat(numbers(Scale.CHARGE)).hasSize(1);
    }

    @Test
    void givesWhatComesLateADocumentOfItsOwn() {
        run();
        missions.done(at, at.ben(), LocalDate.of(2026, 3, 13), 60);
        run();
        assertThat(numbers(Scale.CHARGE)).hasSize(2);
        assertThat(made(Scale.CHARGE).getLast().net()).isEqualByComparingTo("55.00");
        assertThat(numbers(Scale.PAY)).hasSize(3);
    }

    @Test
    void saysWhatIsOnNoDocumentYet() throws Exception {
        run();
        String months = at.path("/settlements");
        String month = at.path("/invoicing/2026-03");
        assertThat(visits.look(at.treasurer(), months).select("main .tag")).isEmpty();
        assertThat(visits.look(at.treasurer(), month).select("main .notice.warning"))
                .isEmpty();
        missions.done(at, at.ben(), LocalDate.of(2026, 3, 13), 60);
        missions.unsigned(at, at.ana(), LocalDate.of(2026, 3, 16));
        assertThat(visits.look(at.treasurer(), months).select("main .tag").text())
                .isEqualTo("1 mission came after its documents were made");
        assertThat(visits.look(at.treasurer(), month)
                        .select("main .notice.warning")
                        .eachText())
                .hasSize(2)
                .anyMatch(it -> it.contains("1 mission came after the documents were made"))
                .anyMatch(it -> it.contains("Of 1 mission no sheet has come"));
        run();
        assertThat(visits.look(at.treasurer(), months).select("main .tag")).isEmpty();
        assertThat(visits.look(at.treasurer(), month)
                        .select("main .notice.warning")
                        .eachText())
                .hasSize(1);
    }

    /** The month was run when it was empty: there was nothing to count, and nothing would have said that it was run. */
    @Test
    void saysWhatCameToAMonthThatWasEmptyWhenItWasRun() throws Exception {
        LocalDate empty = MONTH.minusMonths(1);
        Acting.inBackground(MonthWork.KIND, () -> {
            run.run(at.house(), empty, Progresses.endless());
            run.run(at.house(), empty, Progresses.endless());
            return null;
        });
        assertThat(visits.look(at.treasurer(), at.path("/invoicing/2026-02")).select("main .notice.warning"))
                .isEmpty();
        missions.done(at, at.ben(), empty.plusDays(9), 60);
        assertThat(visits.look(at.treasurer(), at.path("/settlements"))
                        .select("main .tag")
                        .text())
                .isEqualTo("1 mission came after its documents were made");
        assertThat(visits.look(at.treasurer(), at.path("/invoicing/2026-02"))
                        .select("main .notice.warning")
                        .text())
                .contains("1 mission came after the documents were made");
    }

    @Test
    void goesOnWhereItWasCutShort() {
        run(Progresses.cutAfter(1));
        assertThat(numbers(Scale.CHARGE)).hasSize(1);
        assertThat(numbers(Scale.PAY)).isEmpty();
        run();
        assertThat(numbers(Scale.CHARGE)).hasSize(1);
        assertThat(numbers(Scale.PAY)).hasSize(2);
    }

    @Test
    void makesEachDocumentOnceWhenSeveralRunAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tries.add(() -> {
                    run();
                    return true;
                });
            }
            for (Future<Boolean> it : threads.invokeAll(tries)) {
                it.get();
            }
        }
        assertThat(numbers(Scale.CHARGE)).hasSize(1);
        assertThat(numbers(Scale.PAY)).hasSize(2).allMatch(it -> it.matches("FN-\\d{4}-0000[12]"));
        assertThat(net(Scale.CHARGE)).isEqualByComparingTo("177.50");
    }

    @Test
    void takesBackAMissionOnceAndLeavesTheInvoiceAsItWas() throws Exception {
        run();
        String invoice = made(Scale.CHARGE).getFirst().path();
        Document page = visits.look(at.treasurer(), invoice);
        List<String> chosen = page.select("input[name=missions]").eachAttr("value");
        assertThat(chosen).hasSize(3);
        var refused = visits.send(at.treasurer(), invoice + "/credits", "missions", "", "reason", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("Choose at least one", "Say why");
        String credit = visits.sent(
                at.treasurer(), invoice + "/credits", "missions", chosen.getFirst(), "reason", "Counted wrongly");
        assertThat(visits.look(at.treasurer(), credit).text())
                .contains("Credit note CN-", "Takes back of", "Counted wrongly");
        assertThat(visits.look(at.treasurer(), invoice)
                        .select("input[name=missions]")
                        .eachAttr("value"))
                .hasSize(2);
        assertThat(visits.send(at.treasurer(), invoice + "/credits", "missions", chosen.getFirst(), "reason", "Again")
                        .getStatus())
                .isEqualTo(422);
        UblReader read = UblReader.read(
                        visits.get(at.treasurer(), credit + "/ubl").getContentAsString())
                .holds();
        assertThat(read.isCredit()).isTrue();
        assertThat(visits.send(at.treasurer(), credit + "/credits", "missions", chosen.getFirst(), "reason", "x")
                        .getStatus())
                .isEqualTo(422);
        assertThat(net(Scale.CHARGE)).isEqualByComparingTo("245.00");
    }

    /** One of three missions, an hour and its way, is charged no more; whoever interpreted is still paid. */
    @Test
    void leavesWhatWasTakenBackOutOfTheSettlement() throws Exception {
        run();
        express.invoicing.Document invoice = made(Scale.CHARGE).getFirst();
        String month = at.path("/settlements/2026-03");
        String clients = "section[aria-labelledby=clients] tbody";
        assertThat(visits.look(at.treasurer(), month).select(clients).text()).contains("3", "€177.50");
        List<String> chosen = visits.look(at.treasurer(), invoice.path())
                .select("input[name=missions]")
                .eachAttr("value");
        visits.sent(
                at.treasurer(),
                invoice.path() + "/credits",
                "missions",
                chosen.get(1),
                "reason",
                "Nobody had asked for it");
        Document settled = visits.look(at.treasurer(), month);
        assertThat(settled.select(clients).text()).contains("2", "€122.50").doesNotContain("€177.50");
        assertThat(settled.select("section[aria-labelledby=people] tbody").text())
                .contains("Ana Interpreter", "Ben Interpreter");
        String note = settled.select(clients + " a").attr("href");
        assertThat(visits.look(at.treasurer(), note).select("main").text())
                .contains("€122.50")
                .doesNotContain("€177.50");
        visits.sent(
                at.treasurer(),
                invoice.path() + "/credits",
                "missions",
                chosen.getFirst() + "," + chosen.getLast(),
                "reason",
                "All of it");
        assertThat(visits.look(at.treasurer(), month).select(clients)).isEmpty();
        assertThat(visits.get(at.treasurer(), note).getStatus()).isEqualTo(404);
    }

    /** What is given back is no income, and leaves a volunteer what they may still get. */
    @Test
    void countsAsEarnedOnlyWhatWasNotTakenBack() throws Exception {
        run();
        Year year = Year.of(MONTH.getYear());
        BigDecimal before = earned(year);
        express.invoicing.Document note = made(Scale.PAY).stream()
                .filter(it -> it.partyName().equals("Ben Interpreter"))
                .findFirst()
                .orElseThrow();
        String mission = visits.look(at.treasurer(), note.path())
                .select("input[name=missions]")
                .val();
        visits.sent(at.treasurer(), note.path() + "/credits", "missions", mission, "reason", "It was Ana");
        assertThat(before).isEqualByComparingTo(note.net());
        assertThat(earned(year)).isEqualByComparingTo("0");
        assertThat(visits.look(at.treasurer(), at.path("/settlements/2026-03"))
                        .select("section[aria-labelledby=clients] tbody")
                        .text())
                .as("the client is charged all the same")
                .contains("€177.50");
    }

    private BigDecimal earned(Year year) {
        return Acting.inBackground("assembly", () -> shares.list(at.house(), year)).stream()
                .filter(it -> it.person().equals(at.ben().id().value()))
                .map(Share::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An hour is 48, the way 4.13, and 8 is owed where nobody came. */
    @Test
    void deductsWhatIsOwedFromTheNextInvoiceThatCanBearIt() throws Exception {
        at = missions.beginByTheHour();
        visits.sent(at.treasurer(), at.path("/invoicing"), ISSUER);
        UUID missed = missions.missed(at, at.ana(), LocalDate.of(2026, 2, 10));
        run(MONTH.minusMonths(1));
        assertThat(Acting.as(
                        at.treasurer(), () -> documents.listMonth(at.house(), MONTH.minusMonths(1), Scale.CHARGE, "")))
                .isEmpty();
        assertThat(visits.look(at.treasurer(), at.path("/settlements")).select("main .tag"))
                .isEmpty();
        String february = at.path("/invoicing/2026-02");
        String owed = "For 1 mission to which no interpreter came";
        assertThat(visits.look(at.treasurer(), february).select("main").text()).contains(owed);
        missions.done(at, at.ben(), LocalDate.of(2026, 3, 12), 60);
        run();
        run();
        assertThat(visits.look(at.treasurer(), february).select("main").text()).doesNotContain(owed);
        assertThat(made(Scale.CHARGE)).hasSize(1);
        express.invoicing.Document invoice = made(Scale.CHARGE).getFirst();
        assertThat(invoice.net()).isEqualByComparingTo("44.13");
        assertThat(made(Scale.PAY)).hasSize(1);
        Document page = visits.look(at.nurse(), invoice.path());
        assertThat(page.select("table").text()).contains("The interpreter did not come");
        UblReader read = UblReader.read(
                        visits.get(at.nurse(), invoice.path() + "/ubl").getContentAsString())
                .holds();
        assertThat(read.text("LegalMonetaryTotal", "TaxExclusiveAmount")).isEqualTo("44.13");
        String credit = visits.sent(
                at.treasurer(),
                invoice.path() + "/credits",
                "missions",
                missed.toString(),
                "reason",
                "She was at another door");
        UblReader back = UblReader.read(
                        visits.get(at.treasurer(), credit + "/ubl").getContentAsString())
                .holds();
        assertThat(back.text("LegalMonetaryTotal", "TaxExclusiveAmount")).isEqualTo("-8.00");
        assertThat(back.text("PaymentTerms", "Note")).contains("set off against invoice " + invoice.number());
        assertThat(visits.look(at.treasurer(), credit).text()).doesNotContain("To be paid by");
    }

    @Test
    void showsTheMonthAndGivesItAlong() throws Exception {
        run();
        Document month = visits.look(at.treasurer(), at.path("/invoicing/2026-03"));
        assertThat(month.select("section[aria-labelledby=documents] tbody").text())
                .contains("Hospital", "€214.78");
        assertThat(month.select("section[aria-labelledby=count] tbody").text()).contains("Tigrinya", "Health", "3");
        assertThat(month.select("section[aria-labelledby=count] thead").text())
                .contains("Words translated", "Interpreter did not come");
        assertThat(visits.look(at.treasurer(), at.path("/invoicing/2026-03?side=PAY"))
                        .select("tbody")
                        .text())
                .contains("Ana Interpreter", "Ben Interpreter");
        String lines = visits.get(at.treasurer(), at.path("/invoicing/2026-03/lines.csv"))
                .getContentAsString();
        assertThat(lines).startsWith("document,kind,issued_on").contains("REF-7", "INVOICE", "FEE_NOTE");
        assertThat(lines.lines().findFirst().orElseThrow()).endsWith(",cost_centre,vat_rate");
        assertThat(lines.lines().filter(it -> it.contains(",INVOICE,")))
                .isNotEmpty()
                .allMatch(it -> it.endsWith(",21.00"));
        assertThat(lines.lines().filter(it -> it.contains(",FEE_NOTE,")))
                .isNotEmpty()
                .allMatch(it -> it.endsWith(",0.00"));
        String count = visits.get(at.treasurer(), at.path("/invoicing/2026-03/count.csv"))
                .getContentAsString();
        assertThat(count).contains("ti,ON_SITE,health,3,185,0,0,0,0,0");
        assertThat(visits.look(at.treasurer(), at.path("/settlements/2026-03")).select("a[href$=/invoicing/2026-03]"))
                .hasSize(1);
    }

    @Test
    void showsADocumentToWhoeverIsChargedOrPaid() throws Exception {
        run();
        String invoice = made(Scale.CHARGE).getFirst().path();
        assertThat(visits.look(at.nurse(), at.ofClient("/invoices"))
                        .select("tbody a")
                        .eachAttr("href"))
                .containsExactly(invoice);
        Document page = visits.look(at.nurse(), invoice);
        assertThat(page.select("dl").text()).contains("Collective", "€214.78");
        assertThat(page.select("form[action$=/credits]")).isEmpty();
        assertThat(visits.get(at.nurse(), invoice + "/paper").getContentAsByteArray())
                .startsWith("%PDF".getBytes());
        UblReader.read(visits.get(at.nurse(), invoice + "/ubl").getContentAsString())
                .holds();
        String note = made(Scale.PAY).stream()
                .filter(it -> it.partyName().startsWith("Ana"))
                .findFirst()
                .orElseThrow()
                .path();
        assertThat(visits.look(at.ana(), "/fee-notes").select("tbody a").eachAttr("href"))
                .containsExactly(note);
        assertThat(visits.get(at.ana(), note + "/paper").getContentAsByteArray())
                .startsWith("%PDF".getBytes());
        assertThat(visits.get(at.ana(), note + "/ubl").getStatus()).isEqualTo(404);
        assertThat(visits.get(at.ben(), note).getStatus()).isEqualTo(404);
        assertThat(visits.get(at.ana(), invoice).getStatus()).isEqualTo(404);
        assertThat(visits.send(at.nurse(), invoice + "/credits", "missions", "x", "reason", "x")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void asksWhoIssuesBeforeItRuns() throws Exception {
        Signed other = missions.begin();
        assertThat(visits.send(other.treasurer(), other.path("/invoicing/2026-03/runs"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(at.treasurer(), at.path("/invoicing/2999-01/runs"))
                        .getStatus())
                .isEqualTo(422);
        var refused = visits.send(
                other.treasurer(),
                other.path("/invoicing"),
                "name",
                "Collective",
                "country",
                "XX",
                "iban",
                "BE68539007547035",
                "rate",
                "0");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .contains("street", "country", "vat", "iban", "exemption")
                .doesNotContain("name", "rate");
        assertThat(visits.sent(at.treasurer(), at.path("/invoicing/2026-03/runs")))
                .startsWith("/jobs/");
    }

    @Test
    void givesWhatSomebodyWasPaidAndKeepsItWithTheAccounts() {
        run();
        PersonalData held = data;
        Acting.inBackground("personal-data", () -> {
            assertThat(held.export(at.ana().id()).toString()).contains("Ana Interpreter", "FN-");
            assertThat(held.stays(at.ana().id(), java.util.Locale.ENGLISH)).hasSize(1);
            return null;
        });
    }

    private List<Viewer> strangers() {
        OrganisationId elsewhere = neighbourhood.house("Elsewhere");
        return List.of(
                Viewer.VISITOR,
                world.operator(),
                world.newcomer("Amira"),
                world.member("Ed", at.house(), Role.EDITOR),
                world.member("Tim", elsewhere, Role.TREASURER),
                missions.begin().treasurer());
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        run();
        String invoice = made(Scale.CHARGE).getFirst().path();
        for (Viewer stranger : strangers()) {
            for (String path : List.of(
                    at.path("/invoicing"),
                    at.path("/invoicing/2026-03"),
                    at.path("/invoicing/2026-03/lines.csv"),
                    at.path("/invoicing/2026-03/count.csv"),
                    at.ofClient("/invoices"),
                    invoice,
                    invoice + "/paper",
                    invoice + "/ubl")) {
                assertThat(visits.get(stranger, path).getStatus()).as(path).isIn(302, 303, 401, 404);
            }
            for (String form :
                    List.of(at.path("/invoicing"), at.path("/invoicing/2026-03/runs"), invoice + "/credits")) {
                assertThat(visits.send(stranger, form).getStatus()).as(form).isIn(302, 303, 401, 404);
            }
        }
    }

    @Test
    void holdsEveryTableBackAndLetsNobodyChangeADocument() {
        run();
        for (String table : List.of("issuer", "counter", "document", "line", "tally")) {
            String sql = "select count(*) from invoicing." + table + " where house_id = :house";
            for (Viewer stranger : strangers()) {
                assertThat(count(stranger, sql)).as(table).isZero();
            }
        }
        for (String table : List.of("issuer", "document", "line", "tally")) {
            String sql = "select count(*) from invoicing." + table + " where house_id = :house";
            assertThat(count(at.treasurer(), sql)).as(table).isPositive();
        }
        for (Viewer insider : List.of(at.treasurer(), at.dispatcher(), at.nurse(), at.ana())) {
            for (String sql : List.of(
                    "update invoicing.document set total = 0 where house_id = :house",
                    "update invoicing.line set amount = 0 where house_id = :house",
                    "delete from invoicing.document where house_id = :house")) {
                assertThat(changed(insider, sql)).as(sql).isZero();
            }
        }
    }

    private int count(Viewer viewer, String sql) {
        return Acting.as(
                viewer,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("house", at.house().value())
                        .query(Integer.class)
                        .single()));
    }

    private int changed(Viewer viewer, String sql) {
        try {
            return Acting.as(
                    viewer,
                    () -> transaction.execute(status ->
                            jdbc.sql(sql).param("house", at.house().value()).update()));
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    @Test
    void countsWithoutGapsOverKindsAndYears() {
        run();
        UUID none = UUID.randomUUID();
        assertThat(Acting.as(at.treasurer(), () -> documents.listOfParty(none, Scale.CHARGE, null)))
                .isEmpty();
        for (int i = 14; i < 20; i++) {
            missions.done(at, at.ben(), LocalDate.of(2026, 3, i), 60);
            run();
        }
        List<String> numbers = numbers(Scale.CHARGE);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).endsWith("-%05d".formatted(i + 1));
        }
        assertThat(numbers).hasSize(7);
    }
}
