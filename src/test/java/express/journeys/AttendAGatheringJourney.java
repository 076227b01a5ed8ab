package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Somebody attends, by the lobby and by a word; the host corrects and certifies; a stranger checks the certificate. */
class AttendAGatheringJourney {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    @Journey
    void fromTheLobbyToACertificateThatCounts(Visit karim) {
        String mark = Ids.next().toString();
        karim.signInAs("Karim Benali");
        String path = arrange(karim, "Présents " + mark);
        register(karim, path, mark);
        String sheet = setTheWord(karim, path);
        String place = placeOf(karim, "noor-" + mark);
        try (Visit noor = karim.another(Look.PHONE.in("ar"))) {
            attend(noor, place);
            end(karim, path);
            correct(karim, sheet);
            issue(karim, path);
            letterTo(karim, "noor-" + mark, "شهادتك");
            noor.open(place + "?lang=ar");
            check(noor);
            Download paper = noor.page()
                    .waitForDownload(() ->
                            noor.page().locator("a[href$='/certificate.pdf']").click());
            try (Visit stranger = karim.another(Look.DESK)) {
                checked(stranger, paper.path());
            }
        }
    }

    /** One session, which began some minutes ago. */
    private static String arrange(Visit visit, String title) {
        LocalDateTime begins = LocalDateTime.now(ZONE).minusMinutes(7);
        visit.open("/gatherings/new?lang=fr");
        visit.page().locator("#title").fill(title);
        visit.page().locator("#date").fill(begins.toLocalDate().toString());
        visit.page().locator("label[for='template-']").click();
        visit.page().locator("main form button").click();
        visit.page().locator("a[href$='/sessions/new']").click();
        visit.page().locator("#title").fill("Parler de ce qui manque");
        visit.page().locator("label[for=kind-PLENARY]").click();
        visit.page().locator("#date").fill(begins.toLocalDate().toString());
        visit.page().locator("#time").fill(begins.format(DateTimeFormatter.ofPattern("HH:mm")));
        visit.page().locator("#minutes").fill("45");
        visit.page().locator("main form button").click();
        return publish(visit, title);
    }

    private static String publish(Visit visit, String title) {
        visit.page().locator("form[action$='/publications'] button").click();
        assertThat(visit.heading()).isEqualTo(title);
        return visit.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    private static void register(Visit visit, String path, String mark) {
        visit.open(path + "/registration?lang=fr");
        visit.page().locator("#capacity").fill("9");
        visit.page()
                .locator("#closes")
                .fill(LocalDateTime.now(ZONE).plusDays(1).toLocalDate().toString());
        visit.page().locator("#hours").fill("0");
        visit.page().locator("main form button").click();
        visit.open(path + "/participants?lang=fr");
        visit.page().locator("#name-1").fill("Noor");
        visit.page().locator("#email-1").fill("noor-" + mark + "@express.example");
        visit.page().locator("#letters").selectOption("ar");
        visit.page().locator("main form button").last().click();
        assertThat(row(visit, "Noor")).isVisible();
    }

    private static String setTheWord(Visit visit, String path) {
        visit.open(path + "?lang=fr");
        visit.page().locator("a[href$='/attendance']").click();
        check(visit);
        visit.page().locator("a[href*='/attendance/sessions/']").first().click();
        visit.page().locator("#word").fill("جسر");
        visit.page().locator("form[action$='/word'] button").first().click();
        assertThat(visit.page().locator("section[aria-labelledby=word-title] strong"))
                .hasText("جسر");
        check(visit);
        return visit.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    private static void attend(Visit noor, String place) {
        noor.open(place + "/lobby?lang=ar");
        check(noor);
        noor.page().locator("a[href$='/words']").first().click();
        check(noor);
        noor.page().locator("main input[name^=word-]").fill("لا أعرف");
        noor.page().locator("main form button").click();
        assertThat(noor.page().locator(".error-summary")).isVisible();
        check(noor);
        noor.page().locator("main input[name^=word-]").fill("جِسْر");
        noor.page().locator("main form button").click();
        noor.open(place + "?lang=ar");
        assertThat(noor.page().locator("section[aria-labelledby=attendance]")).containsText("٤٥");
        check(noor);
    }

    /** It ended sooner than it was planned. */
    private static void end(Visit visit, String path) {
        visit.open(path + "/draft?lang=fr");
        visit.page().locator(".slot a[href*='/sessions/']").first().click();
        visit.page().locator("#minutes").fill("5");
        visit.page().locator("main form button").first().click();
        visit.page().locator("form[action$='/publications'] button").click();
        assertThat(visit.page().locator("h1").first()).containsText("Présents");
    }

    private static void correct(Visit visit, String sheet) {
        visit.open(sheet + "?lang=fr");
        Locator minutes = row(visit, "Noor").locator("input");
        assertThat(minutes).hasValue("5");
        minutes.fill("4");
        visit.page().locator("form[action$='/corrections'] button").click();
        assertThat(row(visit, "Noor").locator("input")).hasValue("4");
        row(visit, "Noor").locator("a").click();
        assertThat(visit.page().locator("section[aria-labelledby=corrections]")).containsText("Karim Benali");
        check(visit);
    }

    private static void issue(Visit visit, String path) {
        visit.open(path + "/attendance?lang=fr");
        visit.page().locator("form[action$='/certificates'] button").click();
        visit.page().waitForURL("**/jobs/**");
        visit.open(path + "/attendance?lang=fr");
        for (long end = System.nanoTime() + 30_000_000_000L;
                row(visit, "Noor").locator(".tag.good").count() == 0 && System.nanoTime() < end; ) {
            visit.page().waitForTimeout(300);
            visit.page().reload();
        }
        assertThat(row(visit, "Noor").locator(".tag")).hasText("Délivrée");
        check(visit);
    }

    private static void checked(Visit stranger, Path paper) {
        stranger.open("/check?lang=en");
        stranger.page().locator("#file").setInputFiles(paper);
        stranger.page().locator("form[action='/check/files'] button").click();
        assertThat(stranger.page().locator("main .notice")).hasText("It counts");
        assertThat(stranger.page().locator("#said")).containsText("Noor");
    }

    private static Locator row(Visit visit, String name) {
        return visit.page().locator("tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private static String placeOf(Visit visit, String address) {
        return letterTo(visit, address, "")
                .locator("a[href*='/registrations/']")
                .first()
                .getAttribute("href")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Letters are written some seconds later; the page of the demonstration shows them when they are. */
    private static Locator letterTo(Visit visit, String address, String words) {
        Locator letter = visit.page()
                .locator("article", new Page.LocatorOptions().setHasText(address))
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        visit.open("/letters?lang=fr");
        for (long end = System.nanoTime() + 40_000_000_000L; letter.count() == 0 && System.nanoTime() < end; ) {
            visit.page().waitForTimeout(300);
            visit.page().reload();
        }
        assertThat(letter).isVisible();
        return letter;
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
