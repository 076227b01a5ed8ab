package express.visits;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Writing a study visit, and reading it on a screen and on paper. */
@ModuleTest
class VisitPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits pages;

    @Autowired
    Walk walk;

    private final String title = "Behind the door " + Ids.next();
    private OrganisationId house;
    private Viewer.Person author;
    private Viewer.Person stranger;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("House " + Ids.next());
        author = world.member("Ada Author", house, Role.EDITOR);
        stranger = world.member("Stan Stranger", neighbourhood.house("Elsewhere " + Ids.next()), Role.ADMINISTRATOR);
    }

    private String published() throws Exception {
        return walk.published(author, house.toString(), title);
    }

    @Test
    void isForItsAuthorsUntilItIsPublishedAndForAllAfterwards() throws Exception {
        String path = walk.begun(author, house.toString(), title);
        assertThat(pages.get(stranger, path + "/draft").getStatus()).isEqualTo(404);
        assertThat(pages.get(author, path).getStatus()).isEqualTo(404);
        assertThat(pages.sent(author, path + "/publications"))
                .as("nothing to publish")
                .endsWith("/draft");
        String station = Walk.newStation(path);
        assertThat(walk.rewrite(author, station, new byte[0], "title", "The door")
                        .getStatus())
                .isEqualTo(303);
        assertThat(walk.write(stranger, station, new byte[0], "title", "Mine").getStatus())
                .isEqualTo(404);
        assertThat(pages.sent(author, path + "/publications")).isEqualTo(path);
        assertThat(pages.look(Viewer.VISITOR, path).select("h1").text()).isEqualTo(title);
        assertThat(pages.look(Viewer.VISITOR, "/visits").select(".card a").eachText())
                .contains(title);
        assertThat(pages.send(stranger, path + "/withdrawal").getStatus()).isEqualTo(404);
        pages.sent(author, path + "/withdrawal");
        assertThat(pages.get(Viewer.VISITOR, path).getStatus()).isEqualTo(404);
        assertThat(pages.look(author, "/visits").select(".card").text()).contains("Withdrawn");
    }

    @Test
    void isWalkedThroughStationByStation() throws Exception {
        String path = published();
        Document first = pages.look(Viewer.VISITOR, path + "/stations/1");
        assertThat(first.select("h1").text()).isEqualTo("The door");
        assertThat(first.select("main > p.quiet-text").first().text()).isEqualTo("Station 1 of 2");
        assertThat(first.select(".prose p").eachText()).containsExactly("Here it begins.", "Then one goes in.");
        assertThat(first.select("figure img").attr("alt")).isEqualTo("A green door");
        assertThat(first.select("figcaption").text()).contains("Open since 2001", "The house");
        assertThat(first.select(".pager a[rel=prev]")).isEmpty();
        Document second =
                pages.look(Viewer.VISITOR, first.select(".pager a[rel=next]").attr("href"));
        assertThat(second.select("h1").text()).isEqualTo("The table");
        assertThat(second.select(".pager a[rel=prev]").attr("href")).isEqualTo(path + "/stations/1");
        for (String none : new String[] {"0", "3", "x", "-1", "99999999999"}) {
            assertThat(pages.get(Viewer.VISITOR, path + "/stations/" + none).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void handsItsPicturesOutSmallAndOnlyAsLongAsTheyAreShown() throws Exception {
        String path = published();
        String picture = pages.look(Viewer.VISITOR, path + "/stations/1")
                .select("figure img")
                .attr("src")
                .replaceFirst("\\?.*", "");
        MockHttpServletResponse small = pages.get(Viewer.VISITOR, picture + "?width=320");
        assertThat(small.getContentType()).isEqualTo("image/png");
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(small.getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(320);
        assertThat(javax.imageio.ImageIO.read(
                                new java.io.ByteArrayInputStream(pages.get(Viewer.VISITOR, picture + "?width=9999")
                                        .getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(960);
        assertThat(pages.get(Viewer.VISITOR, "/files/" + picture.replaceFirst(".*/", ""))
                        .getStatus())
                .as("by itself it is nobody’s")
                .isEqualTo(404);
        assertThat(pages.get(Viewer.VISITOR, path + "/pictures/" + Ids.next()).getStatus())
                .isEqualTo(404);
        String station = pages.look(author, path + "/draft")
                .select(".slot .actions a")
                .first()
                .attr("href");
        walk.rewrite(author, station, new byte[0], "title", "The door", "without", "yes");
        assertThat(pages.get(Viewer.VISITOR, picture).getStatus()).isEqualTo(200);
        pages.sent(author, path + "/publications");
        assertThat(pages.get(Viewer.VISITOR, picture).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsTheOrderThatItsAuthorsGiveIt() throws Exception {
        String path = published();
        String second =
                pages.look(author, path + "/draft").select(".slot").last().id().replace("station-", "");
        pages.sent(author, path + "/draft/stations/" + second + "/moves", "by", "-1");
        pages.sent(author, path + "/draft/stations/" + second + "/moves", "by", "-1");
        pages.sent(author, path + "/draft/stations/" + second + "/moves", "by", "-7");
        assertThat(pages.look(author, path + "/draft").select(".slot h3").eachText())
                .containsExactly("The table", "The door");
        assertThat(pages.look(Viewer.VISITOR, path).select(".stations li").eachText())
                .as("until it is published")
                .containsExactly("The door", "The table");
        pages.sent(author, path + "/draft/stations/" + second + "/removal");
        pages.sent(author, path + "/publications");
        assertThat(pages.look(Viewer.VISITOR, path).select(".stations li").eachText())
                .containsExactly("The door");
    }

    @Test
    void isReadInSeveralLanguages() throws Exception {
        String path = published();
        pages.sent(
                author,
                path + "/facts?in=ar",
                "title",
                "خلف الباب",
                "about",
                "",
                "practice",
                "",
                "seen",
                pages.look(author, path + "/facts?in=ar")
                        .select("input[name=seen]")
                        .val());
        String station = pages.look(author, path + "/draft")
                .select(".slot .actions a")
                .first()
                .attr("href");
        Document asked = pages.look(author, station + "?in=ar");
        assertThat(asked.select("main details").first().text()).contains("The door", "Then one goes in.");
        MockHttpServletResponse short1 = walk.write(
                author,
                station + "?in=ar",
                new byte[0],
                "title",
                "الباب",
                "about",
                "فقرة واحدة",
                "seen",
                asked.select("input[name=seen]").val(),
                "seen-shot",
                asked.select("input[name=seen-shot]").val(),
                "edition",
                asked.select("input[name=edition]").val(),
                "alternative",
                "باب أخضر",
                "caption",
                "",
                "credit",
                "البيت");
        assertThat(short1.getStatus()).as("one paragraph of two").isEqualTo(422);
        MockHttpServletResponse both = walk.write(
                author,
                station + "?in=ar",
                new byte[0],
                "title",
                "الباب",
                "about",
                "هنا يبدأ.\nثم يدخل المرء.",
                "seen",
                asked.select("input[name=seen]").val(),
                "seen-shot",
                asked.select("input[name=seen-shot]").val(),
                "edition",
                asked.select("input[name=edition]").val(),
                "alternative",
                "باب أخضر",
                "caption",
                "مفتوح منذ 2001",
                "credit",
                "البيت");
        assertThat(both.getStatus()).isEqualTo(303);
        pages.sent(author, path + "/publications");
        Document arabic = pages.look(Viewer.VISITOR, path + "/stations/1?lang=ar");
        assertThat(arabic.select("h1").text()).isEqualTo("الباب");
        assertThat(arabic.select("figure img").attr("alt")).isEqualTo("باب أخضر");
        assertThat(arabic.select(".prose").attr("dir")).isEqualTo("rtl");
        assertThat(pages.look(Viewer.VISITOR, path + "/stations/1?lang=fr")
                        .select("h1")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void refusesWhatCannotBeKeptAndKeepsWhatWasTyped() throws Exception {
        String path = walk.begun(author, house.toString(), title);
        String station = Walk.newStation(path);
        MockHttpServletResponse noPicture = walk.rewrite(
                author,
                station,
                "<script>".getBytes(),
                "title",
                "T",
                "alternative",
                "A",
                "credit",
                "C",
                "agreed",
                "yes");
        assertThat(noPicture.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(noPicture.getContentAsString()).select("#title").val())
                .isEqualTo("T");
        MockHttpServletResponse hostile =
                walk.rewrite(author, station, new byte[0], "title", "<b>x</b>\u202E", "about", "a".repeat(6_001));
        assertThat(hostile.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(hostile.getContentAsString()).select(".error-summary li"))
                .hasSize(1);
        assertThat(pages.look(author, path + "/draft").select(".slot")).isEmpty();
        assertThat(pages.send(author, "/visits", "title", "", "house", "elsewhere")
                        .getStatus())
                .isEqualTo(422);
        assertThat(pages.send(stranger, "/visits", "title", "x", "house", house.toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(pages.get(world.newcomer("Nora"), "/visits/new").getStatus()).isEqualTo(403);
        assertThat(pages.send(author, path + "/facts", "title", "x", "practice", "no-such-practice")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void oneOfTwoWhoWriteTheSameStationIsTold() throws Exception {
        String path = published();
        String station = pages.look(author, path + "/draft")
                .select(".slot .actions a")
                .last()
                .attr("href");
        Document seen = pages.look(author, station);
        String[] fields = {
            "title",
            "Mine",
            "seen",
            seen.select("input[name=seen]").val(),
            "edition",
            seen.select("input[name=edition]").val()
        };
        assertThat(walk.write(author, station, new byte[0], fields).getStatus()).isEqualTo(303);
        fields[1] = "Theirs";
        assertThat(walk.write(author, station, new byte[0], fields).getStatus()).isEqualTo(422);
        assertThat(pages.look(author, station).select("#title").val()).isEqualTo("Mine");
    }

    @Test
    void isPrintedWithRoomForNotes() throws Exception {
        String path = published();
        for (String language : new String[] {"en", "fr", "ar"}) {
            MockHttpServletResponse pdf = pages.get(Viewer.VISITOR, path + ".pdf?lang=" + language);
            assertThat(pdf.getStatus()).isEqualTo(200);
            try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text).contains("The door", "Here it begins.", "Open since 2001");
                if (language.equals("en")) {
                    assertThat(text).contains("Notes");
                }
            }
        }
        assertThat(pages.get(Viewer.VISITOR, "/visits/none.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void standsBelowThePracticeThatItShows() throws Exception {
        var practice = neighbourhood.practice(house, "Sewing together");
        String slug = practice.slug();
        String path = published();
        assertThat(pages.look(Viewer.VISITOR, "/practices/" + slug).select("#visits"))
                .isEmpty();
        Document facts = pages.look(author, path + "/facts");
        pages.sent(
                author,
                path + "/facts?in=en",
                "title",
                title,
                "practice",
                "https://express.example/practices/" + slug + "?lang=fr",
                "seen",
                facts.select("input[name=seen]").val());
        assertThat(pages.look(Viewer.VISITOR, "/practices/" + slug)
                        .select("#visits a")
                        .attr("href"))
                .isEqualTo(path);
        assertThat(pages.look(Viewer.VISITOR, path).select("a[href=/practices/" + slug + "]"))
                .hasSize(1);
        neighbourhood.takeBack();
    }
}
