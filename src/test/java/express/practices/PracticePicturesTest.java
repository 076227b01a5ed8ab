package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.exhibits.ExhibitDesk;
import express.exhibits.Standing;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A published practice names its pictures for good, and shows only those that may still be shown. */
@ModuleTest
class PracticePicturesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    @Autowired
    World world;

    @Autowired
    ExhibitDesk desk;

    private final UUID practice = Ids.next();
    private OrganisationId house;
    private Viewer.Person nadia;

    @BeforeEach
    void open() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @Test
    void showsAPictureUntilSomebodyInItTakesItBack() throws Exception {
        UUID picture = desk.picture(nadia, practice, house, 1);
        String slug = published(picture);
        assertThat(page(slug).select(".exhibit img")).as("not agreed yet").isEmpty();
        assertThat(page(slug).text()).doesNotContain("no longer shown");

        String code = desk.signed(nadia, practice, picture);
        Document page = page(slug);
        assertThat(page.select(".exhibit img").attr("src")).startsWith("/exhibits/" + picture);
        assertThat(page.select(".exhibit img").attr("alt")).isEqualTo("Six women sew");
        assertThat(page.select(".exhibit img").attr("width")).isEqualTo("1200");
        assertThat(page.select("figcaption").text()).contains("At the table", "House", "CC BY 4.0");
        assertThat(paper(slug)).contains("At the table");
        assertThat(images(slug)).isEqualTo(1);
        assertThat(json(slug)).contains(picture.toString(), "At the table");

        desk.takeBack(code);
        assertThat(page(slug).select(".exhibit")).isEmpty();
        assertThat(page(slug).text())
                .doesNotContain("At the table")
                .contains("One picture or document of this version is no longer shown.");
        assertThat(paper(slug)).doesNotContain("At the table").contains("no longer shown");
        assertThat(images(slug)).isZero();
        assertThat(json(slug)).doesNotContain(picture.toString(), "At the table");
    }

    @Test
    void showsThePictureInTheListAsLongAsItMayBeShown() throws Exception {
        UUID picture = desk.picture(nadia, practice, house, 1);
        String slug = published(picture);
        assertThat(thumb(slug)).as("not agreed yet").isEmpty();
        String code = desk.signed(nadia, practice, picture);
        assertThat(thumb(slug).attr("src")).startsWith("/exhibits/" + picture);
        assertThat(thumb(slug).attr("alt")).isEqualTo("Six women sew");
        desk.takeBack(code);
        assertThat(thumb(slug)).isEmpty();
    }

    private Elements thumb(String slug) throws Exception {
        return Jsoup.parse(send("/practices?country=LI").getContentAsString())
                .select(".card:has(a[href=/practices/" + slug + "]) img.thumb");
    }

    @Test
    void showsTheFirstPictureAtTheTopAndTheOthersBelow() throws Exception {
        UUID first = desk.picture(nadia, practice, house, 0);
        assertThat(page(published(first)).select("aside .exhibit")).hasSize(1);
        assertThat(page(published(first)).select("#pictures")).isEmpty();
        Pictures.Shown shown = Pictures.forReaders(
                        StarterFiles.sheet(facts("one", first), List.of()),
                        Locale.ENGLISH,
                        Map.of(first, Standing.SHOWN))
                .lead();
        assertThat(new Pictures(List.of(shown, shown), List.of(), 0).rest().shown())
                .hasSize(1);
        assertThat(Pictures.NONE.lead()).isNull();
    }

    @Test
    void listsADocumentWithItsTitleOnThePageAndOnPaper() throws Exception {
        UUID plan = desk.document(nadia, practice, house, 1);
        String slug = published(plan, "DOCUMENT", new String[0]);
        assertThat(page(slug).text()).doesNotContain("The plan of a year");
        String code = desk.signed(nadia, practice, plan);
        assertThat(page(slug).select("a[href=/exhibits/" + plan + "]").text()).isEqualTo("At the table");
        assertThat(page(slug).select("main li").text()).contains("PDF, English", "Six women sew", "CC BY 4.0");
        assertThat(paper(slug)).contains("At the table (PDF, English; House, CC BY 4.0). Six women sew");
        assertThat(paper(slug).replace(" ", "")).contains("/exhibits/" + plan);
        desk.takeBack(code);
        assertThat(page(slug).text())
                .doesNotContain("At the table", "Six women sew")
                .contains("no longer shown");
        assertThat(paper(slug)).doesNotContain("At the table").doesNotContain(plan.toString());
        assertThat(json(slug)).doesNotContain(plan.toString(), "At the table");
    }

    @Test
    void keepsThePageWhilePicturesStayAsTheyAre() throws Exception {
        String slug = published(desk.picture(nadia, practice, house, 0));
        String first = send("/practices/" + slug).getHeader("ETag");
        assertThat(send("/practices/" + slug).getHeader("ETag")).isNotNull().isEqualTo(first);
        assertThat(page(slug).select(".exhibit img")).hasSize(1);
    }

    @Test
    void showsATranslationWithTheWordsOfTheOriginalWhereItHasNone() throws Exception {
        UUID picture = desk.picture(nadia, practice, house, 0);
        String slug = published(picture, Samples.FRENCH);
        Document page = Jsoup.parse(send("/practices/" + slug + "?lang=fr").getContentAsString());
        assertThat(page.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(page.select("figcaption span").first().attr("lang")).isEqualTo("en");
        assertThat(page.select("figcaption").text()).contains("At the table");
    }

    @Test
    void readsWhatWasPublishedBeforeThereWerePicturesAndWritesItAsItWas() {
        Sheet sheet = Samples.sheet(Samples.slug("old"), "Old");
        String json = Sheets.write(sheet);
        assertThat(json).doesNotContain("pictures");
        assertThat(Sheets.read(json)).isEqualTo(sheet);
        assertThat(Sheets.write(Sheets.read(json))).isEqualTo(json);
        Sheet pictured = StarterFiles.sheet(facts("pictured", Ids.next()), List.of());
        assertThat(Sheets.read(Sheets.write(pictured))).isEqualTo(pictured);
        assertThat(pictured.showing(java.util.Set.of()).texts().toString()).doesNotContain("At the table");
    }

    @Test
    void refusesAPictureWithoutWords() {
        String facts = facts("wordless", Ids.next()).replaceFirst("(?m)^  pictures:.*$", "");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> StarterFiles.sheet(facts, List.of()))
                .hasMessageContaining("a picture has no words");
    }

    private String published(UUID picture, String... translations) {
        return published(picture, "PICTURE", translations);
    }

    private String published(UUID picture, String kind, String[] translations) {
        String slug = Samples.slug("pictured");
        String facts = facts(slug, picture).replace("kind: PICTURE", "kind: " + kind);
        practices.bring(List.of(StarterFiles.sheet(facts, List.of(translations))));
        library.lookNow();
        return slug;
    }

    private static String facts(String slug, UUID picture) {
        String picked = """
            pictures:
              - {id: %s, kind: PICTURE, credit: House, licence: CC_BY, width: 1200, height: 800}
            texts:
            """.formatted(picture);
        String said = "  pictures: {%s: {text: At the table, alternative: Six women sew}}".formatted(picture);
        return Samples.facts(slug, "Sewing")
                        .replaceFirst("(?m)^texts:\\R", picked)
                        .replace("country: BE", "country: LI")
                + said + "\n";
    }

    private Document page(String slug) throws Exception {
        return Jsoup.parse(send("/practices/" + slug).getContentAsString());
    }

    private String json(String slug) throws Exception {
        return send("/api/practices/" + slug).getContentAsString();
    }

    private String paper(String slug) throws Exception {
        try (PDDocument paper =
                Loader.loadPDF(send("/practices/" + slug + ".pdf").getContentAsByteArray())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private int images(String slug) throws Exception {
        int images = 0;
        try (PDDocument paper =
                Loader.loadPDF(send("/practices/" + slug + ".pdf").getContentAsByteArray())) {
            for (var page : paper.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return images;
    }

    private MockHttpServletResponse send(String address) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }
}
