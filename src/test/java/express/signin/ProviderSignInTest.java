package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.World;
import express.base.Viewer;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in by OpenID Connect, all the way round: browser, Express, a real provider and back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "express.demo=false")
@Execution(ExecutionMode.SAME_THREAD)
class ProviderSignInTest {

    private static final IdentityProvider PROVIDER = IdentityProvider.start();
    private static final String SETTING = "spring.security.oauth2.client.registration.";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Backstage backstage;

    @Autowired
    FindByIndexNameSessionRepository<?> sessions;

    private final CookieManager cookies = new CookieManager();
    private Viewer.Person amira;
    private String email;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.client.provider.town.issuer-uri", PROVIDER::issuer);
        settings.add("spring.security.oauth2.client.provider.away.issuer-uri", () -> "http://127.0.0.1:9/realm");
        settings.add(SETTING + "town.client-name", () -> "Town of Sampleton");
        for (String name : new String[] {"town", "away"}) {
            settings.add(SETTING + name + ".client-id", () -> "express");
            settings.add(SETTING + name + ".client-secret", () -> "secret");
            settings.add(SETTING + name + ".scope", () -> "openid,email");
        }
    }

    @BeforeEach
    void enterAPerson() {
        amira = world.newcomer("Amira");
        email = World.emailOf(amira.id());
    }

    @Test
    void offersAButtonForEachProvider() throws Exception {
        var page = Jsoup.parse(get("/sign-in?next=/practices").body());

        assertThat(page.select("a.button[href^=/sign-in/with/]").eachText())
                .containsExactlyInAnyOrder("Town of Sampleton", "away");
        assertThat(page.select("a.button[href='/sign-in/with/town?next=%2Fpractices']"))
                .hasSize(1);
    }

    @Test
    void letsInByAnAddressThatTheProviderHasVerified() throws Exception {
        HttpResponse<String> page = come(PROVIDER.enter(email.toUpperCase(), true));

        assertThat(page.uri().getPath()).isEqualTo("/account/sittings");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void keepsNothingOfTheProviderInTheSession() throws Exception {
        come(PROVIDER.enter(email, true));

        var own = sessions.findByPrincipalName(amira.id().toString()).values();
        assertThat(own).hasSize(1);
        Session session = own.iterator().next();
        SecurityContext context = session.getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(context.getAuthentication()).isInstanceOf(SignedIn.class);
        assertThat(session.getAttributeNames())
                .noneMatch(name -> name.contains("OAuth2"))
                .contains("SPRING_SECURITY_CONTEXT");
    }

    @Test
    void changesTheNameOfTheSessionThatWasThereOnTheWay() throws Exception {
        URI back = wayBack(PROVIDER.enter(email, true));
        String before = session();
        send(client(Redirect.ALWAYS), back);

        assertThat(session()).isNotEqualTo(before);
        assertThat(sessions.findById(before)).isNull();
    }

    @Test
    void knowsThePersonAgainWhenTheAddressThereIsAnother() throws Exception {
        String name = PROVIDER.enter(email, true);
        come(name);
        cookies.getCookieStore().removeAll();
        PROVIDER.move(name, "new@example.net", false);

        assertThat(come(name).uri().getPath()).isEqualTo("/account/sittings");
    }

    @Test
    void refusesWhoeverGotTheAddressAtTheProviderLater() throws Exception {
        come(PROVIDER.enter(email, true));
        cookies.getCookieStore().removeAll();

        assertRefused(come(PROVIDER.enter(email, true)), "is linked to somebody else");
    }

    @Test
    void refusesAnAddressThatIsNotVerified() throws Exception {
        assertRefused(come(PROVIDER.enter(email, false)), "does not confirm that your e-mail address belongs to you");
    }

    @Test
    void makesNoAccountForSomebodyUnknown() throws Exception {
        String stranger = "stranger-" + amira.id() + "@example.org";

        assertRefused(come(PROVIDER.enter(stranger, true)), "There is no account here for this e-mail address");
        assertThat(backstage.knows(stranger)).isFalse();
    }

    @Test
    void refusesWhoseAccountIsClosed() throws Exception {
        String name = PROVIDER.enter(email, true);
        come(name);
        cookies.getCookieStore().removeAll();
        backstage.close(amira.id(), world.operator());

        assertRefused(come(name), "This account has been closed");
    }

    @Test
    void refusesAnAnswerToAnotherRequest() throws Exception {
        URI back = wayBack(PROVIDER.enter(email, true));
        URI bent = URI.create(back.toString().replaceAll("state=[^&]+", "state=made-up"));

        assertRefused(send(client(Redirect.ALWAYS), bent), "Signing in with the other account did not work");
    }

    @Test
    void refusesAnAnswerInAnotherBrowser() throws Exception {
        URI back = wayBack(PROVIDER.enter(email, true));
        cookies.getCookieStore().removeAll();

        assertRefused(send(client(Redirect.ALWAYS), back), "Signing in with the other account did not work");
    }

    @Test
    void saysSoWhenAProviderIsAway() throws Exception {
        assertRefused(get("/sign-in/with/away"), "Signing in with the other account did not work");
        assertThat(get("/sign-in/with/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void leadsOnToThisSiteOnly() throws Exception {
        signInThere(PROVIDER.enter(email, true));
        assertThat(get("/sign-in/with/town?next=//evil.example").uri()).isEqualTo(here("/"));
    }

    private HttpResponse<String> come(String name) throws Exception {
        signInThere(name);
        return get("/sign-in/with/town?next=/account/sittings");
    }

    private void signInThere(String name) throws Exception {
        String proof = name + ":" + IdentityProvider.PASSWORD;
        client(Redirect.NEVER)
                .send(
                        HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(proof.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.discarding());
    }

    /** The address to which the provider sends the browser back, before it goes there. */
    private URI wayBack(String name) throws Exception {
        signInThere(name);
        URI next = here("/sign-in/with/town");
        while (!next.getPath().startsWith("/sign-in/from/")) {
            HttpResponse<String> answer = send(client(Redirect.NEVER), next);
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        return next;
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .map(cookie -> new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> page, String sentence) {
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(Jsoup.parse(page.body()).select(".error-summary").text()).contains(sentence);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(client(Redirect.ALWAYS), here(path));
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpClient client(Redirect redirect) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .build();
    }

    private static HttpResponse<String> send(HttpClient client, URI address) throws Exception {
        try (client) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
