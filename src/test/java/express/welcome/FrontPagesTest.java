package express.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.exhibits.Exhibit;
import express.exhibits.Exhibits;
import express.exhibits.Licence;
import express.exhibits.Occasion;
import express.exhibits.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class FrontPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \"quoted\"";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Fronts fronts;

    @Autowired
    Exhibits exhibits;

    private NetworkId network;
    private OrganisationId house;
    private Viewer.Person cora;
    private String net;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("House with a door");
        network = neighbourhood.networkOf(house);
        Viewer.Person member = world.member("Cora", house, Role.ADMINISTRATOR);
        cora = new Viewer.Person(member.id(), "Cora", false, member.seats(), Set.of(network));
        net = "/networks/" + Neighbourhood.slugOf(network);
    }

    private void written(String language, String what, String version) throws Exception {
        visits.sent(cora, net + "/front/words/" + language, "version", version, "what", what, "start", "Come in");
    }

    /** As somebody does who has looked at the page just now. */
    private void publish(String part) throws Exception {
        visits.sent(cora, net + "/front/publication", "seen", seen(part));
    }

    private String seen(String part) throws Exception {
        return visits.look(cora, net + "/front")
                .select("article:has(#part-" + part + ") input[name=seen]")
                .val();
    }

    private Element face(String language) throws Exception {
        return visits.look(Viewer.VISITOR, net + "?lang=" + language).selectFirst(".face");
    }

    private UUID hung(int persons) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var work = new Occasion.Work(network.value(), house, Locale.ENGLISH, "The network", net + "/front");
        return Acting.as(
                cora,
                () -> exhibits.add(
                        cora,
                        work,
                        new Upload("a.png", bytes.toByteArray()),
                        new Exhibit.Words("Our table", "A long table", "Somebody", Licence.CC0, persons)));
    }

    @Test
    void showNothingToReadersBeforeTheyArePublished() throws Exception {
        written("en", "We go with you. " + HOSTILE, "0");
        assertThat(visits.look(Viewer.VISITOR, net).text()).doesNotContain("We go with you");
        assertThat(visits.look(cora, net + "/front").select(".preview").text()).contains("We go with you. " + HOSTILE);
        publish("en");
        Document page = visits.look(Viewer.VISITOR, net);
        assertThat(page.select("section[aria-labelledby=what]").text()).contains("We go with you. " + HOSTILE);
        assertThat(page.select("section[aria-labelledby=start-here]").text()).contains("Come in");
        assertThat(page.select("main script")).isEmpty();
        written("en", "Something new", "1");
        assertThat(visits.look(Viewer.VISITOR, net).text()).doesNotContain("Something new");
    }

    @Test
    void publishOneLanguageWithoutLosingWhatIsPublishedInAnother() throws Exception {
        written("ar", "نرافقكم", "0");
        publish("ar");
        written("ar", "نرافقكم غدًا", "1");
        written("fr", "Nous vous accompagnons", "0");
        publish("fr");
        assertThat(face("fr").text()).contains("Nous vous accompagnons");
        assertThat(face("ar").text()).contains("نرافقكم").doesNotContain("غدًا");
        Document work = visits.look(cora, net + "/front");
        assertThat(work.select("article:has(#part-fr) .tag").text()).isEqualTo("Published");
        assertThat(work.select("article:has(#part-ar) .tag").text()).isEqualTo("Other than readers see it");
        visits.sent(cora, net + "/front/words/fr", "version", "1", "what", "", "start", "");
        publish("fr");
        assertThat(face("fr").text()).as("taken out again").contains("نرافقكم").doesNotContain("accompagnons");
    }

    @Test
    void publishOnlyWhatWasLookedAt() throws Exception {
        written("en", "First words", "0");
        written("fr", "Premiers mots", "0");
        String seen = seen("en") + " " + seen("fr");
        written("en", "Second words", "1");
        MockHttpServletResponse refused = visits.send(cora, net + "/front/publication", "seen", seen);
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("Nothing was published", "English");
        assertThat(page.select("article:has(#part-en)").text()).contains("Second words");
        assertThat(visits.look(Viewer.VISITOR, net).select(".face"))
                .as("neither of both")
                .isEmpty();
        String all = page.select("main > form input[name=seen]").val();
        visits.sent(cora, net + "/front/publication", "seen", all);
        assertThat(face("en").text()).contains("Second words");
        assertThat(face("fr").text()).contains("Premiers mots");
        for (String nonsense : List.of("en", "en=99999999999", "zz=1", "en=1 zz=1", "door=0", "pictures=1")) {
            assertThat(visits.send(cora, net + "/front/publication", "seen", nonsense)
                            .getStatus())
                    .as(nonsense)
                    .isNotEqualTo(500);
        }
        assertThat(face("en").text()).contains("Second words");
    }

    @Test
    void publishNoPictureThatNobodyLookedAt() throws Exception {
        hung(0);
        String seen = seen("pictures");
        hung(0);
        assertThat(visits.send(cora, net + "/front/publication", "seen", seen).getStatus())
                .isEqualTo(422);
        assertThat(visits.look(Viewer.VISITOR, net).select(".face")).isEmpty();
    }

    @Test
    void speakTheReadersLanguageOrSayThatTheyDoNot() throws Exception {
        written("ar", "نرافقكم", "0");
        publish("ar");
        Element what =
                visits.look(Viewer.VISITOR, net + "?lang=en").selectFirst("section[aria-labelledby=what] p[lang]");
        assertThat(what.attr("lang")).isEqualTo("ar");
        assertThat(what.attr("dir")).isEqualTo("rtl");
        assertThat(face("en").text()).contains("This is written in another language");
        assertThat(face("ar").text()).doesNotContain("لغة أخرى");
        assertThat(visits.get(cora, net + "/front/words/xx").getStatus()).isEqualTo(404);
        assertThat(visits.look(cora, net + "/front?for=ar").select(".preview").text())
                .contains("نرافقكم")
                .doesNotContain("another language");
    }

    @Test
    void tellHowToReachThem() throws Exception {
        visits.sent(
                cora,
                net + "/front/door",
                "version",
                "0",
                "place",
                "Quay 1",
                "hours",
                "Mondays",
                "phone",
                "+32 4 000 00 00",
                "email",
                "door@express.example",
                "languages",
                "ti",
                "languages",
                "ar",
                "languages",
                "<b>");
        publish("door");
        Element door = visits.look(Viewer.VISITOR, net).selectFirst(".face-door");
        assertThat(door.text()).contains("Quay 1", "Mondays");
        assertThat(door.select(".tongues bdi").eachAttr("lang")).containsExactly("ar", "ti");
        assertThat(door.select(".tongues").text()).contains("العربية Arabic");
        assertThat(door.select("a").eachAttr("href")).containsExactly("tel:+3240000000", "mailto:door@express.example");
        MockHttpServletResponse refused =
                visits.send(cora, net + "/front/door", "version", "1", "phone", "call me", "place", "Quay 2");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("call me", "Quay 2");
    }

    @Test
    void loseNothingOfAnotherThoughAFieldWasWrongFirst() throws Exception {
        String refused = visits.send(cora, net + "/front/door", "version", "0", "email", "nobody")
                .getContentAsString();
        assertThat(refused).contains("name=\"version\" value=\"0\"");
        visits.sent(cora, net + "/front/door", "version", "0", "place", "Quay of the other");
        MockHttpServletResponse late = visits.send(cora, net + "/front/door", "version", "0", "place", "Quay 3");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("Quay of the other", "Quay 3");
    }

    @Test
    void showPicturesOnlyWhileEverybodyInThemAgrees() throws Exception {
        UUID empty = hung(0);
        UUID people = hung(2);
        publish("pictures");
        Document page = visits.look(Viewer.VISITOR, net);
        assertThat(page.select(".face img").eachAttr("alt")).containsExactly("A long table");
        assertThat(page.select(".face img").attr("src")).contains(empty.toString());
        assertThat(page.html()).doesNotContain(people.toString());
        assertThat(visits.get(Viewer.VISITOR, "/exhibits/" + empty + "?width=320")
                        .getStatus())
                .isEqualTo(200);
        assertThat(visits.get(Viewer.VISITOR, "/exhibits/" + people + "?width=320")
                        .getStatus())
                .isEqualTo(404);
        visits.sent(cora, "/writing/" + network + "/pictures/" + empty + "/removal");
        assertThat(visits.look(Viewer.VISITOR, net).select(".face img")).isEmpty();
    }

    @Test
    void askWhoIsInAPictureWhereItIsLookedAfter() throws Exception {
        String pictures = "/writing/" + network + "/pictures";
        String picture = pictures + "/" + hung(1);
        assertThat(visits.look(cora, picture).select("a.back").attr("href")).isEqualTo(pictures);
        Document asking = visits.look(cora, picture + "/consents");
        assertThat(asking.select("a.back").attr("href")).isEqualTo(picture);
        assertThat(asking.select("main form").eachAttr("action")).containsExactly(picture + "/consents");
    }

    @Test
    void letOnlyThoseLookAfterPicturesWhoCoordinateAndAnswerForThem() throws Exception {
        String pictures = "/writing/" + network + "/pictures";
        assertThat(visits.get(cora, pictures).getStatus()).isEqualTo(200);
        assertThat(visits.get(world.coordinator("No house", network), pictures).getStatus())
                .isEqualTo(403);
        assertThat(visits.get(world.member("Adviser", house, Role.ADVISER), pictures)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void keepWhatTwoWroteAtOnceAndStayClosedToOthers() throws Exception {
        written("en", "First words", "0");
        MockHttpServletResponse late =
                visits.send(cora, net + "/front/words/en", "version", "0", "what", "Second words");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("First words", "Second words", "name=\"version\" value=\"1\"");
        written("fr", "Personne n’attend", "0");
        Viewer adviser = world.member("Adviser", house, Role.ADVISER);
        Viewer stranger = world.coordinator("Strange", neighbourhood.networkOf(neighbourhood.house("Strange")));
        assertThat(visits.get(adviser, net + "/front").getStatus()).isEqualTo(403);
        assertThat(visits.look(adviser, net + "/inside").select("a[href$=/front]"))
                .as("nobody is led there who may not")
                .isEmpty();
        assertThat(visits.send(stranger, net + "/front/publication").getStatus())
                .isEqualTo(404);
        Acting.as(stranger, () -> {
            assertThat(fronts.get(network).versions()).isEmpty();
            assertThat(fronts.publish(network, Map.of("en", 1))).containsExactly("en");
            assertThatThrownBy(() -> fronts.publish(network, List.of())).isInstanceOf(DataAccessException.class);
            return null;
        });
    }

    @Test
    void publishOnceThoughTwoDoAtOnce() throws Exception {
        written("en", "Once", "0");
        String seen = seen("en");
        publish("en");
        visits.sent(cora, net + "/front/publication", "seen", seen);
        visits.sent(cora, net + "/front/publication");
        assertThat(face("en").text()).contains("Once");
    }
}
