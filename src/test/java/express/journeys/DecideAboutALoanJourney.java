package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A committee of three: two score alone, one stands apart, they talk, vote, decide with a condition; another signs. When the
 * condition is met, an officer prepares the loan and asks for the money, and a treasurer pays it out.
 */
class DecideAboutALoanJourney {

    /** Those around the table; who leads the session has not prepared the file. */
    private record Around(Visit secretary, Visit ada, Visit ben, Visit cora, Visit tara) implements AutoCloseable {

        static Around of(OwnLender lender) {
            return new Around(
                    lender.head(),
                    lender.invite(Look.DESK, "Ada Member", "COMMITTEE_MEMBER"),
                    lender.invite(Look.PHONE, "Ben Member", "COMMITTEE_MEMBER"),
                    lender.invite(Look.DESK.inTheDark(), "Cora Member", "COMMITTEE_MEMBER"),
                    lender.invite(Look.PHONE, "Tara Treasurer", "TREASURER"));
        }

        @Override
        public void close() {
            List.of(ada, ben, cora, tara).forEach(Visit::close);
        }
    }

    @Journey
    void fromTheCallToThePayout(Visit visit) {
        try (OwnLender lender = OwnLender.found(visit);
                Visit amal = lender.newcomer(Look.PHONE, "Amal Haddad");
                Visit officer = lender.invite(Look.DESK, "Olaf Officer", "LENDER");
                Around around = Around.of(lender)) {
            Asker asker = Asker.sent(amal, lender.product());
            ready(officer, lender.desk(asker.application()));
            String session = call(around.secretary(), lender);
            String item = open(around.secretary());
            scoreAlone(around, item);
            talkAndVote(around, item);
            decide(around, item);
            amal.open(asker.application());
            assertThat(amal.page().locator("main")).containsText("The lease is signed");
            OwnLender.check(amal);
            meet(around.secretary(), item);
            minutes(around, session);
            payOut(officer, around.tara(), lender.path() + "/loans");
            seeIt(amal);
        }
    }

    private static void ready(Visit officer, String dossier) {
        officer.open(dossier);
        for (Locator fine :
                officer.page().locator("label[for^='fine-'][for$='-yes']").all()) {
            if (!fine.getAttribute("for").equals("fine-guarantor-yes")) {
                fine.click();
            }
        }
        officer.page().locator("form[action$='/findings'] button").click();
        officer.page().locator("form[action$='/readiness'] button").click();
        assertThat(officer.page().locator("form[action$='/readiness']")).hasCount(0);
    }

    private static String call(Visit secretary, OwnLender lender) {
        secretary.open(lender.path() + "/sessions?lang=en");
        OwnLender.check(secretary);
        secretary.page().locator("main a[href$='/sessions/new']").click();
        secretary.page().locator("main form button").last().click();
        assertThat(secretary.page().locator(".error-summary a").first()).isVisible();
        OwnLender.check(secretary);
        secretary.page().locator("#day").fill(LocalDate.now().plusDays(1).toString());
        secretary.page().locator("#time").fill("14:30");
        secretary.page().locator("#place").fill("Upstairs");
        assertThat(secretary.page().locator("input[name=members]:checked")).hasCount(3);
        assertThat(secretary.page().locator("input[name=applications]:checked")).hasCount(1);
        secretary.page().locator("main form button").last().click();
        secretary.page().locator("section[aria-labelledby=agenda]").waitFor();
        OwnLender.check(secretary);
        return OwnLender.pathOf(secretary);
    }

    private static String open(Visit secretary) {
        for (Locator one : secretary.page().locator("label[for^='present-']").all()) {
            one.click();
        }
        secretary.page().locator("form[action$='/opening'] button").click();
        secretary.page().locator("form[action$='/closing']").waitFor();
        OwnLender.check(secretary);
        return secretary.page().locator("section[aria-labelledby=agenda] h3 a").getAttribute("href");
    }

    private static void scoreAlone(Around around, String item) {
        score(around.ada(), item, 4, "Knows ovens");
        around.ben().open(item);
        assertThat(around.ben().page().locator("main")).not().containsText("Knows ovens");
        OwnLender.check(around.ben());
        around.cora().open(item);
        Locator declare = around.cora().page().locator("details:has(form[action$='/conflicts'])");
        declare.locator("summary").click();
        declare.locator("button").click();
        assertThat(around.cora().page().locator("#ground-error")).isVisible();
        OwnLender.check(around.cora());
        around.cora().page().locator("#ground").selectOption("RELATED");
        around.cora().page().locator("#tie").fill("Her aunt");
        around.cora().page().locator("form[action$='/conflicts'] button").click();
        assertThat(around.cora().page().locator(".notice.warning")).isVisible();
        assertThat(around.cora().page().locator("a[href$='/scores']")).hasCount(0);
        OwnLender.check(around.cora());
        score(around.ben(), item, 2, "Rent is high");
        assertThat(around.ben().page().locator("section[aria-labelledby=scores] table"))
                .containsText("Knows ovens");
        OwnLender.check(around.ben());
    }

    private static void score(Visit member, String item, int points, String why) {
        member.open(item);
        member.page().locator("main a.button[href$='/scores']").click();
        OwnLender.check(member);
        Locator comments = member.page().locator("form textarea[name^='why-']");
        for (Locator comment : comments.all()) {
            String criterion = comment.getAttribute("name").substring("why-".length());
            member.page()
                    .locator("label[for='points-" + criterion + "-" + points + "']")
                    .click();
            comment.fill(why);
        }
        member.page().locator("form[action$='/scores'] button").click();
        member.page().locator("section[aria-labelledby=scores] table").waitFor();
    }

    private static void talkAndVote(Around around, String item) {
        Visit secretary = around.secretary();
        secretary.open(item);
        secretary.page().locator("form[action$='/talk'] button").click();
        secretary.page().locator("a[href$='/motions']").click();
        OwnLender.check(secretary);
        secretary.page().locator("form[action$='/motions'] button").click();
        assertThat(secretary.page().locator("#verdict-error")).isVisible();
        secretary.page().locator("label[for=verdict-AS_ASKED]").click();
        secretary.page().locator("#conditions").fill("The lease is signed");
        secretary.page().locator("form[action$='/motions'] button").click();
        secretary.page().locator("section[aria-labelledby=motion]").waitFor();
        assertThat(secretary.page().locator("form[action$='/decisions']")).hasCount(0);
        OwnLender.check(secretary);
        for (Visit member : List.of(around.ada(), around.ben())) {
            member.open(item);
            member.page().locator("label[for=choice-FOR]").click();
            member.page().locator("form[action$='/votes'] button").click();
            assertThat(member.page().locator("form[action$='/votes']")).hasCount(0);
            OwnLender.check(member);
        }
        around.cora().open(item);
        assertThat(around.cora().page().locator("form[action$='/votes']")).hasCount(0);
        OwnLender.check(around.cora());
    }

    /** Who writes it down does not sign. */
    private static void decide(Around around, String item) {
        Visit secretary = around.secretary();
        secretary.open(item);
        secretary.page().locator("form[action$='/decisions'] button").click();
        secretary.page().locator("section[aria-labelledby=decision]").waitFor();
        assertThat(secretary.page().locator("form[action$='/signature']")).hasCount(0);
        OwnLender.check(secretary);
        around.tara().open(item);
        OwnLender.check(around.tara());
        around.tara().page().locator("form[action$='/signature'] button").click();
        assertThat(around.tara().page().locator("form[action$='/signature']")).hasCount(0);
        OwnLender.check(around.tara());
    }

    private static void meet(Visit secretary, String item) {
        secretary.open(item);
        Locator condition = secretary.page().locator("section[aria-labelledby=conditions]");
        condition.locator("form button").click();
        assertThat(condition.locator(".error")).isVisible();
        OwnLender.check(secretary);
        condition.locator("input[name^='evidence']").fill("Lease of 3 February, seen");
        condition.locator("form button").click();
        assertThat(condition.locator("form")).hasCount(0);
        assertThat(condition).containsText("Lease of 3 February, seen");
        OwnLender.check(secretary);
    }

    private static void minutes(Around around, String session) {
        around.secretary().open(session);
        around.secretary().page().locator("form[action$='/closing'] button").click();
        assertThat(around.secretary().page().locator("form[action$='/closing']"))
                .hasCount(0);
        OwnLender.check(around.secretary());
        Visit ada = around.ada();
        ada.open(session + "/minutes");
        assertThat(ada.page().locator("main")).containsText("The lease is signed");
        assertThat(ada.page().locator("main")).containsText("Tara Treasurer");
        OwnLender.check(ada);
        APIResponse pdf = ada.context().request().get(ada.at().address() + session + "/minutes.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    }

    /** Nothing goes out that is not signed, and who asks for it does not pay it. */
    private static void payOut(Visit officer, Visit tara, String loans) {
        officer.open(loans);
        officer.page().locator("section[aria-labelledby=granted] form button").click();
        String loan = officer.landedOn(loans + "/[0-9a-f-]{36}");
        assertThat(officer.page().locator("form[action$='/payouts']")).hasCount(0);
        OwnLender.check(officer);
        officer.page().locator("#signed").fill(LocalDate.now().toString());
        officer.page().locator("label[for=read-yes]").click();
        officer.page().locator("form[action$='/signature'] button").click();
        officer.page().locator("#payout").fill("6000");
        officer.page().locator("form[action$='/payouts'] button").click();
        officer.page().locator("form[action$='/refusal']").waitFor();
        assertThat(officer.page().locator("form[action$='/signature']")).hasCount(0);
        OwnLender.check(officer);
        tara.open(loan);
        assertThat(tara.page().locator("form[action$='/repayments']")).hasCount(0);
        OwnLender.check(tara);
        tara.page().locator("form[action$='/signature'] button").click();
        assertThat(tara.page().locator("form[action$='/repayments']")).isVisible();
        OwnLender.check(tara);
    }

    private static void seeIt(Visit amal) {
        amal.open("/loans");
        amal.page().locator("main li a").first().click();
        assertThat(amal.page().locator("section[aria-labelledby=payments] tbody tr"))
                .hasCount(24);
        OwnLender.check(amal);
    }
}
