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
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
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
        visits.sent(cora, net + "/front/publication");
        Document page = visits.look(Viewer.VISITOR, net);
        assertThat(page.select("section[aria-labelledby=what]").text()).contains("We go with you. " + HOSTILE);
        assertThat(page.select("section[aria-labelledby=start-here]").text()).contains("Come in");
        assertThat(page.select("main script")).isEmpty();
        written("en", "Something new", "1");
        assertThat(visits.look(Viewer.VISITOR, net).text()).doesNotContain("Something new");
    }

    @Test
    void speakTheReadersLanguageOrSayThatTheyDoNot() throws Exception {
        written("ar", "نرافقكم", "0");
        visits.sent(cora, net + "/front/publication");
        Element what = visits.look(Viewer.VISITOR, net + "?lang=en").selectFirst("section[aria-labelledby=what] p");
        assertThat(what.attr("lang")).isEqualTo("ar");
        assertThat(what.attr("dir")).isEqualTo("rtl");
        assertThat(visits.look(Viewer.VISITOR, net + "?lang=en")
                        .select(".front")
                        .text())
                .contains("This is written in another language");
        assertThat(visits.look(Viewer.VISITOR, net + "?lang=ar")
                        .select(".front")
                        .text())
                .doesNotContain("لغة أخرى");
        assertThat(visits.get(cora, net + "/front/words/xx").getStatus()).isEqualTo(404);
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
                "door@express.example");
        visits.sent(cora, net + "/front/publication");
        Element door = visits.look(Viewer.VISITOR, net).selectFirst(".front-door");
        assertThat(door.text()).contains("Quay 1", "Mondays");
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
        visits.sent(cora, net + "/front/publication");
        Document page = visits.look(Viewer.VISITOR, net);
        assertThat(page.select(".front img").eachAttr("alt")).containsExactly("A long table");
        assertThat(page.select(".front img").attr("src")).contains(empty.toString());
        assertThat(page.html()).doesNotContain(people.toString());
        assertThat(visits.get(Viewer.VISITOR, "/exhibits/" + empty + "?width=320")
                        .getStatus())
                .isEqualTo(200);
        assertThat(visits.get(Viewer.VISITOR, "/exhibits/" + people + "?width=320")
                        .getStatus())
                .isEqualTo(404);
        visits.sent(cora, "/writing/" + network + "/pictures/" + empty + "/removal");
        assertThat(visits.look(Viewer.VISITOR, net).select(".front img")).isEmpty();
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
        assertThat(late.getContentAsString()).contains("First words", "Second words");
        Viewer adviser = world.member("Adviser", house, Role.ADVISER);
        Viewer stranger = world.coordinator("Strange", neighbourhood.networkOf(neighbourhood.house("Strange")));
        assertThat(visits.get(adviser, net + "/front").getStatus()).isEqualTo(403);
        assertThat(visits.send(stranger, net + "/front/publication").getStatus())
                .isEqualTo(404);
        Acting.as(stranger, () -> {
            assertThat(fronts.get(network).version()).isZero();
            assertThatThrownBy(() -> fronts.publish(Front.nothing(network), List.of()))
                    .isInstanceOf(DataAccessException.class);
            return null;
        });
    }
}
