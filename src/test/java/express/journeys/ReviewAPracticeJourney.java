package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Four people: an author writes a practice, her network vouches for it, two reviewers of other countries judge it, and
 * one of them adapts it at home and tells the result. One works on a phone in Arabic, one on a very narrow window. Two
 * years later somebody says by the link of a letter, without an account, that it is still true.
 */
class ReviewAPracticeJourney {

    /** The usual term, after which a network asks. */
    private static final int MONTHS = 24;

    private static final List<String> CRITERIA =
            List.of("relevance", "evidence", "transferability", "inclusion", "sustainability");

    @Journey
    void goesFromItsAuthorOverTwoReviewersToANetworkAbroad(Visit nadia) {
        String title = "Sew for a living " + Ids.next();
        String draft = write(nadia, title);
        press(nadia, draft + "/review", "form[action$='/review'] button");
        assertThat(nadia.page().locator("main")).containsText("has not vouched");
        try (Visit karim = nadia.another(Look.DESK).signInAs("Karim Benali");
                Visit ingrid = nadia.another(Look.PHONE.in("ar")).signInAs("Ingrid Lindqvist");
                Visit paola = nadia.another(Look.NARROW).signInAs("Paola Rinaldi")) {
            String round = vouchAndAsk(karim, title);
            judge(ingrid, round, "ar");
            remark(paola, round);
            answer(nadia, round);
            settle(paola, round);
            judge(paola, round, "en");
            String practice = publish(nadia, draft, title);
            adapt(ingrid, practice);
            // a page that all see alike is made anew at the latest a second after its news
            nadia.page().waitForCondition(() -> {
                nadia.open(practice);
                return nadia.page().locator("main").innerText().contains("Ljusvik tillsammans");
            });
            check(nadia);
            confirm(nadia, practice, title);
        }
    }

    private static String write(Visit nadia, String title) {
        nadia.signInAs("Nadia El Amrani").open("/writing?lang=en");
        nadia.page().locator("label[for=language-en]").click();
        nadia.page().locator("main form.narrow button").click();
        String draft = nadia.page().url().replaceAll("^https?://[^/]+|/name$", "");
        fill(nadia, draft + "/name", Map.of("title", title, "summary", "Women sew together and learn to sell."));
        fill(nadia, draft + "/step", Map.of(), "step-self-entrepreneurship");
        nadia.open(draft + "/place");
        nadia.page().locator("#country").selectOption("BE");
        nadia.page().locator("#place").fill("Valbrume");
        choose(nadia, "level-LOCAL", "since-unknown-true");
        save(nadia);
        fill(nadia, draft + "/runners", Map.of("owner", "Maison des Deux Rives"), "family-CIVIL_SOCIETY");
        fill(nadia, draft + "/target", Map.of(), "groups-NEWCOMERS");
        fill(
                nadia,
                draft + "/reason",
                Map.of("problem", "Many sew well and have no customers."),
                "objectives-unknown-true");
        fill(nadia, draft + "/way", Map.of("process", "They meet each week."), "roles-unknown-true");
        fill(
                nadia,
                draft + "/means",
                Map.of(),
                "resources-unknown-true",
                "cost-LOW",
                "funding-MUNICIPAL",
                "conditions-unknown-true");
        fill(nadia, draft + "/results", Map.of("results", "Some of them sell what they sew."), "evidence-ANECDOTAL");
        fill(nadia, draft + "/lessons", Map.of(), "success-unknown-true", "obstacles-unknown-true");
        fill(
                nadia,
                draft + "/transfer",
                new TreeMap<>(Map.of(
                        "needed", "A room.", "adaptable", "The craft.", "firstSteps", "Ask.\nFind a room.\nBegin.")));
        nadia.open(draft);
        return draft;
    }

    private static void fill(Visit visit, String path, Map<String, String> fields, String... choices) {
        visit.open(path);
        fields.forEach((field, words) -> visit.page().locator("#" + field).fill(words));
        choose(visit, choices);
        save(visit);
    }

    private static void choose(Visit visit, String... choices) {
        for (String choice : choices) {
            visit.page().locator("label[for=" + choice + "]").click();
        }
    }

    private static void save(Visit visit) {
        visit.page().locator("main form.narrow button").click();
        assertThat(visit.page().locator(".error-summary")).hasCount(0);
    }

    private static void press(Visit visit, String path, String button) {
        visit.open(path);
        visit.page().locator(button).click();
    }

    private static String vouchAndAsk(Visit karim, String title) {
        karim.open("/reviews?lang=en");
        karim.page()
                .locator("main a", new Page.LocatorOptions().setHasText(title))
                .click();
        String round = karim.page().url().replaceAll("^https?://[^/]+", "");
        check(karim);
        choose(karim, "vouch-give");
        karim.page().locator("form[action$='/vouching'] button").click();
        for (String reviewer : List.of("Ingrid Lindqvist", "Paola Rinaldi")) {
            karim.open(round + "/reviewers");
            check(karim);
            karim.page()
                    .locator("article.card", new Page.LocatorOptions().setHasText(reviewer))
                    .locator("form[action$='/reviewers'] button")
                    .click();
        }
        return round;
    }

    private static void judge(Visit reviewer, String round, String language) {
        reviewer.open(round + "?lang=" + language);
        Locator answer = reviewer.page().locator("form[action$='/answer']");
        if (answer.count() > 0) {
            choose(reviewer, "answer-accept");
            answer.locator("button").click();
        }
        reviewer.open(round + "/judgement");
        check(reviewer);
        for (String criterion : CRITERIA) {
            choose(reviewer, "level-" + criterion + "-WELL");
            reviewer.page().locator("#why-" + criterion).fill("It is said clearly.");
        }
        choose(reviewer, "fit-yes");
        reviewer.page().locator("form[action$='/judgement'] button").click();
        assertThat(reviewer.page().locator(".error-summary")).hasCount(0);
    }

    private static void remark(Visit paola, String round) {
        paola.open(round + "?lang=en");
        choose(paola, "answer-accept");
        paola.page().locator("form[action$='/answer'] button").click();
        paola.open(round + "/remarks");
        paola.page().locator("#words").fill("Who pays for the room?");
        paola.page().locator("form[action$='/remarks'] button").click();
        assertThat(paola.page().locator(".timeline").first()).containsText("Who pays for the room?");
    }

    private static void answer(Visit nadia, String round) {
        nadia.open(round + "/remarks");
        Locator answering = nadia.page().locator("form:has(input[value=ANSWERED])");
        answering.locator("textarea").fill("The town does.");
        answering.locator("button").click();
        assertThat(nadia.page().locator(".timeline").first()).containsText("The town does.");
    }

    private static void settle(Visit paola, String round) {
        paola.open(round + "/remarks");
        check(paola);
        paola.page().locator("form:has(input[value=ACCEPTED]) button").click();
    }

    private static String publish(Visit nadia, String draft, String title) {
        nadia.open(draft + "/review");
        check(nadia);
        nadia.page().locator("form[action$='/publication'] button").click();
        nadia.open(draft);
        nadia.page().locator("main a[href^='/practices/']").first().click();
        assertThat(nadia.heading()).isEqualTo(title);
        assertThat(nadia.page().locator("main").innerText()).contains("judged by peers", "Sweden", "Italy");
        return nadia.page().url().replaceAll("^https?://[^/]+", "");
    }

    private static void adapt(Visit ingrid, String practice) {
        press(ingrid, practice + "/adapt", "form[action$='/adapt'] button");
        check(ingrid);
        ingrid.page().locator("main a[href$='/report']").click();
        choose(ingrid, "state-RUNNING", "language-ar");
        ingrid.page().locator("#since").fill("2026-11-02");
        ingrid.page().locator("#result").fill("بدأت أول مجموعة.");
        ingrid.page().locator("form[action$='/report'] button").click();
        assertThat(ingrid.page().locator(".timeline").first()).containsText("بدأت أول مجموعة.");
    }

    /** Whoever has the letter answers; it leads to a page that asks for nothing but one press. */
    private static void confirm(Visit nadia, String practice, String title) {
        String today = confirmed(nadia, practice);
        new Ageing(nadia.at()).pass(MONTHS, practice.replaceFirst(".*/", ""));
        String link = awaitLetter(nadia, title);
        // written past the application, which looks for the news of others once a second
        nadia.page().waitForCondition(() -> !confirmed(nadia, practice).equals(today));
        try (Visit somebody = nadia.another(Look.PHONE.in("ar"))) {
            somebody.open(link);
            assertThat(somebody.page().locator("main .lead")).hasText(title);
            check(somebody);
            somebody.page().locator("form[action^='/confirm/'] button").click();
            assertThat(somebody.heading()).isEqualTo(title);
            assertThat(somebody.page().locator("body")).containsText("أُكّدت اليوم");
            somebody.open(link);
            assertThat(somebody.page().locator("form[action^='/confirm/']")).hasCount(0);
            check(somebody);
        }
        assertThat(confirmed(nadia, practice)).isEqualTo(today);
    }

    /** What the practice says of when it was confirmed. */
    private static String confirmed(Visit visit, String practice) {
        visit.open(practice + "?lang=en");
        return visit.page()
                .locator("main p", new Page.LocatorOptions().setHasText("Last confirmed by its owner on"))
                .innerText();
    }

    /** In a demonstration letters stand on a page; this one is written when its routine runs. */
    private static String awaitLetter(Visit visit, String title) {
        Locator letter = visit.page()
                .locator("article.letter", new Page.LocatorOptions().setHasText(title))
                .locator("a[href^='/confirm/']");
        visit.page().waitForCondition(() -> {
            visit.open("/letters");
            return letter.count() > 0;
        });
        return letter.first().getAttribute("href");
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
