package express.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.World;
import express.base.Viewer;
import express.journeys.Checks;
import express.journeys.Look;
import express.journeys.OwnApplication;
import express.journeys.Running;
import express.journeys.Visit;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Somebody signs in with what unlocks their device, loses it, and comes back by a letter. The ceremonies are real: the
 * browser has a virtual authenticator. The application runs beside the journey in this process, which plays the post.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "express.demo=false")
@OwnApplication
class PasskeyJourney {

    private static final String ADDRESS = "http://localhost:" + freePort();

    @Autowired
    World world;

    @Autowired
    Backstage backstage;

    private Viewer.Person amira;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> ADDRESS.substring(ADDRESS.lastIndexOf(':') + 1));
        settings.add("express.address", () -> ADDRESS);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeEach
    void enterAPerson() {
        amira = world.newcomer("Amira");
    }

    @Test
    void addsAPasskeyUsesItLosesItAndComesBackByALetter() {
        try (var visit = visit(Look.DESK)) {
            withoutOffers(visit);
            Authenticator device = Authenticator.of(visit.page());
            comeByLetter(visit);
            add(visit, "My phone");
            signOut(visit);

            useByButton(visit);
            visit.page().waitForURL(ADDRESS + "/account/passkeys");
            assertThat(row(visit, "My phone")).not().containsText("Not yet");

            row(visit, "My phone").getByText("Change").click();
            press(visit, "Remove this passkey");
            assertThat(visit.page().locator("main")).containsText("You have no passkey yet");
            signOut(visit);

            useByButton(visit);
            assertThat(visit.page().locator(".error-summary")).containsText("it may have been removed");
            device.lose();
            comeByLetter(visit);
            Authenticator.of(visit.page());
            add(visit, "My new phone");
        }
    }

    @Test
    void isTheSameInArabicOnAPhone() {
        try (var visit = visit(Look.PHONE.in("ar"))) {
            Authenticator.of(visit.page());
            comeByLetter(visit);
            visit.open("/account/passkeys?lang=ar");
            Checks.everybodyCanUse(visit.page());
            visit.page().locator("button[data-passkey]").click();
            assertThat(visit.page().locator("[role=status]")).containsText("أُضيف مفتاح المرور");
            Checks.fitsTheWindow(visit.page());
        }
    }

    @Test
    void offersThePasskeyUnderTheAddressField() {
        try (var visit = visit(Look.DESK)) {
            Authenticator.of(visit.page());
            comeByLetter(visit);
            add(visit, "My phone");
            signOut(visit);

            visit.page().navigate("/sign-in?next=/account/passkeys");
            visit.page().waitForURL(ADDRESS + "/account/passkeys");
            assertThat(row(visit, "My phone")).not().containsText("Not yet");
        }
    }

    @Test
    void saysSoWhenTheDeviceHasOneAlreadyOrItsPersonIsNotThere() {
        try (var visit = visit(Look.DESK)) {
            Authenticator device = Authenticator.of(visit.page());
            comeByLetter(visit);
            add(visit, "My phone");
            press(visit, "Add a passkey");
            assertThat(visit.page().locator("[data-passkey-trouble=InvalidStateError]"))
                    .isVisible();

            signOut(visit);
            device.failToKnowItsPerson();
            visit.open("/sign-in");
            press(visit, "Sign in with a passkey");
            assertThat(visit.page().locator("[data-passkey-trouble=other]")).isVisible();
            Checks.everybodyCanUse(visit.page());
        }
    }

    @Test
    void leavesTheCodeToThoseWithoutScript() {
        try (var visit = visit(new Look(390, 844, false, false, "en"))) {
            visit.open("/sign-in");
            assertThat(visit.page().locator("button[data-passkey]")).isHidden();
            assertThat(visit.page().getByText("Send me a code")).isVisible();
            comeByLetter(visit);
            visit.open("/account/passkeys");
            assertThat(visit.page().locator("button[data-passkey]")).isHidden();
            assertThat(visit.page().locator("[data-passkey-unable]")).isVisible();
        }
    }

    /** What the virtual authenticator of Chromium does. */
    private record Authenticator(CDPSession browser, String id) {

        static Authenticator of(Page page) {
            CDPSession browser = page.context().newCDPSession(page);
            browser.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var wanted = new JsonObject();
            wanted.add("options", options);
            String id = browser.send("WebAuthn.addVirtualAuthenticator", wanted)
                    .get("authenticatorId")
                    .getAsString();
            return new Authenticator(browser, id);
        }

        void failToKnowItsPerson() {
            JsonObject wanted = named();
            wanted.addProperty("isUserVerified", false);
            browser.send("WebAuthn.setUserVerified", wanted);
        }

        void lose() {
            browser.send("WebAuthn.removeVirtualAuthenticator", named());
        }

        private JsonObject named() {
            var message = new JsonObject();
            message.addProperty("authenticatorId", id);
            return message;
        }
    }

    private static Visit visit(Look look) {
        return Visit.to(new Running(null, ADDRESS, Path.of("target")), look);
    }

    private void comeByLetter(Visit visit) {
        visit.open(backstage.link(amira.id()));
        visit.page().locator("main form button").click();
        visit.page().waitForURL(ADDRESS + "/");
    }

    private static void add(Visit visit, String name) {
        visit.open("/account/passkeys");
        visit.page().locator("#label").fill(name);
        press(visit, "Add a passkey");
        assertThat(visit.page().locator("[role=status]")).containsText("The passkey has been added.");
        assertThat(row(visit, name)).isVisible();
    }

    /** As in a browser that offers nothing under the e-mail field; the device would take that up by itself. */
    private static void withoutOffers(Visit visit) {
        visit.page().addInitScript("delete PublicKeyCredential.isConditionalMediationAvailable");
    }

    private static void useByButton(Visit visit) {
        visit.open("/sign-in?next=/account/passkeys");
        press(visit, "Sign in with a passkey");
    }

    private static void signOut(Visit visit) {
        visit.page().locator("form.sign-out button").click();
        visit.page().waitForURL(ADDRESS + "/");
        assertThat(visit.page().locator("form.sign-out").count()).isZero();
    }

    private static void press(Visit visit, String words) {
        visit.page().locator("main button").getByText(words).click();
    }

    private static Locator row(Visit visit, String name) {
        return visit.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
