package express.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.Mailbox;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class CharterPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> كلمة";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Models models;

    @Autowired
    Charters charters;

    private NetworkId network;
    private Viewer.Person cora;
    private Viewer.Person adviser;
    private String charter;

    @BeforeEach
    void begin() {
        OrganisationId house = neighbourhood.house("House of rules");
        network = neighbourhood.networkOf(house);
        cora = world.coordinator("Cora", network);
        adviser = world.member("Adviser", house, Role.ADVISER);
        charter = "/networks/" + Neighbourhood.slugOf(network) + "/charter";
    }

    private void adopted() throws Exception {
        assertThat(visits.sent(cora, charter + "/adoption", "language", "fr")).isEqualTo(charter + "/draft");
    }

    private void deviated(String words) throws Exception {
        visits.sent(cora, charter + "/draft/rhythm", "version", "0", "words", words, "reason", "We are few");
    }

    private void published(int after) throws Exception {
        visits.sent(cora, charter + "/editions", "latest", Integer.toString(after), "note", "News " + after);
    }

    @Test
    void areReadByEverybodyOncePublishedWithWhereTheyDeviateAndWhy() throws Exception {
        assertThat(visits.look(Viewer.VISITOR, charter).select(".empty").text()).contains("No charter yet");
        adopted();
        deviated("Tous les jours. " + HOSTILE);
        assertThat(visits.look(Viewer.VISITOR, charter).text()).doesNotContain("Tous les jours");
        published(0);
        Document page = visits.look(Viewer.VISITOR, charter);
        assertThat(page.select("#rhythm").text()).isEqualTo("Rythme");
        assertThat(page.select("main details ins").text()).contains("jours. " + HOSTILE);
        assertThat(page.select("main details").text()).contains("Why: We are few");
        assertThat(page.text()).contains("one section is said otherwise");
        assertThat(page.select("form"))
                .as("nothing to press for a visitor but what stands on every page")
                .allMatch(form -> !form.attr("action").contains("charter"));
    }

    @Test
    void keepEarlierEditionsAsTheyWere() throws Exception {
        adopted();
        deviated("Tous les jours.");
        published(0);
        visits.sent(cora, charter + "/draft/rhythm/agreement");
        published(1);
        assertThat(visits.look(adviser, charter).text()).doesNotContain("Tous les jours");
        assertThat(visits.look(adviser, charter + "/editions/1").text())
                .contains("Tous les jours", "There is a newer edition");
        assertThat(visits.look(adviser, charter + "/editions/2/changes")
                        .select("del")
                        .text())
                .contains("jours.");
        assertThat(visits.get(adviser, charter + "/editions/3").getStatus()).isEqualTo(404);
        assertThat(visits.get(adviser, charter + "/editions/1/changes").getStatus())
                .isEqualTo(404);
    }

    @Test
    void areWrittenByCoordinatorsOnly() throws Exception {
        adopted();
        Viewer.Person stranger = world.coordinator("Strange", neighbourhood.networkOf(neighbourhood.house("Other")));
        assertThat(visits.get(adviser, charter + "/draft").getStatus()).isEqualTo(403);
        assertThat(visits.get(stranger, charter + "/draft").getStatus()).isEqualTo(404);
        assertThat(visits.send(stranger, charter + "/editions", "latest", "0").getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> Acting.as(stranger, () -> charters.deviate(network, "rhythm", 0, "x", "y")))
                .as("the database holds where code forgets")
                .isInstanceOf(DataAccessException.class);
        Acting.as(stranger, () -> {
            assertThat(charters.find(network)).isEmpty();
            return null;
        });
    }

    @Test
    void showTheSecondWhatTheFirstWrote() throws Exception {
        adopted();
        deviated("First words");
        MockHttpServletResponse late = visits.send(
                cora, charter + "/draft/rhythm", "version", "0", "words", "Second words", "reason", "Later");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("First words", "Second words", "written this meanwhile");
        assertThat(visits.send(cora, charter + "/draft/rhythm", "version", "1", "words", "", "reason", "")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.get(cora, charter + "/draft/no-such").getStatus()).isEqualTo(404);
    }

    @Test
    void arePublishedOnceThoughTwoPressAtOnce() throws Exception {
        adopted();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            var one = two.submit(() ->
                    visits.send(cora, charter + "/editions", "latest", "0").getStatus());
            var other = two.submit(() ->
                    visits.send(cora, charter + "/editions", "latest", "0").getStatus());
            assertThat(new int[] {one.get(), other.get()}).containsExactlyInAnyOrder(303, 422);
        }
    }

    @Test
    void followANewVersionOfTheModelWhenTheyAreReady() throws Exception {
        Viewer.Person operator = world.operator();
        adopted();
        deviated("Tous les jours.");
        published(0);
        int before = models.latest().version();
        assertThat(visits.send(cora, "/charter/draft").getStatus()).isEqualTo(403);
        visits.sent(operator, "/charter/draft");
        String revision = visits.look(operator, "/charter/draft/host")
                .select("input[name=revision]")
                .val();
        String words = "Two members host together " + Ids.next();
        String[] fields = {
            "revision", revision, "title-en", "Host", "text-en", words, "title-fr", "Hôte", "text-fr", words + " fr"
        };
        visits.sent(operator, "/charter/draft/host", fields);
        assertThat(visits.send(operator, "/charter/draft/host", fields).getStatus())
                .as("an old look at it")
                .isEqualTo(422);
        assertThat(visits.look(Viewer.VISITOR, "/charter").text()).doesNotContain(words);
        revision = visits.look(operator, "/charter/draft")
                .select("input[name=revision]")
                .val();
        assertThat(visits.send(operator, "/charter/publication", "revision", revision, "note-en", " ")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(operator, "/charter/publication", "revision", revision, "note-en", "Hosts change");
        assertThat(visits.look(Viewer.VISITOR, "/charter").text()).contains(words, "Hosts change");
        assertThat(visits.look(Viewer.VISITOR, "/charter/versions/" + (before + 1) + "/changes")
                        .select("ins")
                        .text())
                .contains("Two members");
        assertThat(visits.look(Viewer.VISITOR, "/charter/versions/" + before).text())
                .doesNotContain(words);

        assertThat(mailbox.subject(World.emailOf(cora.id()))).isEqualTo("The common model has a new version");
        assertThat(visits.look(adviser, charter).select(".notice").text()).contains("is newer than the one");
        Document work = visits.look(cora, charter + "/draft");
        assertThat(work.select("section[aria-labelledby=news] ins").text()).contains("Two members");
        visits.sent(cora, charter + "/adoption");
        published(1);
        assertThat(visits.look(adviser, charter).text()).contains(words + " fr", "Tous les jours.");
        assertThat(Acting.as(cora, () -> charters.get(network)).language()).isEqualTo(Locale.FRENCH);
    }
}
