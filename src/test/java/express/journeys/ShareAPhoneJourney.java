package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** On a phone that others use too, whoever comes after somebody has gone and presses back reads nothing of their file. */
class ShareAPhoneJourney {

    private static final String NAME = "أميرة حداد";

    @Journey
    void readsNothingByPressingBackAfterSomebodyHasGone(Visit at) {
        try (var phone = at.another(Look.PHONE.in("ar")).signInAs("Amira Haddad")) {
            phone.open("/my/journey?lang=ar");
            assertThat(phone.page().locator("main")).containsText(NAME);
            phone.page()
                    .locator("main a[href^='/my/journey/files/']:not([href*='.'])")
                    .first()
                    .click();
            phone.landedOn("/my/journey/files/[^/]+");
            String file = phone.page().url();
            leave(phone);
            for (int pages = 0; pages < 2; pages++) {
                phone.page().goBack();
                assertThat(phone.page().locator("#called")).hasCount(0);
                assertThat(phone.page().locator("body")).not().containsText(NAME);
            }
            for (String page : List.of(file, "/my/journey?lang=ar")) {
                assertThat(phone.open(page).text()).doesNotContain(NAME);
            }
            phone.complaints().clear();
        }
    }

    /** Where the menu is folded away it is opened first. */
    private static void leave(Visit phone) {
        phone.page().locator("summary[aria-controls=nav]").click();
        phone.page().locator("form.sign-out button").click();
        assertThat(phone.page().locator("form.sign-out")).hasCount(0);
    }
}
