package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** A lender writes what it offers with an example beside it, and changes it: who began before keeps their terms. */
class WriteAProductJourney {

    private static final String EXAMPLE = "#kept dl div:first-child dd";

    @Journey
    void writesTriesPublishesAndChangesAProduct(Visit visit) {
        try (OwnLender lender = OwnLender.found(visit);
                Visit amal = lender.newcomer(Look.PHONE, "Amal Haddad")) {
            Visit head = lender.head();
            head.open(lender.path() + "/products?lang=en");
            OwnLender.check(head);
            head.page().locator("main a[href$='/products/new']").click();
            OwnLender.check(head);
            write(head, "Winter " + lender.name());
            String product = OwnLender.pathOf(head).replaceFirst(".*/", "");
            OwnLender.check(head);

            Asker asker = Asker.begin(amal, product);
            Locator cost = amal.page().locator("main dl dd").first();
            assertThat(cost).containsText("300");
            dearer(head);
            amal.open(asker.application());
            assertThat(cost).containsText("300");
            Asker.begin(amal, product);
            assertThat(cost).not().containsText("300.00");
        }
    }

    /** Free of interest, for a fee of five per cent. */
    private static void write(Visit head, String name) {
        head.page().locator("#name-en").fill(name);
        head.page().locator("#summary-en").fill("For the months without customers.");
        head.page().locator("#least").fill("30000");
        OwnLender.publish(head, false);
        assertThat(head.page().locator("#most-error")).isVisible();
        OwnLender.check(head);
        head.page().locator("#least").fill("500");
        for (int band = 0; band < 3; band++) {
            head.page().locator("#band-" + band + "-rate").fill("0");
        }
        example(head, "€637.50");
        OwnLender.check(head);
        OwnLender.publish(head, true);
    }

    /** As it is typed with script, by a button without. */
    private static void example(Visit head, String cost) {
        if (!head.look().script()) {
            head.page().locator("button[formaction$='/example']").click();
        }
        assertThat(head.page().locator(EXAMPLE)).hasText(cost);
    }

    private static void dearer(Visit head) {
        head.page().locator("#band-1-rate").fill("12");
        OwnLender.publish(head, true);
        assertThat(head.page().locator("#versions ~ ul li")).hasCount(2);
        OwnLender.check(head);
    }
}
