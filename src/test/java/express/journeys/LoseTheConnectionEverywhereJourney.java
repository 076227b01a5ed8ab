package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import express.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** On whichever page of theirs the network is gone, no button takes a newcomer away from it, and each says why. */
class LoseTheConnectionEverywhereJourney {

    /** All without a place holder in their address; those with one are reached by answering, and by links. */
    private static final Pattern ROUTE = Pattern.compile("(?m)^\\| GET \\| `(/(?:start|my/journey)(?:/[a-z/-]+)?)`");

    private static final String EXIT = "/start/exit";

    private static List<String> pages(String beginning) {
        return ROUTE.matcher(Golden.read(Path.of("docs/routes.md")))
                .results()
                .map(row -> row.group(1))
                .filter(it -> it.startsWith(beginning) && !it.equals(EXIT))
                .toList();
    }

    @Journey
    void staysOnEveryPageOfTheFrontDoor(Visit at) {
        try (var phone = at.another(Look.PHONE.in("ti"))) {
            if (!phone.look().script()) {
                return;
            }
            phone.open("/start/welcome?lang=ti");
            phone.page().locator("main a.big").click();
            for (String answer : new String[] {"", "TALK", "Liège|BE", "START", "ALONE", "-", "TO_25"}) {
                phone.landedOn("/start/questions/[a-z-]+");
                String question = phone.page().url();
                assertThat(stays(phone)).as("buttons on " + question).isPositive();
                phone.page()
                        .locator(answer.isEmpty() ? "main button.big" : "button[value='" + answer + "']")
                        .first()
                        .click();
                assertThat(phone.page()).not().hasURL(question);
            }
            phone.landedOn("/start/next");
            assertThat(pages("/start")).hasSizeGreaterThan(8);
            int buttons = pages("/start").stream()
                    .mapToInt(path -> stays(phone, path))
                    .sum();
            assertThat(buttons).as("buttons on the other pages").isGreaterThan(3);
            phone.complaints().clear();
        }
    }

    @Journey
    void staysOnEveryPageOfTheirOwnFile(Visit at) {
        try (var amira = at.another(Look.PHONE.in("ar"))) {
            if (!amira.look().script()) {
                return;
            }
            amira.signInAs("Amira Haddad");
            amira.open("/my/journey?lang=ar");
            List<String> linked = Stream.of("/my/journey/files/", "/my/journey/referrals/")
                    .map(kind -> amira.page()
                            .locator("main a[href^='" + kind + "']:not([href*='.'])")
                            .first()
                            .getAttribute("href"))
                    .toList();
            int buttons = Stream.concat(pages("/my/journey").stream(), linked.stream())
                    .mapToInt(path -> stays(amira, path))
                    .sum();
            assertThat(buttons).as("buttons").isGreaterThan(5);
            amira.complaints().clear();
        }
    }

    private static int stays(Visit phone, String path) {
        phone.open(path);
        return stays(phone);
    }

    /** How many buttons were pressed that send something. */
    private static int stays(Visit phone) {
        String page = phone.page().url();
        Locator buttons = phone.page().locator("main form[method=post] button:not([type=button]):visible");
        int all = buttons.count();
        phone.context().setOffline(true);
        for (int i = 0; i < all; i++) {
            Locator button = buttons.nth(i);
            button.click();
            assertThat(button.locator("xpath=ancestor::form").locator("[data-lost]"))
                    .hasCount(1);
            assertThat(phone.page().url()).isEqualTo(page);
        }
        phone.context().setOffline(false);
        return all;
    }
}
