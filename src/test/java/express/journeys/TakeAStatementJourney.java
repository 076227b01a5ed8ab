package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import express.base.Ids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A treasurer takes a statement and says what the rest is for; what one prepares for the bank, another releases. */
class TakeAStatementJourney {

    private static final String PAYMENTS = "/organisations/credit-passerelle/payments";

    static String entry(String reference, String amount, String words) {
        return entry(reference, amount, words, LocalDate.now(ZoneId.systemDefault()));
    }

    static String entry(String reference, String amount, String words, LocalDate day) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>"
                + day + "</Dt></BookgDt><AcctSvcrRef>" + reference
                + "</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Payer " + reference
                + "</Nm></Dbtr></RltdPties><RmtInf><Ustrd>" + words + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    }

    private static FilePayload file(String xml) {
        return new FilePayload("statement.xml", "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    static FilePayload statement(UUID name, String... entries) {
        return file(
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>" + name
                        + "</Id><Acct><Id><IBAN>BE68539007547034</IBAN></Id><Ccy>EUR</Ccy></Acct>"
                        + String.join("", entries) + "</Stmt></BkToCstmrStmt></Document>");
    }

    static void bring(Visit visit, FilePayload file) {
        visit.open(PAYMENTS + "/statements?lang=en");
        visit.page().locator("#statement").setInputFiles(file);
        visit.page().locator("main form button").first().click();
        visit.landedOn(".*/payments/statements/.+");
    }

    @Journey
    void takesAStatementAndSaysWhatTheRestIsFor(Visit visit) {
        visit.signInAs("Émile Fontaine");
        Page page = visit.page();
        visit.open(PAYMENTS + "?lang=en");
        assertThat(page.locator("main")).containsText("BE68 5390 0754 7034");
        everybodyCanUse(visit);
        UUID second = Ids.next();
        UUID first = Ids.next();
        FilePayload statement = statement(
                first, entry(first.toString(), "0.37", "RF91L000001"), entry(second.toString(), "1.11", "hello"));
        bring(visit, statement);
        assertThat(page.locator(".figures dd").first()).hasText("2");
        assertThat(page.locator(".figures dd").last()).hasText("1");
        everybodyCanUse(visit);
        bring(visit, statement);
        assertThat(page.locator(".figures dd").first()).hasText("0");
        visit.open(PAYMENTS + "/lines");
        everybodyCanUse(visit);
        page.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText(second.toString()))
                .click();
        page.locator("#loan-1").fill("1");
        everybodyCanUse(visit);
        page.locator("form[action$='/assignment'] button").click();
        visit.landedOn(".*/payments/lines");
        assertThat(page.locator("main")).not().containsText(second.toString());
        visit.open(PAYMENTS + "/lines?state=taken");
        assertThat(page.locator("main")).containsText(second.toString());
    }

    @Journey
    void releasesWhatAnotherPrepared(Visit visit) {
        visit.signInAs("Marta Kowalska");
        Page page = visit.page();
        visit.open(PAYMENTS + "/batches?lang=en");
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(70);
        while (day.getDayOfWeek().getValue() > 3) {
            day = day.plusDays(1);
        }
        page.locator("#day").fill(day.toString());
        page.locator("section[aria-labelledby=debits] button").click();
        visit.landedOn(".*/payments/batches/.+");
        assertThat(page.locator("form[action$='/release']")).hasCount(0);
        everybodyCanUse(visit);
        tellOnPaper(page);
        everybodyCanUse(visit);
        String batch = page.url().replaceAll("^https?://[^/]+|[?#].*", "");
        String name = page.locator("h1").textContent().replaceAll(".*(EX\\d{8}-[0-9a-f]+).*", "$1");
        try (var other = visit.another(visit.look())) {
            other.signInAs("Émile Fontaine");
            other.open(batch + "?lang=en");
            other.page().locator("form[action$='/release'] button").click();
            assertThat(other.page().locator("main a[href$='/order.xml']")).isVisible();
            bring(
                    other,
                    file("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                            + "<OrgnlGrpInfAndSts><OrgnlMsgId>" + name
                            + "</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>"
                            + "</CstmrPmtStsRpt></Document>"));
            other.open(batch);
            assertThat(other.page().locator("tbody")).containsText("came back");
        }
    }

    /** All whom nobody could write to; nothing is collected from whoever was not told. */
    private static void tellOnPaper(Page page) {
        Locator untold = page.locator("section[aria-labelledby=untold] input[name=loan]");
        for (int left = untold.count(); left > 0; left--) {
            page.locator("section[aria-labelledby=untold] .choice label")
                    .first()
                    .click();
            page.locator("#told").fill(LocalDate.now(ZoneId.systemDefault()).toString());
            page.locator("form[action$='/notices'] button").click();
            assertThat(untold).hasCount(left - 1);
        }
    }

    private static void everybodyCanUse(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
