package express.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where the form of a new file leads, by way of the question whether the person is known when a name resembles another. */
final class Agreement {

    private Agreement() {}

    /** Sends the form and stops where the person is asked to agree. */
    static void asked(Visit visit) {
        Page page = visit.page();
        Locator next = page.locator("main form.narrow .actions button").first();
        next.click();
        Locator agreement = page.locator("form[action$='/agreement'] button").first();
        Locator another = page.locator("label[for=another]");
        agreement.or(another).first().waitFor();
        if (another.isVisible()) {
            another.click();
            next.click();
            agreement.waitFor();
        }
    }

    /** The path of the file, once the person agreed. */
    static String given(Visit visit) {
        asked(visit);
        visit.page().locator("form[action$='/agreement'] button").first().click();
        return visit.landedOn("/organisations/[^/]+/journeys/[^/]+");
    }
}
