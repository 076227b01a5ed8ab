package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** An officer looks whether all is there, gives it back once, visits, weighs the budget and hands it to the committee. */
class LookThroughAnApplicationJourney {

    @Journey
    void fromTheDeskToTheCommittee(Visit visit) {
        try (OwnLender lender = OwnLender.found(visit);
                Visit amal = lender.newcomer(Look.PHONE, "Amal Haddad");
                Visit officer = lender.invite(Look.DESK, "Olaf Officer", "LENDER")) {
            Asker asker = Asker.sent(amal, lender.product());
            officer.open(lender.path() + "/applications");
            OwnLender.check(officer);
            OwnLender.named(officer, "tbody th a", "Amal Haddad").click();
            OwnLender.check(officer);
            budget(officer);
            giveBack(officer);
            correct(asker);
            lookThrough(officer, lender.desk(asker.application()));
            visitTheBakery(officer);
            officer.page().locator("form[action$='/readiness'] button").click();
            assertThat(officer.page().locator("form[action$='/readiness']")).hasCount(0);
            officer.open(lender.path() + "/applications?which=ready");
            assertThat(OwnLender.named(officer, "tbody th a", "Amal Haddad")).hasCount(1);
            OwnLender.check(officer);
            amal.open(asker.application());
            assertThat(amal.page().locator("main .lead")).containsText("committee");
            OwnLender.check(amal);
        }
    }

    /** What is left each month, and what the instalment takes of it. */
    private static void budget(Visit officer) {
        Locator ability = officer.page().locator("section[aria-labelledby=ability]");
        assertThat(ability.locator("dd").nth(0)).containsText("500");
        assertThat(ability.locator("dd").nth(1)).containsText("1,300");
        assertThat(ability.locator("dd").nth(3)).containsText("1,680");
        assertThat(ability.locator(".notice.success")).isVisible();
        officer.page()
                .locator("section[aria-labelledby=answers] summary")
                .last()
                .click();
        OwnLender.check(officer);
    }

    /** Not without a word on what is missing. */
    private static void giveBack(Visit officer) {
        choose(officer, "fine-identity-no");
        officer.page().locator("[id='words-identity']").fill("The back is not to be read");
        officer.page().locator("form[action$='/findings'] button").click();
        assertThat(officer.page().locator("[id='fine-identity-no']")).isChecked();
        assertThat(officer.page().locator("form[action$='/readiness']")).hasCount(0);
        Locator back = officer.page().locator("details:has(form[action$='/return'])");
        back.locator("summary").click();
        back.locator("button").click();
        assertThat(officer.page().locator("#missing-error")).isVisible();
        OwnLender.check(officer);
        officer.page().locator("#missing").fill("A photo of the back of your card, please");
        officer.page().locator("form[action$='/return'] button").click();
        assertThat(officer.page().locator("form[action$='/return']")).hasCount(0);
    }

    private static void choose(Visit officer, String choice) {
        officer.page().locator("label[for='" + choice + "']").click();
    }

    private static void correct(Asker asker) {
        Visit amal = asker.visit();
        amal.open(asker.application());
        assertThat(amal.page().locator("main")).containsText("A photo of the back of your card");
        OwnLender.check(amal);
        amal.open(asker.application() + "/documents");
        asker.bring("identity", Asker.picture("back.jpg"));
        asker.send();
    }

    private static void lookThrough(Visit officer, String dossier) {
        officer.open(dossier);
        Locator photos = officer.page().locator("fieldset:has(#fine-identity-yes) a");
        assertThat(photos).hasCount(2);
        for (String check : List.of(
                "identity", "bank-card", "credit-register", "statements", "purpose", "purpose-fits", "ability")) {
            choose(officer, "fine-" + check + "-yes");
        }
        officer.page().locator("form[action$='/findings'] button").click();
        assertThat(officer.page().locator("form[action$='/readiness']")).isVisible();
        OwnLender.check(officer);
    }

    private static void visitTheBakery(Visit officer) {
        Locator report = officer.page().locator("details:has(form[action$='/visits'])");
        report.locator("summary").click();
        officer.page().locator("#day").fill("2099-01-01");
        officer.page().locator("#place").fill("Rue du Four 3");
        officer.page().locator("form[action$='/visits'] button").click();
        assertThat(officer.page().locator("#day-error")).isVisible();
        assertThat(officer.page().locator("#place")).hasValue("Rue du Four 3");
        OwnLender.check(officer);
        officer.page().locator("#day").fill("2026-11-20");
        officer.page().locator("#seen").fill("A queue at six in the morning.");
        choose(officer, "advice-GRANT");
        officer.page().locator("form[action$='/visits'] button").click();
        assertThat(officer.page().locator("section[aria-labelledby=visits] article"))
                .containsText("A queue at six in the morning.");
        OwnLender.check(officer);
    }
}
