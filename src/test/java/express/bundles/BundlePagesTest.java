package express.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Sheet;
import express.ui.Screens;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@ModuleTest
class BundlePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Publishing publishing;

    @Autowired
    SigningKey key;

    private final OrganisationId house = OrganisationId.next();
    private final String site = SampleBundles.site();
    private Viewer operator;
    private Viewer editor;

    @BeforeEach
    void makeAHouse() {
        operator = world.operator();
        world.background(() -> jdbc.sql("""
            insert into directory.organisation (id, slug, name, family, place, created_at)
            values (:id, :slug, 'House of Exchange', 'CIVIL_SOCIETY', 'Northport', now())
            """)
                .param("id", house.value())
                .param("slug", "house-" + house)
                .update());
        editor = world.member("Edda", house, Role.EDITOR);
    }

    @AfterEach
    void takeBack() {
        SampleBundles.takeBack(publishing);
    }

    @Test
    void givesWhatWasPublishedHereSignedByThisInstallation() throws Exception {
        PracticeId one = publish("One");
        PracticeId two = publish("Two");
        publish("Three");

        MockHttpServletResponse file = as(editor, get("/bundles/file?practice=" + one + "&practice=" + two));

        assertThat(file.getHeader("Content-Disposition")).matches("attachment; filename=\"practices-.*\\.bundle\"");
        assertThat(file.getHeader("Link")).isEqualTo("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
        try (var reader = BundleReader.open(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            assertThat(reader.header().key()).isEqualTo(key.publicKey());
            List<UUID> given = new ArrayList<>();
            while (reader.hasNext()) {
                given.add(reader.next().practice());
            }
            reader.end();
            assertThat(given).containsExactlyInAnyOrder(one.value(), two.value());
        }
    }

    @Test
    void givesAllThatTheWordsOfTheListChoose() throws Exception {
        PracticeId one = publish("Chosen");
        assertThat(given("/bundles/file?step=mentoring&country=BE")).contains(one.value());
        assertThat(as(editor, get("/bundles/file?country=CY")).getRedirectedUrl())
                .isEqualTo("/bundles");
    }

    @Test
    void passesNothingOnThatCameFromElsewhereOrWithExpress() throws Exception {
        publish("Own");
        Line foreign = SampleBundles.line("foreign-" + Ids.next(), 1);
        take(SampleBundles.bundle(site, List.of(foreign)));
        List<UUID> given = given("/bundles/file");
        assertThat(given)
                .doesNotContainAnyElementsOf(jdbc.sql("""
                    select id from practices.practice where starter is not null
                    union all
                    select practice_id from practices.origin
                    """).query(UUID.class).list());
    }

    @Test
    void comesBackToWhoMadeItAsItsOwn() throws Exception {
        publish("Mine");
        byte[] mine = as(editor, get("/bundles/file")).getContentAsByteArray();
        assertThat(error(send(operator, mine))).isEqualTo("This bundle was made here");
    }

    @Test
    void goesAroundWithoutLoss() throws Exception {
        PracticeId practice = publish("Round");
        byte[] file = as(editor, get("/bundles/file?practice=" + practice)).getContentAsByteArray();
        List<Line> lines = new ArrayList<>();
        try (var reader = BundleReader.open(new ByteArrayInputStream(file))) {
            lines.add(reader.next());
        }
        take(SampleBundles.bundle(site, lines));
        assertThat(jdbc.sql("""
            select here.sheet - 'slug' = there.sheet - 'slug'
            from practices.origin
            join practices.publication there on there.practice_id = origin.practice_id
            join practices.publication here on here.practice_id = origin.original
            where origin.site = ?
            """).param(site).query(Boolean.class).single()).isTrue();
    }

    @Test
    void showsWhatCanBeGivenAndByWhichKey() throws Exception {
        PracticeId practice = publish("Shown");
        Document page = page(editor, "/bundles?step=mentoring");
        assertThat(page.select("#fingerprint").text()).isEqualTo(Seal.fingerprint(key.publicKey()));
        assertThat(page.select("#choice input[name=practice]").eachAttr("value"))
                .contains(practice.toString());
        assertThat(page.select("#choice input[name=step]").eachAttr("value")).containsExactly("mentoring");
        assertThat(page.select("main a[href=/bundles/imports]")).isEmpty();
        assertThat(page(operator, "/bundles").select("main a[href=/bundles/imports]"))
                .hasSize(1);
    }

    @Test
    void asksForTheFingerprintOfAStrangerAndThenTakes() throws Exception {
        Line line = SampleBundles.line("asked-" + Ids.next(), 4);
        String path = send(operator, SampleBundles.bundle(site, List.of(line))).getRedirectedUrl();
        Document page = page(operator, path);
        assertThat(page.select("#fingerprint").text())
                .isEqualTo(Seal.fingerprint(SampleBundles.key(site).publicKey()));

        MockHttpServletResponse hasty = as(operator, post(path + "/start").with(csrf()));
        assertThat(hasty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(hasty.getContentAsString())
                        .select("#confirmed-error")
                        .text())
                .endsWith("Compare the fingerprint first");

        MockHttpServletResponse started =
                as(operator, post(path + "/start").param("confirmed", "true").with(csrf()));
        assertThat(started.getRedirectedUrl()).startsWith("/jobs/");
        await().until(() -> page(operator, path).select("#added").text().equals("1"));
        await().until(() -> page(operator, started.getRedirectedUrl())
                .select("#job a.button")
                .attr("href")
                .equals(path));
        assertThat(page(operator, "/bundles/imports").select("main .card h3").eachText())
                .contains(site);
    }

    @Test
    void saysOnThePageOfAPracticeWhereItCameFromAndWhatIsSaidOfItThere() throws Exception {
        String slug = "told-" + Ids.next();
        take(SampleBundles.bundle(site, List.of(SampleBundles.line(slug, 4))));

        Document page = page(Viewer.VISITOR, "/practices/" + slug);

        String host = site.substring("https://".length());
        assertThat(page.select("main .notice").eachText())
                .contains("Taken over from another installation of Express, not reviewed by us.");
        assertThat(page.select("#arrival").text())
                .contains("Published at " + host + " as version 4", "What " + host + " says of it: vouched for");
        assertThat(page.select("main").text())
                .as("true on the day on which it was published there")
                .contains("Last confirmed by its owner on November 20, 2026");
        assertThat(page.select("#arrival a").attr("href")).isEqualTo(site + "/practices/" + slug);
    }

    @Test
    void saysBesideTheFieldWhyAFileIsRefused() throws Exception {
        byte[] good = SampleBundles.of(site, 1);
        good[good.length / 2] ^= 1;
        assertThat(error(send(operator, good))).matches("The (file is|signature does not).*");
        assertThat(error(send(operator, "<html>".getBytes()))).isEqualTo("This file is no bundle of practices");
        assertThat(error(send(operator, new byte[0]))).isEqualTo("Choose a bundle");
        assertThat(page(operator, "/bundles/imports?upload=large")
                        .select("#bundle-error")
                        .text())
                .contains("larger than any bundle can be");
    }

    @Test
    void listsWhatWasLeftOutAndWhy() throws Exception {
        List<Line> lines = List.of(
                SampleBundles.line(Ids.next(), "evil", 1, SampleBundles.titled("<img src=x onerror=alert(1)>")));
        String path = take(SampleBundles.bundle(site, lines));
        Document page = page(operator, path);
        assertThat(page.select("#left-out").text()).isEqualTo("1");
        assertThat(page.select("tbody th").text()).isEqualTo("No. 1 evil");
        assertThat(page.select("tbody td").first().text()).isEqualTo("It holds markup or a script.");
    }

    @Test
    void removesABundleAndForgetsAKey() throws Exception {
        String path = take(SampleBundles.of(site, 1));
        as(operator, post(path + "/removal").with(csrf()));
        assertThat(as(operator, get(path)).getStatus()).isEqualTo(404);
        as(operator, post("/bundles/issuers/removal").param("site", site).with(csrf()));
        assertThat(page(operator, "/bundles/imports").select("main .card h3").eachText())
                .doesNotContain(site);
    }

    @Test
    void isNotForEverybody() throws Exception {
        Viewer newcomer = world.newcomer("Nour");
        assertThat(as(newcomer, get("/bundles")).getStatus()).isEqualTo(403);
        assertThat(as(newcomer, get("/bundles/file")).getStatus()).isEqualTo(403);
        assertThat(as(editor, get("/bundles/imports")).getStatus()).isEqualTo(403);
        assertThat(as(editor, get("/bundles/imports/" + Ids.next())).getStatus())
                .isEqualTo(403);
        assertThat(send(editor, SampleBundles.of(site, 1)).getStatus()).isEqualTo(403);
        assertThat(as(operator, get("/bundles/imports/" + Ids.next())).getStatus())
                .isEqualTo(404);
        assertThat(as(Viewer.VISITOR, get("/bundles")).getRedirectedUrl()).startsWith("/sign-in");
    }

    private PracticeId publish(String name) {
        PracticeId practice = PracticeId.next();
        Sheet sheet = Lines.JSON.treeToValue(SampleBundles.titled(name + " " + practice), Sheet.class);
        Acting.as(editor, () -> publishing.publish(practice, house, sheet));
        return practice;
    }

    private List<UUID> given(String path) throws Exception {
        byte[] file = as(editor, get(path)).getContentAsByteArray();
        List<UUID> given = new ArrayList<>();
        try (var reader = BundleReader.open(new ByteArrayInputStream(file))) {
            while (reader.hasNext()) {
                given.add(reader.next().practice());
            }
        }
        return given;
    }

    private String take(byte[] file) throws Exception {
        String path = send(operator, file).getRedirectedUrl();
        as(operator, post(path + "/start").param("confirmed", "true").with(csrf()));
        await().until(() -> page(operator, path).select(".tag.good").text().equals("Taken over"));
        return path;
    }

    private MockHttpServletResponse send(Viewer viewer, byte[] file) throws Exception {
        return as(
                viewer,
                multipart("/bundles/imports")
                        .file(new MockMultipartFile("bundle", "x.bundle", null, file))
                        .with(csrf()));
    }

    private static String error(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString())
                .select("#bundle-error")
                .text()
                .replaceFirst("^Error: ", "");
    }

    private Document page(Viewer viewer, String path) throws Exception {
        return Jsoup.parse(as(viewer, get(path)).getContentAsString());
    }

    private MockHttpServletResponse as(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return Acting.as(
                viewer,
                () -> mvc.perform(request.requestAttr(Screens.VIEWER, viewer))
                        .andReturn()
                        .getResponse());
    }
}
