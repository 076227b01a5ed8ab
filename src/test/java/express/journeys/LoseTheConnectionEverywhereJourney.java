package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import express.Budget;
import express.Golden;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * On whichever page of theirs the network is gone, no button takes anybody away from it, each says why, and what was
 * typed goes when the network is back. Only a script can say so; without one {@link LoseTheConnectionJourney} is made.
 */
class LoseTheConnectionEverywhereJourney {

    /** All without a place holder in their address; those with one are reached by answering, and by links. */
    private static final Pattern ROUTE = Pattern.compile("(?m)^\\| GET \\| `(/(?:start|my/journey)(?:/[a-z/-]+)?)`");

    private static final String EXIT = "/start/exit";
    private static final String HOUSE = "/organisations/tremplin-outremeuse";

    /** Lists and forms of whoever accompanies, beside those of a file. */
    private static final Pattern WORK = Pattern.compile(HOUSE + "/(caseload|first-contacts|handovers"
            + "|journeys(/(new|search|proposals))?|(workshops|referrals)(/[^/]+)?)");

    /** In details that are closed too. */
    private static final String FORMS = """
        async () => {
            const buttons = [...document.querySelectorAll('main form[method=post] button:enabled:not([type=button])')]
                .filter(it => !it.closest('[hidden]'));
            const text = ':is(textarea, input[type=text], input:not([type])):enabled';
            const fields = [...document.querySelectorAll(`main form[method=post] ${text}`)];
        """;

    private static final String LOSE = FORMS + """
            if (navigator.onLine) await new Promise(gone => addEventListener('offline', gone, {once: true}));
            fields.forEach(it => { it.value = 'unsent'; });
            const silent = buttons.filter(it => {
                it.click();
                const said = it.form.querySelectorAll(':scope > [data-lost]');
                return said.length !== 1 || !said[0].textContent.trim();
            });
            return {pressed: buttons.length, silent: silent.map(it => it.outerHTML)};
        }
        """;

    /** Stops each at the last moment: most of them change something that others look at. */
    private static final String SEND = FORMS + """
            if (!navigator.onLine) await new Promise(back => addEventListener('online', back, {once: true}));
            const kept = buttons.filter(it => {
                let goes = false;
                addEventListener('submit', sending => {
                    const typed = !fields.some(field => field.form === it.form)
                        || [...new FormData(it.form).values()].includes('unsent');
                    goes = typed && !sending.defaultPrevented && !it.form.querySelector('[data-lost]');
                    sending.preventDefault();
                }, {once: true});
                it.click();
                return !goes;
            });
            fields.forEach(it => { it.value = it.defaultValue; });
            return kept.map(it => it.outerHTML);
        }
        """;

    private static List<String> pages(String beginning) {
        return ROUTE.matcher(Golden.read(Path.of("docs/routes.md")))
                .results()
                .map(row -> row.group(1))
                .filter(it -> it.startsWith(beginning) && !it.equals(EXIT))
                .toList();
    }

    private static Visit on(Look look) {
        return Visit.to(Running.demo(), look);
    }

    @Test
    void staysOnEveryPageOfTheFrontDoor() {
        try (var phone = on(Look.PHONE.in("ti"))) {
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
            assertThat(stays(phone, pages("/start")))
                    .as("buttons on the other pages")
                    .isGreaterThan(3);
        }
    }

    @Test
    void staysOnEveryPageOfTheirOwnFile() {
        try (var amira = on(Look.PHONE.in("ar")).signInAs("Amira Haddad")) {
            amira.open("/my/journey?lang=ar");
            Stream<String> linked = Stream.of("/my/journey/files/", "/my/journey/referrals/")
                    .map(kind -> amira.page()
                            .locator("main a[href^='" + kind + "']:not([href*='.'])")
                            .first()
                            .getAttribute("href"));
            List<String> pages =
                    Stream.concat(pages("/my/journey").stream(), linked).toList();
            assertThat(stays(amira, pages)).as("buttons").isGreaterThan(5);
        }
    }

    @Test
    void staysOnEveryPageOfWhoeverAccompanies() {
        try (var jonas = on(Look.PHONE).signInAs("Jonas Peeters")) {
            for (String name : Budget.oneOf(List.of("ሰላም ተስፋይ", "Оксана Бондаренко", "Mehmet Yıldız"))) {
                jonas.open(HOUSE + "/caseload?lang=fr");
                String file = jonas.page()
                        .locator("tbody a", new Page.LocatorOptions().setHasText(name))
                        .first()
                        .getAttribute("href");
                String draft = file + "/referrals/draft";
                Set<String> pages = Crawl.from(jonas, file, path -> isWork(file, path) && !path.equals(draft))
                        .sending();
                assertThat(pages).contains(HOUSE + "/journeys/new", HOUSE + "/journeys/search");
                assertThat(pages)
                        .contains(file + "/edit", file + "/consents/new", file + "/tasks", file + "/plan")
                        .contains(file + "/sessions/new", file + "/posture", file + "/handovers", file + "/closing");
                assertThat(stays(jonas, pages)).as("buttons").isGreaterThan(pages.size());
                assertThat(stays(jonas, List.of(draft + "?house=maison-des-deux-rives")))
                        .isPositive();
            }
        }
    }

    @Test
    void staysOnEveryPageOfWhoeverSupervises() {
        try (var ada = on(Look.PHONE).signInAs("Ada Lambert")) {
            ada.open(HOUSE + "/journeys?which=all&lang=ar");
            String file = ada.page().locator("tbody a").first().getAttribute("href");
            Set<String> pages =
                    Crawl.from(ada, file, path -> isWork(file, path)).sending();
            pages.add(HOUSE + "/supervision");
            assertThat(stays(ada, pages)).as("buttons").isPositive();
        }
    }

    private static boolean isWork(String file, String path) {
        return path.equals(file)
                || path.startsWith(file + "/")
                || WORK.matcher(path).matches();
    }

    private static int stays(Visit visit, Collection<String> pages) {
        return pages.stream()
                .mapToInt(path -> {
                    visit.open(path);
                    return stays(visit);
                })
                .sum();
    }

    /** How many buttons were pressed that send something. */
    static int stays(Visit visit) {
        visit.page().waitForLoadState();
        String page = visit.page().url();
        visit.context().setOffline(true);
        var lost = (Map<?, ?>) visit.page().evaluate(LOSE);
        assertThat((List<?>) lost.get("silent")).as("silent on " + page).isEmpty();
        visit.context().setOffline(false);
        assertThat((List<?>) visit.page().evaluate(SEND))
                .as("not sent afterwards on " + page)
                .isEmpty();
        assertThat(visit.page().url()).isEqualTo(page);
        visit.complaints().removeIf(it -> it.contains("ERR_INTERNET_DISCONNECTED"));
        return (int) lost.get("pressed");
    }
}
