package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import express.base.Ids;

/** A service asks by its link, the person answers on their telephone, and only then they are taken. */
class AnswerAMessageJourney {

    private static final String QUESTION = "هل تخبز في البيت الآن؟";
    private static final String ANSWER = "نعم، كل يوم جمعة، وأبيع للجيران.";

    @Journey
    void answersWhatTheServiceAsksAndIsAccepted(Visit jonas) {
        String name = "ليلى " + Ids.next();
        jonas.signInAs("Jonas Peeters");
        String file = SendSomebodyOnJourney.open(jonas, name);
        String code = makeCode(jonas);
        String before = SendSomebodyOnJourney.latestLink(jonas);
        jonas.open(file);
        String referral = SendSomebodyOnJourney.send(jonas, file, name);
        String link = SendSomebodyOnJourney.awaitLetter(jonas, before);

        try (Visit service = jonas.another(Look.PHONE.in("ar"));
                Visit amira = jonas.another(Look.PHONE.in("ar"))) {
            ask(service, link, name);
            claim(amira, code);
            answer(amira, referral.replaceFirst(".*/", ""));
            accept(service, SendSomebodyOnJourney.awaitLetter(jonas, link), name);
            amira.page().reload();
            assertThat(state(amira)).containsText("مقبولة");
            assertThat(amira.page().locator("input[name=move][value=ANSWER]")).hasCount(0);
            check(amira);
        }

        jonas.open(referral);
        assertThat(state(jonas)).containsText("acceptée");
        assertThat(turns(jonas)).containsText(ANSWER);
        check(jonas);
    }

    /** Shown once, on the page that follows the button. */
    private static String makeCode(Visit jonas) {
        jonas.page().locator("form[action$='/claims'] button").click();
        jonas.landedOn("/organisations/[^/]+/journeys/[^/]+/claims");
        check(jonas);
        return jonas.page().locator("main code").first().innerText().strip();
    }

    private static void ask(Visit service, String link, String name) {
        service.open(link);
        assertThat(service.page().locator("section[aria-labelledby=person]")).containsText(name);
        say(service, "ASK", "#question", QUESTION);
        assertThat(state(service)).containsText("سؤال ينتظر");
        assertThat(service.page().locator("input[name=move][value=ASK]")).hasCount(0);
        check(service);
    }

    private static void claim(Visit amira, String code) {
        amira.signInAs("Amira Haddad");
        amira.open("/my/journey/claim?lang=ar");
        check(amira);
        amira.page().locator("#code").fill(code);
        amira.page().locator("form[action$='/claim'] button").click();
        amira.landedOn("/my/journey");
    }

    private static void answer(Visit amira, String referral) {
        amira.page()
                .locator("main a[href='/my/journey/referrals/" + referral + "']")
                .click();
        amira.landedOn("/my/journey/referrals/" + referral);
        assertThat(amira.page().locator("html")).hasAttribute("dir", "rtl");
        assertThat(turns(amira)).containsText(QUESTION);
        say(amira, "ANSWER", "#answer", ANSWER);
        assertThat(turns(amira)).containsText(ANSWER);
        assertThat(state(amira)).containsText("أُرسلت ولا جواب بعد");
        check(amira);
    }

    /** By another link: the letter about the answer carries its own, and no word of it. */
    private static void accept(Visit service, String link, String name) {
        service.open(link);
        assertThat(turns(service)).containsText(ANSWER);
        assertThat(service.page().locator("section[aria-labelledby=person]")).containsText(name);
        check(service);
        Locator yes = service.page().locator("form:has(input[name=move][value=ACCEPT]) button");
        yes.click();
        assertThat(yes).hasCount(0);
        assertThat(state(service)).containsText("مقبولة");
        check(service);
    }

    /** Nothing said is refused, and the place to say it stands open. */
    private static void say(Visit visit, String move, String field, String words) {
        Locator details = visit.page().locator("details:has(input[name=move][value=" + move + "])");
        details.locator("summary").click();
        details.locator("button").click();
        assertThat(visit.page().locator(".error-summary a[href='" + field + "']"))
                .hasCount(1);
        check(visit);
        visit.page().locator(field).fill(words);
        details.locator("button").click();
    }

    private static Locator state(Visit visit) {
        return visit.page().locator("main > .quiet-text").first();
    }

    private static Locator turns(Visit visit) {
        return visit.page().locator("section[aria-labelledby=turns]");
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
