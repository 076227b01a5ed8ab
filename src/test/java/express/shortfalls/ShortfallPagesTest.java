package express.shortfalls;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisations;
import express.interpreting.SignedMissions;
import express.interpreting.SignedMissions.Signed;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ShortfallPagesTest {

    @Autowired
    SignedMissions missions;

    @Autowired
    Telling telling;

    @Autowired
    Heard heard;

    @Autowired
    Organisations organisations;

    @Autowired
    Networks networks;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    InstantSource time;

    private Signed at;
    private Network network;

    @BeforeEach
    void begin() {
        at = missions.begin();
        for (int i = 0; i < 5; i++) {
            missions.open(at, time.instant().minus(Duration.ofHours(2 + i)));
        }
        LocalDate yesterday =
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).minusDays(1);
        missions.done(at, at.ana(), yesterday, 60);
        network = organisations.networks(at.house()).stream()
                .flatMap(it -> networks.find(it).stream())
                .findFirst()
                .orElseThrow();
    }

    private void tell() {
        Acting.inBackground(telling.name(), () -> {
            telling.run();
            return null;
        });
    }

    @Test
    void tellsTheNetworkOnceForEachRequestThatNobodyTook() {
        tell();
        tell();
        assertThat(heard.in(network.id()))
                .hasSize(5)
                .allMatch(it -> it.step() == ChainStep.INFORMATION
                        && Locale.forLanguageTag("ti").equals(it.language())
                        && it.district() == null
                        && it.group() == null);
    }

    @Test
    void countsByLanguageForTheHouse() throws Exception {
        Document page = visits.look(at.dispatcher(), at.path("/interpreting-gaps"));
        assertThat(page.select("section[aria-labelledby=languages-of] tbody tr").text())
                .contains("Tigrinya 6 5 0 16%");
        assertThat(page.select("figure svg text").text()).contains("Tigrinya", "5");
        assertThat(page.select("form[action$=/plan/actions]")).isEmpty();
    }

    /** They were found: that is no need for people who speak it, and no help for who asked. */
    @Test
    void countsOneWhoDidNotComeNeitherAsFilledNorAsALackOfPeople() throws Exception {
        missions.missed(
                at,
                at.ana(),
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).minusDays(2));
        Document page = visits.look(at.dispatcher(), at.path("/interpreting-gaps"));
        assertThat(page.select("section[aria-labelledby=languages-of] tbody tr").text())
                .contains("Tigrinya 7 5 1 14%");
        tell();
        assertThat(heard.in(network.id())).hasSize(5);
    }

    @Test
    void showsThoseOfANetworkWhatItsHousesLackTogether() throws Exception {
        String path = "/networks/" + network.slug() + "/interpreting-gaps";
        assertThat(visits.look(at.nurse(), path).select("#lacks-ti").text()).contains("For 5 requests");
        assertThat(visits.look(at.nurse(), path).select("form[action$=/plan/actions]"))
                .isEmpty();
        Viewer coordinator = world.coordinator("Cora", network.id());
        Document page = visits.look(coordinator, path);
        assertThat(page.select("form[action$=/plan/actions] input[name=title]").attr("value"))
                .contains("Train interpreters", "Tigrinya");
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        for (Viewer stranger : List.of(
                Viewer.VISITOR,
                world.newcomer("Amira"),
                at.ana(),
                world.member("Ed", at.house(), Role.EDITOR),
                missions.begin().dispatcher())) {
            assertThat(visits.get(stranger, at.path("/interpreting-gaps")).getStatus())
                    .isIn(302, 303, 401, 404);
        }
        for (Viewer stranger : List.of(
                Viewer.VISITOR, world.newcomer("Amira"), missions.begin().dispatcher())) {
            assertThat(visits.get(stranger, "/networks/" + network.slug() + "/interpreting-gaps")
                            .getStatus())
                    .isIn(302, 303, 401, 404);
        }
    }
}
