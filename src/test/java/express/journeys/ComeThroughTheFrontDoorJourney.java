package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody comes with an old phone, and goes with next steps and somebody's name. */
class ComeThroughTheFrontDoorJourney {

    private static final Pattern NEXT = Pattern.compile(".*/start/next");

    /** A phone that has a voice for Arabic, and keeps what it says. */
    private static final String VOICE = """
        window.said = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, "speechSynthesis", {configurable: true, value: {
            getVoices: () => [{lang: "en-GB"}, {lang: "ar_EG"}],
            speak: (it) => { window.said.push(`${it.lang} ${it.text}`); setTimeout(() => it.onend(), 0); },
            cancel() {},
            addEventListener() {},
        }});
        """;

    @Journey
    void findsNextStepsInTigrinya(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("ti"))) {
            answerAll(phone, "ti");
            assertThat(phone.page().locator("html")).hasAttribute("lang", "ti");
            assertThat(phone.page().locator("h1")).hasText("ዝቕጽሉ ስጉምትታትካ");
            assertThat(phone.page().locator(".human").first()).isVisible();
            for (String step : List.of("place", "meeting", "practice", "call")) {
                assertThat(phone.page()
                                .locator("section[aria-labelledby=" + step + "] a")
                                .first())
                        .isVisible();
            }
            everybodyCanUse(phone);
        }
    }

    /** Without a voice for the language, or without script, nothing is offered that would not work. */
    @Journey
    void isReadAloudWhereThePhoneHasAVoice(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("ar"))) {
            phone.context().addInitScript(VOICE);
            phone.open("/start/questions/reading?lang=ti");
            assertThat(phone.page().locator("[data-listen]")).isHidden();
            phone.open("/start/questions/reading?lang=ar");
            if (!phone.look().script()) {
                assertThat(phone.page().locator("[data-listen]")).isHidden();
                return;
            }
            phone.page().locator("[data-listen]").click();
            phone.page().waitForFunction("() => window.said.length > 4 && !document.querySelector('.speaking')");
            String all = (String) phone.page().evaluate("() => window.said.join('\\n')");
            assertThat(all)
                    .startsWith("ar_EG " + phone.heading())
                    .contains(phone.page()
                            .locator("button[value=TALK]")
                            .textContent()
                            .strip());
        }
    }

    @Journey
    void findsNextStepsInArabicAndIsCalled(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("ar").inTheDark())) {
            answerAll(phone, "ar");
            assertThat(phone.page().locator("html")).hasAttribute("dir", "rtl");
            everybodyCanUse(phone);
            phone.page().locator("section.warm a.big").click();
            phone.page().locator("main button.big").click();
            assertThat(phone.page().locator("[role=alert]")).isVisible();
            phone.page().locator("#name").fill("ليلى");
            phone.page().locator("#telephone").fill("٠٤٧٠ ٥٥ ٥٠ ٩٨");
            everybodyCanUse(phone);
            phone.page().locator("main button.big").click();
            assertThat(phone.page().locator("h1")).hasText("حسنًا. سيتصل بك أحد.");
            everybodyCanUse(phone);
            phone.page().locator("form.undo button").click();
            assertThat(phone.page()).hasURL(NEXT);
        }
    }

    private static void answerAll(Visit phone, String language) {
        phone.open("/start");
        everybodyCanUse(phone);
        phone.page().locator("a[hreflang=" + language + "]").click();
        phone.page().locator("main a.big").click();
        everybodyCanUse(phone);
        phone.page().locator("main button.big").click();
        tap(phone, "LITTLE");
        everybodyCanUse(phone);
        tap(phone, "Liège|BE");
        tap(phone, "START");
        tap(phone, "ALONE");
        everybodyCanUse(phone);
        tap(phone, "-");
        tap(phone, "TO_25");
        assertThat(phone.page()).hasURL(NEXT);
    }

    private static void tap(Visit phone, String answer) {
        phone.page().locator("button[value='" + answer + "']").click();
    }

    private static void everybodyCanUse(Visit phone) {
        if (phone.look().script()) {
            Checks.everybodyCanUse(phone.page());
        }
        Checks.fitsTheWindow(phone.page());
    }

    /** The network is gone when an answer is tapped; what was said before is still there, and the page comes back. */
    @Journey
    void goesOnWhereTheConnectionWasLost(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("uk"))) {
            phone.open("/start/welcome?lang=uk");
            phone.page().locator("main a.big").click();
            for (String answer : new String[] {"", "YES", "Liège|BE", "MEET"}) {
                String question = phone.page().url();
                phone.context().setOffline(true);
                assertThat(refused(() -> phone.page().navigate(question))).isTrue();
                phone.context().setOffline(false);
                phone.page().navigate(question);
                if (answer.isEmpty()) {
                    phone.page().locator("main button.big").click();
                } else {
                    tap(phone, answer);
                }
                assertThat(phone.page()).not().hasURL(question);
            }
            phone.open("/start/questions/wish");
            assertThat(phone.page().locator("[aria-pressed=true]")).hasAttribute("value", "MEET");
            phone.complaints().clear();
        }
    }

    /** Also where a name and a number were typed: they stay on the page, and are sent once when the network is back. */
    @Journey
    void keepsANumberWhereTheConnectionWasLost(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("fa"))) {
            answerAll(phone, "fa");
            phone.page().locator("section.warm a.big").click();
            phone.landedOn("/start/call-back");
            phone.context().setOffline(true);
            if (phone.look().script()) {
                phone.page().locator("#name").fill("لیلا");
                phone.page().locator("#telephone").fill("0470 55 50 97");
                phone.page().locator("main button.big").click();
                assertThat(phone.page().locator("[data-lost]")).isVisible();
                assertThat(phone.page().locator("#telephone")).hasValue("0470 55 50 97");
                phone.context().setOffline(false);
            } else {
                assertThat(refused(() -> phone.page().navigate(phone.at().address() + "/start/call-back")))
                        .isTrue();
                phone.context().setOffline(false);
                phone.open("/start/call-back");
                phone.page().locator("#name").fill("لیلا");
                phone.page().locator("#telephone").fill("0470 55 50 97");
            }
            phone.page().locator("main button.big").click();
            assertThat(phone.page().locator("form.undo button")).isVisible();
            phone.page().locator("form.undo button").click();
            assertThat(phone.page()).hasURL(NEXT);
            phone.complaints().clear();
        }
    }

    private static boolean refused(Runnable visit) {
        try {
            visit.run();
            return false;
        } catch (PlaywrightException offline) {
            return true;
        }
    }

    /** On a phone that others use too, whoever comes next and goes back sees nothing; nor does who copied the key. */
    @Journey
    void leavesNothingToWhoeverPressesBack(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("so"))) {
            answerAll(phone, "so");
            Cookie key = key(phone).orElseThrow();
            phone.page().locator("a[data-exit]").click();
            phone.page().waitForURL(url -> !url.startsWith(phone.at().address()));
            phone.page().goBack();
            assertThat(phone.page().locator("[aria-pressed=true]")).hasCount(0);
            assertThat(phone.page().locator(".human")).hasCount(0);
            assertThat(key(phone).map(another -> another.value)).isNotEqualTo(Optional.of(key.value));
            phone.open("/start/next");
            assertThat(phone.page()).hasURL(Pattern.compile(".*/start"));
            phone.context().addCookies(List.of(key));
            phone.open("/start/next");
            assertThat(phone.page()).hasURL(Pattern.compile(".*/start"));
            phone.complaints().clear();
        }
    }

    /** With a keyboard three times Escape is as quick, and forgets as much. */
    @Journey
    void leavesAtThreePressesOfEscape(Visit visit) {
        try (var desk = visit.another(Look.DESK.in("es"))) {
            if (!desk.look().script()) {
                return;
            }
            desk.open("/start/questions/wish?lang=es");
            tap(desk, "MEET");
            assertThat(desk.page()).not().hasURL(Pattern.compile(".*/wish"));
            for (int i = 0; i < 3; i++) {
                desk.page().keyboard().press("Escape");
            }
            desk.page().waitForURL(url -> !url.startsWith(desk.at().address()));
            desk.open("/start/questions/wish");
            assertThat(desk.page().locator("[aria-pressed=true]")).hasCount(0);
            desk.complaints().clear();
        }
    }

    private static Optional<Cookie> key(Visit phone) {
        return phone.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("start"))
                .findFirst();
    }

    /** A worker types on their own screen, and turns it round. */
    @Journey
    void isTypedForAndConfirms(Visit visit) {
        visit.signInAs("Karim Benali");
        visit.open("/front-door?lang=en");
        visit.page().locator("select[name=language]").first().selectOption("ti");
        visit.page().locator("form:has(select[name=language]) button").first().click();
        assertThat(visit.page().locator(".typing")).isVisible();
        visit.page().locator("main a.big").click();
        visit.page().locator("main button.big").click();
        for (String answer : new String[] {"TALK", "Liège|BE", "MEET", "-", "-"}) {
            visit.page().locator("button[value='" + answer + "']").click();
        }
        assertThat(visit.page().locator("h1")).hasText("እዚ ቅኑዕ ድዩ?");
        everybodyCanUse(visit);
        visit.page().locator("main button.big").click();
        assertThat(visit.page()).hasURL(NEXT);
    }

    @Journey
    void stopsAndComesBackWithANumberOnAnotherPhone(Visit visit) {
        String number;
        try (var phone = visit.another(Look.PHONE.in("fr"))) {
            answerAll(phone, "fr");
            phone.page().locator(".sill a").click();
            phone.page().locator("form[action$='/code'] button").click();
            everybodyCanUse(phone);
            number = phone.page().locator("p.digits").innerText();
        }
        try (var other = visit.another(Look.PHONE.in("fr"))) {
            other.open("/start/return?lang=fr");
            everybodyCanUse(other);
            other.page().locator("#code").fill(number);
            other.page().locator("main button.big").click();
            assertThat(other.page()).hasURL(NEXT);
        }
    }
}
