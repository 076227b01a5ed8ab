package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A newcomer asks for a loan in Arabic on a phone, breaks off and goes on, and somebody stands surety by a link. */
class AskForALoanJourney {

    @Journey
    void asksStopsGoesOnAndSendsIt(Visit visit) {
        try (OwnLender lender = OwnLender.found(visit);
                Visit samira = lender.newcomer(Look.PHONE.in("ar"), "سميرة الإدريسي")) {
            Asker asker = Asker.begin(samira, lender.product());
            OwnLender.check(samira);
            stumble(asker);
            asker.questions().pages("amount", "business");
            stay(asker);
            comeBack(asker);
            asker.pages("household", "near");
            documents(asker);
            surety(asker, lender);
            asker.send();
            assertThat(samira.page().locator("main .lead")).containsText(lender.name());
            assertThat(samira.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(samira.page().locator("main form[action*='/steps/']")).hasCount(0);
            OwnLender.check(samira);
        }
    }

    /** An answer with which there is no loan is said at once, and can be changed. */
    private static void stumble(Asker asker) {
        Visit samira = asker.visit();
        asker.goOn();
        asker.answer("ask-professional", List.of("ask-professional-no"));
        assertThat(samira.page().locator("main .notice.warning")).isVisible();
        OwnLender.check(samira);
    }

    /** A permit that ends before the loan asks for a plan, and keeps what was typed. */
    private static void stay(Asker asker) {
        Visit samira = asker.visit();
        asker.answer("stay", List.of("stay-kind-limited", "stay-until=2028-03-01"));
        assertThat(samira.page().locator("#stay-plan-error")).isVisible();
        assertThat(samira.page().locator("#stay-until")).hasValue("2028-03-01");
        OwnLender.check(samira);
        asker.answer("stay", List.of("stay-plan=سأطلب التجديد في تشرين الثاني"));
    }

    /** Days later, from the own list. */
    private static void comeBack(Asker asker) {
        Visit samira = asker.visit();
        samira.open("/");
        samira.open("/applications");
        OwnLender.check(samira);
        samira.page().locator("main a[href='" + asker.application() + "']").click();
        OwnLender.check(samira);
        assertThat(samira.page().locator("form[action$='/submission']")).hasCount(0);
        samira.page().locator("main a.button").first().click();
        assertThat(samira.page().locator("form[action$='/steps/household']")).isVisible();
    }

    /** What is no photo is refused, and nothing that was brought before is lost. */
    private static void documents(Asker asker) {
        Visit samira = asker.visit();
        samira.open(asker.application() + "/documents");
        OwnLender.check(samira);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        asker.bring("identity", new FilePayload("بطاقة.jpg", "image/jpeg", script));
        assertThat(samira.page().locator("#file-error")).isVisible();
        OwnLender.check(samira);
        asker.documents();
        Locator photos = samira.page().locator("main li a[href*='/documents/']");
        assertThat(photos).hasCount(5);
        OwnLender.check(samira);
    }

    private static void surety(Asker asker, OwnLender lender) {
        String link = asker.invite("عمر");
        OwnLender.check(asker.visit());
        try (Visit omar = asker.visit().another(Look.PHONE.in("fr"))) {
            omar.open(link);
            assertThat(omar.page().locator("main")).containsText(lender.name());
            assertThat(omar.page().locator("main dl")).containsText("3 000");
            OwnLender.check(omar);
            omar.page().locator("label[for=answer-yes]").click();
            omar.page().locator("form[action$='/answer'] button").click();
            assertThat(omar.page().locator("#understood-error")).isVisible();
            OwnLender.check(omar);
            Asker.standSurety(omar, link);
            OwnLender.check(omar);
        }
        asker.visit().open(asker.application() + "/guarantors");
        assertThat(asker.visit().page().locator("#asked ~ ul li")).containsText("عمر");
        assertThat(asker.visit().page().locator("#asked ~ ul a")).hasCount(0);
    }
}
