package express.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.boards.Board;
import express.boards.Boards;
import express.boards.Seat;
import express.gatherings.Gathering;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.registration.Harbour;
import express.rooms.VideoRoom;
import express.ui.Screens;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class LobbyPagesTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    @Autowired
    Boards boards;

    @Autowired
    MockMvc mvc;

    private Harbour.House host;
    private Gathering gathering;
    private String path;
    private String code;
    private UUID guest;

    @BeforeEach
    void open() throws Exception {
        host = harbour.house("Hosts", "BE");
        Harbour.House senders = harbour.house("Senders", "FR");
        gathering = harbour.open(host, 10);
        guest = harbour.one(senders, gathering);
        code = harbour.code(guest);
        path = gathering.path() + "/lobby";
    }

    private MockHttpServletResponse look(String address, Cookie... cookies) throws Exception {
        var request = get(address).requestAttr(Screens.VIEWER, Viewer.VISITOR);
        return mvc.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()
                .getResponse();
    }

    private Cookie arrive() throws Exception {
        MockHttpServletResponse arrived = look("/registrations/" + code + "/lobby");
        assertThat(arrived.getRedirectedUrl()).isEqualTo(path);
        Cookie place = arrived.getCookie("place");
        assertThat(place.isHttpOnly()).isTrue();
        return place;
    }

    private Session meeting() {
        return programmes.get(gathering).inOrder().stream()
                .filter(it -> it.kind() != SessionKind.BREAK)
                .findFirst()
                .orElseThrow();
    }

    private String begun() throws Exception {
        Session meeting = meeting();
        return visits.sent(
                host.coordinator(),
                path + "/boards",
                "session",
                meeting.id().toString(),
                "kind",
                LobbyPages.kinds(meeting.kind()).getFirst().name());
    }

    @Test
    void letsGuestsInByTheirLinkAndToTheBoards() throws Exception {
        String board = begun();
        Cookie place = arrive();
        Document lobby = Jsoup.parse(look(path, place).getContentAsString());
        assertThat(lobby.select("main").text()).contains("Welcome, Guest 0", "Next");
        assertThat(lobby.select("a[href=" + board + "]")).isNotEmpty();
        assertThat(lobby.select("main form")).as("nothing for hosts").isEmpty();
        MockHttpServletResponse written = look(board, place);
        assertThat(written.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(written.getContentAsString()).select(".composer"))
                .hasSize(1);
        assertThat(look(board).getStatus()).isEqualTo(404);
    }

    @Test
    void doesNotExistForOthers() throws Exception {
        assertThat(look(path).getStatus()).isEqualTo(404);
        assertThat(look(path, new Cookie("place", "NOTACODE")).getStatus()).isEqualTo(404);
        assertThat(visits.get(world.newcomer("Amal"), path).getStatus()).isEqualTo(404);
        assertThat(look("/registrations/NOTACODE/lobby").getStatus()).isEqualTo(404);
        Gathering other = harbour.open(host, 3);
        assertThat(look(other.path() + "/lobby", arrive()).getStatus())
                .as("a place in one gathering is none in another")
                .isEqualTo(404);
        assertThat(look(path + "/door?session=" + meeting().id(), arrive()).getStatus())
                .as("long before it begins")
                .isEqualTo(404);
    }

    @Test
    void letsItsHostPutUpBoardsAndAnEvaluation() throws Exception {
        Board board = boards.get(UUID.fromString(begun().replaceFirst(".*/", "")));
        assertThat(begun()).as("once").isEqualTo(board.path());
        String poll = visits.sent(host.coordinator(), path + "/evaluation");
        Document lobby = visits.look(host.coordinator(), path);
        assertThat(lobby.select("a[href=" + poll + "]")).isNotEmpty();
        Cookie place = arrive();
        assertThat(Jsoup.parse(look(path, place).getContentAsString()).select("a[href=" + poll + "]"))
                .as("a draft")
                .isEmpty();
        assertThat(visits.look(host.coordinator(), gathering.path()).select("a[href=" + path + "]"))
                .isNotEmpty();
        assertThat(Jsoup.parse(look("/registrations/" + code).getContentAsString())
                        .select("a[href$=/lobby]"))
                .hasSize(1);
        assertThat(visits.send(
                                host.coordinator(),
                                path + "/boards",
                                "session",
                                meeting().id().toString(),
                                "kind",
                                "NONE")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void opensSessionsALittleBeforeTheyBegin() throws Exception {
        var programme = programmes.get(gathering);
        var presence = new Presence(gathering, programme, new Seat("guest 1", true, false), "Amal", Set.of());
        Session meeting = meeting();
        Instant start = meeting.start(programme.zone());
        assertThat(presence.now(start.minus(Duration.ofMinutes(21)))).isEmpty();
        assertThat(presence.now(start.minus(Duration.ofMinutes(19)))).contains(meeting);
        assertThat(presence.now(meeting.end(programme.zone()))).doesNotContain(meeting);
        assertThat(presence.next(start.minus(Duration.ofDays(1)))).isPresent();
        var elsewhere =
                new Presence(gathering, programme, new Seat("guest 1", true, false), "Amal", Set.of(meeting.id()));
        assertThat(elsewhere.now(start.minus(Duration.ofMinutes(19))))
                .as("others sit there")
                .doesNotContain(meeting);
        VideoRoom room = presence.room(meeting, Locale.ENGLISH, List.of());
        assertThat(room.key()).startsWith(gathering.id() + "/");
        assertThat(presence.guest()).isEqualTo(new VideoRoom.Guest("guest 1", "Amal", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speaksThreeLanguages(String language) throws Exception {
        begun();
        for (String address : List.of(path, gathering.path())) {
            assertThat(visits.look(host.coordinator(), address + "?lang=" + language)
                            .select("body")
                            .text())
                    .doesNotContain("lobby.")
                    .doesNotContain("{0}");
        }
    }
}
