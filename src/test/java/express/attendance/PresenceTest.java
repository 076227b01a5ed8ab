package express.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Gatherings;
import express.gatherings.Programmes;
import express.lobby.Watching;
import express.registration.Roll;
import express.rooms.FakeBigBlueButton;
import express.ui.Screens;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** How it becomes known that somebody is there. */
@ModuleTest
class PresenceTest {

    @Autowired
    Gathered gathered;

    @Autowired
    Backstage backstage;

    @Autowired
    Spells spells;

    @Autowired
    Sightings sightings;

    @Autowired
    Roll roll;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Programmes programmes;

    @Autowired
    Visits visits;

    @Autowired
    MockMvc mvc;

    private List<Spell> spells(Gathered.Scene scene, UUID guest) {
        return backstage.open(() -> spells.list(scene.gathering().id(), Optional.of(guest)));
    }

    private void see(Gathered.Scene scene, UUID guest, Instant at) {
        backstage.run(() -> spells.see(scene.gathering(), List.of(guest), null, Source.LOBBY, at));
    }

    @Test
    void sightingsOfOneKindGrowTogetherWhileTheGapIsShort() throws Exception {
        Gathered.Scene scene = gathered.past(1);
        UUID guest = scene.guests().getFirst();
        Instant start = scene.start(0);
        for (int second = 0; second <= 600; second += 30) {
            see(scene, guest, start.plusSeconds(second));
        }
        see(scene, guest, start.plusSeconds(300));
        assertThat(spells(scene, guest))
                .as("also when a clock jumps back")
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.beganAt()).isEqualTo(start);
                    assertThat(it.endedAt()).isBetween(start.plusSeconds(600), start.plusSeconds(660));
                });
        see(scene, guest, start.plusSeconds(1_200));
        assertThat(spells(scene, guest)).as("after a longer time away").hasSize(2);
        backstage.run(() -> spells.see(
                scene.gathering(), List.of(guest), scene.session(0).id(), Source.ROOM, start.plusSeconds(1_210)));
        assertThat(spells(scene, guest)).as("of another kind").hasSize(3);
    }

    @Test
    void isKnownToTheHostAndToNobodyElse() throws Exception {
        Gathered.Scene scene = gathered.past(1);
        UUID guest = scene.guests().getFirst();
        see(scene, guest, scene.start(0));
        UUID gathering = scene.gathering().id();
        assertThat(Acting.as(scene.host().coordinator(), () -> spells.list(gathering, Optional.empty())))
                .hasSize(1);
        for (Viewer other : List.of(scene.sender().coordinator(), Viewer.VISITOR)) {
            assertThat(Acting.as(other, () -> spells.list(gathering, Optional.empty())))
                    .isEmpty();
        }
    }

    private MockHttpServletResponse open(String path, Cookie... cookies) throws Exception {
        var request = MockMvcRequestBuilders.get(path).requestAttr(Screens.VIEWER, Viewer.VISITOR);
        return mvc.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()
                .getResponse();
    }

    @Test
    void whoeverIsInTheLobbyDuringASessionIsThere() throws Exception {
        Gathered.Scene scene = gathered.underWay(1);
        UUID guest = scene.guests().getFirst();
        Cookie place = open(gathered.link(guest) + "/lobby").getCookie("place");
        assertThat(open(scene.gathering().path() + "/lobby", place).getStatus()).isEqualTo(200);
        assertThat(open(scene.gathering().path() + "/lobby", place).getStatus()).isEqualTo(200);
        sightings.write();
        assertThat(spells(scene, guest)).singleElement().satisfies(it -> {
            assertThat(it.source()).isEqualTo(Source.LOBBY);
            assertThat(it.session()).isNull();
        });
        visits.look(scene.host().coordinator(), scene.gathering().path() + "/lobby");
        sightings.write();
        assertThat(backstage.open(() -> spells.list(scene.gathering().id(), Optional.empty())))
                .as("not its host")
                .hasSize(1);
    }

    @Test
    void beforeItBeginsNobodyIsThere() throws Exception {
        Gathered.Scene scene = gathered.at(java.time.LocalDateTime.parse("2098-03-04T13:30"), 1);
        UUID guest = scene.guests().getFirst();
        Cookie place = open(gathered.link(guest) + "/lobby").getCookie("place");
        open(scene.gathering().path() + "/lobby", place);
        sightings.write();
        assertThat(spells(scene, guest)).isEmpty();
        assertThat(Jsoup.parse(open(gathered.link(guest)).getContentAsString()).select("#attendance"))
                .isEmpty();
    }

    private RoomRound round(FakeBigBlueButton server, Instant now) {
        InstantSource time = InstantSource.fixed(now);
        return new RoomRound(
                gatherings,
                programmes,
                Watching.occupancy(server.rooms()),
                new RoomRound.Sighted(backstage, roll, spells, time),
                time);
    }

    private String room(Gathered.Scene scene, int session) {
        UUID room = scene.session(session).room();
        return scene.gathering().id() + "/" + room;
    }

    @Test
    void roomsTellEachMinuteWhoIsInThem() throws Exception {
        Gathered.Scene scene = gathered.past(2);
        UUID in = scene.guests().get(0);
        Instant now = scene.start(1).plus(Duration.ofMinutes(5));
        try (var server = new FakeBigBlueButton()) {
            server.meetings.put(
                    room(scene, 1),
                    Set.of(Watching.key(in), Watching.key(Ids.next()), "person 1", "guest nonsense", "&lt;b&gt;"));
            round(server, now).look(scene.gathering(), scene.programme());
            round(server, now.plusSeconds(60)).look(scene.gathering(), scene.programme());
        }
        assertThat(spells(scene, in)).singleElement().satisfies(it -> {
            assertThat(it.source()).isEqualTo(Source.ROOM);
            assertThat(it.session()).isEqualTo(scene.session(1).id());
            assertThat(it.stretch()).isEqualTo(new Stretch(now, now.plusSeconds(120)));
        });
        assertThat(backstage.open(() -> spells.list(scene.gathering().id(), Optional.empty())))
                .as("nobody who is not registered")
                .hasSize(1);
    }

    @Test
    void aRoomInTroubleCostsItsMinuteOnly() throws Exception {
        Gathered.Scene scene = gathered.past(1);
        UUID in = scene.guests().getFirst();
        Instant now = scene.start(0).plus(Duration.ofMinutes(5));
        try (var server = new FakeBigBlueButton()) {
            server.meetings.put(room(scene, 0), Set.of(Watching.key(in)));
            for (String nonsense : List.of("<html>502", "{}", "<response><returncode>FAILED</returncode></response>")) {
                server.answerInstead(nonsense);
                round(server, now).look(scene.gathering(), scene.programme());
            }
            assertThat(spells(scene, in)).isEmpty();
            server.answerInstead("");
            round(server, now).look(scene.gathering(), scene.programme());
            assertThat(spells(scene, in)).hasSize(1);
            server.hang();
            round(server, now.plusSeconds(60)).look(scene.gathering(), scene.programme());
        }
        round(new FakeBigBlueButton(), now.plusSeconds(120)).look(scene.gathering(), scene.programme());
        assertThat(spells(scene, in)).hasSize(1);
    }

    private void speak(Gathered.Scene scene, int session, String word) throws Exception {
        gathered.sent(scene, scene.sheet(session) + "/word", "word", word);
    }

    private MockHttpServletResponse type(Gathered.Scene scene, UUID guest, String word) throws Exception {
        String session = scene.session(0).id().toString();
        return visits.send(
                Viewer.VISITOR, gathered.link(guest) + "/words", "session", session, "word-" + session, word);
    }

    @Test
    void whoeverTypesTheWordWasThereForTheWholeSession() throws Exception {
        Gathered.Scene scene = gathered.underWay(1);
        UUID guest = scene.guests().getFirst();
        assertThat(Jsoup.parse(open(gathered.link(guest)).getContentAsString()).select("a[href$=/words]"))
                .isEmpty();
        speak(scene, 0, "Rivière");
        Document mine = Jsoup.parse(open(gathered.link(guest)).getContentAsString());
        assertThat(mine.select("a[href$=/words]")).hasSize(1);
        MockHttpServletResponse wrong = type(scene, guest, "brook");
        assertThat(wrong.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(wrong.getContentAsString());
        assertThat(again.select(".error-summary li").text()).contains("not the word");
        assertThat(again.select("main input[name^=word-]").val()).isEqualTo("brook");
        assertThat(type(scene, guest, " RIVIERE ").getStatus()).isEqualTo(303);
        assertThat(type(scene, guest, "rivière").getStatus()).isEqualTo(303);
        assertThat(visits.look(scene.host().coordinator(), scene.sheet(0))
                        .select("tbody td.number")
                        .text())
                .isEqualTo("30");
        assertThat(Jsoup.parse(open(gathered.link(guest)).getContentAsString())
                        .select("#attendance ~ p")
                        .text())
                .contains("You attended 30 of 195 minutes");
    }

    @Test
    void theWordMayBeTriedAFewTimes() throws Exception {
        Gathered.Scene scene = gathered.underWay(1);
        UUID guest = scene.guests().getFirst();
        speak(scene, 0, "lantern");
        for (int i = 1; i <= SpokenWords.MOST_TRIES; i++) {
            assertThat(type(scene, guest, "word " + i).getStatus()).isEqualTo(422);
        }
        MockHttpServletResponse late = type(scene, guest, "lantern");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("they can correct it");
        assertThat(spells(scene, guest)).isEmpty();
        assertThat(visits.send(Viewer.VISITOR, gathered.link(guest) + "/words", "session", "x")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theWordIsTypedDuringItsSessionAndALittleLater() throws Exception {
        Gathered.Scene scene = gathered.past(1);
        UUID guest = scene.guests().getFirst();
        speak(scene, 0, "lantern");
        assertThat(type(scene, guest, "lantern").getStatus()).as("years later").isEqualTo(422);
        assertThat(spells(scene, guest)).isEmpty();
        Gathered.Scene now = gathered.underWay(1);
        speak(now, 0, "lantern");
        assertThat(type(now, now.guests().getFirst(), "l\u0000antern\n").getStatus())
                .isEqualTo(303);
        assertThat(type(scene, now.guests().getFirst(), "lantern").getStatus())
                .as("of a session of another gathering")
                .isEqualTo(422);
    }

    @Test
    void wordsCanBeDrawnAndMustBeHeard() throws Exception {
        Gathered.Scene scene = gathered.underWay(0);
        Viewer host = scene.host().coordinator();
        gathered.sent(scene, scene.sheet(0) + "/word?lang=ar", "draw", "yes");
        assertThat(visits.look(host, scene.sheet(0)).select("#word").val()).matches("\\p{IsArabic}+");
        assertThat(visits.send(host, scene.sheet(0) + "/word", "word", "…").getStatus())
                .isEqualTo(422);
        assertThat(visits.send(host, scene.sheet(0) + "/word", "word", "x".repeat(61))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(scene.sender().coordinator(), scene.sheet(0) + "/word", "word", "bridge")
                        .getStatus())
                .isEqualTo(404);
    }
}
