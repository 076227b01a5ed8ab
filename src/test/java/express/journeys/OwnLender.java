package express.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.util.List;

/**
 * A lender of a journey's own with one product, so that what others look at stays as it is.
 *
 * @param head who administers it and is its first officer
 * @param product the slug of what it offers
 */
record OwnLender(Visit head, String path, String name, String product) implements AutoCloseable {

    static OwnLender found(Visit visit) {
        String name = "Prêts " + Ids.next();
        String email = Ids.next() + "@guest.example";
        try (Visit otto = visit.another(Look.DESK).signInAs("Otto Nyström")) {
            otto.open("/administration/organisations?lang=en");
            otto.page().locator("#name").fill(name);
            otto.page().locator("label[for=family-FINANCE_INSTITUTION]").click();
            otto.page().locator("#place").fill("Valbrume");
            otto.page().locator("#country").selectOption("BE");
            otto.page().locator("#email").fill(email);
            otto.page().locator("main form button").last().click();
            String path = pathOf(otto);
            Visit head = accept(visit.another(Look.DESK), email, "Hanna Head");
            head.open(path + "/members");
            head.page().locator("tbody tr a").first().click();
            head.page().locator("label[for=roles-LENDER]").click();
            head.page().locator("main form").first().locator("button").click();
            return new OwnLender(head, path, name, offer(head, path, name));
        }
    }

    private static Visit accept(Visit visit, String email, String name) {
        AdministerAnOrganisationJourney.openLetter(visit, email);
        visit.page().locator("#name").fill(name);
        visit.page().locator("main form button").last().click();
        visit.page().waitForURL("**/organisations/**");
        return visit;
    }

    /** The product with which the editor begins, under a name of its own. */
    private static String offer(Visit head, String path, String name) {
        head.open(path + "/products/new?lang=en");
        head.page().locator("#name-en").fill("Loan of " + name);
        head.page().locator("#summary-en").fill("To begin or to grow.");
        publish(head, true);
        return pathOf(head).replaceFirst(".*/", "");
    }

    /** @param fine whether nothing is wrong with it */
    static void publish(Visit visit, boolean fine) {
        visit.page()
                .locator(".product-editor form .actions button:not(.secondary)")
                .click();
        if (fine) {
            visit.page().locator("main [role=status]").first().waitFor();
        }
    }

    /** Where somebody is, without address and language. */
    static String pathOf(Visit visit) {
        return visit.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    /** Somebody new who belongs to it. */
    Visit invite(Look look, String who, String role) {
        String email = Ids.next() + "@guest.example";
        head.open(path + "/invitations?lang=en");
        head.page().locator("#email").fill(email);
        head.page().locator("label[for=roles-" + role + "]").click();
        head.page().locator("main form button").last().click();
        return accept(head.another(look), email, who);
    }

    /** Somebody with an account who belongs nowhere yet. */
    Visit newcomer(Look look, String who) {
        String email = Ids.next() + "@guest.example";
        Visit visit = head.another(look);
        visit.open("/registration");
        visit.page().locator("#name").fill(who);
        visit.page().locator("#email").fill(email);
        visit.page().locator("#organisation").selectOption(path.replaceFirst(".*/", ""));
        visit.page().locator("main form button").last().click();
        AdministerAnOrganisationJourney.openLetter(visit, email);
        visit.page().locator("main form button").last().click();
        visit.page().waitForURL("**" + path + "**");
        return visit;
    }

    /** What somebody asked for, as its officers and its committee see it. */
    String desk(String application) {
        return path + application;
    }

    static Locator named(Visit visit, String selector, String text) {
        return visit.page().locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    static void check(Visit... visits) {
        for (Visit visit : List.of(visits)) {
            Checks.fitsTheWindow(visit.page());
            if (visit.look().script()) {
                Checks.everybodyCanUse(visit.page());
            }
        }
    }

    @Override
    public void close() {
        head.close();
    }
}
