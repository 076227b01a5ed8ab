package express.breakouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.breakouts.Forum.Meeting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.lobby.Usher;
import express.registration.Harbour;
import express.ui.Screens;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class BreakoutPagesTest {

    @Autowired
    Forum forum;

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    MockMvc mvc;

    @Autowired
    LobbyUsher usher;

    @Autowired
    Programmes programmes;

    private Document look(Meeting it, String end) throws Exception {
        return visits.look(it.host().coordinator(), it.path() + end);
    }

    private static String page(Document document) {
        return document.select("main").text();
    }

    @Test
    void searchesComparesAndPublishes() throws Exception {
        Meeting it = forum.meeting(12);
        assertThat(page(look(it, ""))).contains("Round 1", "Round 2", "Nothing has been published yet");
        Proposal first = forum.search(it);
        Proposal second = forum.search(it, "attempt", "2");
        assertThat(first.state()).isEqualTo(Proposal.State.FOUND);
        Document answer = look(it, "/proposals/" + first.id());
        assertThat(answer.select("tbody tr th").eachText()).contains("Guest 0 Host " + name(it));
        assertThat(page(answer)).contains("How good it is", "Why here", "Not wished for");
        Document compared = visits.look(
                it.host().coordinator(), it.path() + "/comparison?one=" + first.id() + "&other=" + second.id());
        assertThat(compared.select("thead th").eachText()).contains("Answer 1", "Answer 2");
        forum.publish(it, first);
        assertThat(page(look(it, ""))).contains("Holds now");
        assertThat(visits.send(it.host().coordinator(), it.path() + "/proposals/" + first.id() + "/removal")
                        .getStatus())
                .isEqualTo(303);
        assertThat(forum.proposals(it)).as("told, so it stays").hasSize(2);
        visits.sent(it.host().coordinator(), it.path() + "/proposals/" + second.id() + "/removal");
        assertThat(forum.proposals(it)).containsExactly(first);
    }

    private String name(Meeting it) throws Exception {
        return look(it, "/proposals/" + forum.proposals(it).getFirst().id())
                .select("tbody th p.quiet-text")
                .eachText()
                .stream()
                .filter(name -> name.startsWith("Host "))
                .findFirst()
                .orElseThrow()
                .substring("Host ".length());
    }

    @Test
    void doNotExistForOthers() throws Exception {
        Meeting it = forum.meeting(6);
        Proposal proposal = forum.search(it);
        Viewer.Person other = harbour.house("Others", "FR").coordinator();
        for (Viewer viewer : List.of(other, world.newcomer("Nobody"))) {
            for (String end : List.of("", "/rules", "/helpers", "/pairs", "/proposals/" + proposal.id())) {
                assertThat(visits.get(viewer, it.path() + end).getStatus())
                        .as(end)
                        .isEqualTo(404);
            }
            for (String end : List.of("/rules", "/helpers", "/pairs", "/pins", "/proposals")) {
                assertThat(visits.send(viewer, it.path() + end, "attempt", "1").getStatus())
                        .as(end)
                        .isEqualTo(404);
            }
            assertThat(visits.send(viewer, it.path() + "/proposals/" + proposal.id() + "/publication")
                            .getStatus())
                    .isEqualTo(404);
        }
        Meeting elsewhere = forum.meeting(3);
        assertThat(visits.get(elsewhere.host().coordinator(), elsewhere.path() + "/proposals/" + proposal.id())
                        .getStatus())
                .as("an answer of another gathering")
                .isEqualTo(404);
        assertThat(visits.get(it.host().coordinator(), it.path() + "/proposals/" + Ids.next())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void keepWhatWasTypedWhenItCannotBeTaken() throws Exception {
        Meeting it = forum.meeting(3);
        Session session = forum.rounds(it).getFirst().sessions().getFirst();
        MockHttpServletResponse refused = visits.send(
                it.host().coordinator(),
                it.path() + "/rules",
                "sizes",
                "EVEN",
                "wishes",
                "MUCH",
                "countries",
                "ALL OF IT",
                "families",
                "NOT",
                "others",
                "NOT",
                "most-of-one",
                "many",
                "least-" + session.id(),
                "٩",
                "most-" + session.id(),
                "4");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = Jsoup.parse(refused.getContentAsString());
        assertThat(form.select(".error-summary li")).hasSize(3);
        assertThat(form.selectFirst("#most-of-one").val()).isEqualTo("many");
        assertThat(form.select("#wishes option[selected]").val()).isEqualTo("MUCH");
        assertThat(visits.send(it.host().coordinator(), it.path() + "/proposals", "attempt", "first")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(it.host().coordinator(), it.path() + "/pairs", "one", "", "other", "<b>")
                        .getStatus())
                .isEqualTo(422);
        String guest = it.guest(0).toString();
        assertThat(visits.send(it.host().coordinator(), it.path() + "/pairs", "one", guest, "other", guest)
                        .getStatus())
                .isEqualTo(422);
    }

    private static String[] rules(String... more) {
        List<String> all = new ArrayList<>(
                List.of("sizes", "EVEN", "wishes", "SOME", "countries", "SOME", "families", "SOME", "others", "MUCH"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void weighsAndPins() throws Exception {
        Meeting it = forum.meeting(12);
        Viewer.Person host = it.host().coordinator();
        visits.sent(host, it.path() + "/rules", rules("parts", "FACILITATES", "most-of-one", "2"));
        Document rules = look(it, "/rules");
        assertThat(rules.select("#others option[selected]").val()).isEqualTo("MUCH");
        assertThat(rules.selectFirst("#most-of-one").val()).isEqualTo("2");
        List<String> ready = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ready.addAll(List.of("parts-" + it.guest(i), i == 0 ? "FACILITATES,INTERPRETS" : "FACILITATES"));
        }
        visits.sent(host, it.path() + "/helpers", ready.toArray(String[]::new));
        assertThat(look(it, "/helpers").select("input[checked]")).hasSize(7);
        Session session = forum.rounds(it).getLast().sessions().get(1);
        Session other = forum.rounds(it).getLast().sessions().get(2);
        for (Session one : List.of(other, session)) {
            visits.sent(
                    host,
                    it.path() + "/pins",
                    "guest",
                    it.guest(4).toString(),
                    "session",
                    one.id().toString());
        }
        for (int again = 0; again < 2; again++) {
            visits.sent(
                    host,
                    it.path() + "/pairs",
                    "one",
                    it.guest(again).toString(),
                    "other",
                    it.guest(1 - again).toString(),
                    "together",
                    "yes");
        }
        Document bonds = look(it, "/pairs");
        assertThat(bonds.select("form[action$=/removal]"))
                .as("one pin, one pair")
                .hasSize(2);
        Proposal found = forum.search(it);
        List<Seat> seats = forum.seats(it, found);
        assertThat(seats)
                .filteredOn(seat -> seat.guest().equals(it.guest(4)) && seat.round() == 2)
                .extracting(Seat::session)
                .containsExactly(session.id());
        for (int round = 1; round <= 2; round++) {
            int number = round;
            assertThat(seats)
                    .filteredOn(seat -> seat.round() == number
                            && List.of(it.guest(0), it.guest(1)).contains(seat.guest()))
                    .extracting(Seat::session)
                    .hasSize(2)
                    .allMatch(seats.stream()
                            .filter(seat ->
                                    seat.round() == number && seat.guest().equals(it.guest(0)))
                            .findFirst()
                            .orElseThrow()
                            .session()::equals);
        }
        assertThat(seats).filteredOn(seat -> seat.does(Part.FACILITATES)).hasSize(6);
        visits.sent(
                host,
                it.path() + "/pins/removal",
                "guest",
                it.guest(4).toString(),
                "session",
                session.id().toString());
        visits.sent(
                host,
                it.path() + "/pairs/removal",
                "one",
                it.guest(1).toString(),
                "other",
                it.guest(0).toString());
        assertThat(look(it, "/pairs").select("form[action$=/removal]")).isEmpty();
    }

    /** Nobody looks through thousands of names: one is typed, and chosen only where it is several people's. */
    @Test
    void findPeopleOfALargeGatheringByWhatIsTyped() throws Exception {
        Meeting it = forum.meeting(55);
        Viewer.Person host = it.host().coordinator();
        harbour.guest(it.host(), it.gathering(), "Ali Twin", "CIVIL_SOCIETY");
        harbour.guest(it.host(), it.gathering(), "Ali Twin", "CIVIL_SOCIETY");
        harbour.guest(it.host(), it.gathering(), "Bea Alone", "CIVIL_SOCIETY");
        assertThat(look(it, "/pairs").select("select#one, select#other, select#guest"))
                .isEmpty();
        MockHttpServletResponse several =
                visits.send(host, it.path() + "/pairs", "one", "ali", "other", "Bea Alone", "together", "no");
        assertThat(several.getStatus()).isEqualTo(422);
        Document asked = Jsoup.parse(several.getContentAsString());
        assertThat(asked.select("select#one option").eachText())
                .hasSize(3)
                .allMatch(one -> one.matches("–|Ali Twin · .+"));
        assertThat(asked.select("input#other").val()).isEqualTo("Bea Alone");
        String chosen = asked.select("select#one option").last().val();
        visits.sent(host, it.path() + "/pairs", "one", chosen, "other", "bea al", "together", "no");
        assertThat(page(look(it, "/pairs"))).contains("Ali Twin", "Bea Alone");
        MockHttpServletResponse nobody =
                visits.send(host, it.path() + "/pairs", "one", "Zed", "other", "guest", "together", "no");
        assertThat(Jsoup.parse(nobody.getContentAsString()).select(".error").text())
                .contains("Nobody who comes is called like that.", "Several are called like that");
    }

    @Test
    void saysInWordsWhichRulesConflict() throws Exception {
        Meeting it = forum.meeting(7);
        Viewer.Person host = it.host().coordinator();
        List<String> limits = new ArrayList<>();
        forum.rounds(it).getFirst().sessions().forEach(session -> limits.addAll(List.of("most-" + session.id(), "2")));
        visits.sent(host, it.path() + "/rules", rules(limits.toArray(String[]::new)));
        Proposal proposal = forum.search(it);
        assertThat(proposal.state()).isEqualTo(Proposal.State.IMPOSSIBLE);
        Document why = look(it, "/proposals/" + proposal.id());
        assertThat(why.select("ol > li")).hasSize(3);
        assertThat(page(why))
                .contains(
                        "In round 1 not all rules can be kept together", "has at most 2 people", "Let more people in");
        assertThat(why.select("form[action$=/publication]")).isEmpty();
        assertThat(visits.send(host, it.path() + "/proposals/" + proposal.id() + "/publication")
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.look(host, it.path() + "/proposals/" + proposal.id() + "?lang=ar")
                        .text())
                .contains("على الأكثر شخصان")
                .doesNotContain("breakouts.");
    }

    @Test
    void showAParticipantTheirGroupAndOfOthersOnlyWhoAgreed() throws Exception {
        Meeting it = forum.meeting(6);
        assertThat(visits.look(Viewer.VISITOR, forum.place(it, 0)).select("#own-groups"))
                .isEmpty();
        Proposal found = forum.published(it);
        List<Seat> seats = forum.seats(it, found);
        UUID session = seats.stream()
                .filter(seat -> seat.guest().equals(it.guest(0)) && seat.round() == 1)
                .findFirst()
                .orElseThrow()
                .session();
        int other = it.guests()
                .indexOf(seats.stream()
                        .filter(seat ->
                                seat.session().equals(session) && !seat.guest().equals(it.guest(0)))
                        .findFirst()
                        .orElseThrow()
                        .guest());
        Document mine = visits.look(Viewer.VISITOR, forum.place(it, 0));
        assertThat(mine.select("#own-groups").text()).isEqualTo("My groups");
        assertThat(mine.select("article.card")).hasSize(2);
        assertThat(mine.select("article.card li")).as("nobody agreed").isEmpty();
        visits.sent(Viewer.VISITOR, forum.place(it, other), "purposes", "LIST");
        assertThat(visits.look(Viewer.VISITOR, forum.place(it, 0))
                        .select("article.card li")
                        .eachText())
                .contains("Guest 0");
        visits.sent(Viewer.VISITOR, forum.place(it, other), "languages", "en");
        assertThat(visits.look(Viewer.VISITOR, forum.place(it, 0)).select("article.card li"))
                .as("taken back")
                .isEmpty();
    }

    @Test
    void leaveOnlyTheOwnGroupInTheProgrammeAndCalendarOfAParticipant() throws Exception {
        Meeting it = forum.meeting(6);
        String place = forum.place(it, 0);
        int all = visits.look(Viewer.VISITOR, place)
                .select(".slot[data-kind=BREAKOUT]")
                .size();
        forum.published(it);
        Document mine = visits.look(Viewer.VISITOR, place);
        assertThat(mine.select(".slot[data-kind=BREAKOUT]")).hasSize(2).hasSizeLessThan(all);
        String calendar = visits.get(Viewer.VISITOR, place + ".ics").getContentAsString();
        assertThat(calendar.split("BEGIN:VEVENT", -1).length - 1)
                .isEqualTo(mine.select(".slot:not([data-kind=BREAK])").size());
    }

    @Test
    void leadFromTheLobbyToTheOwnGroup() throws Exception {
        Meeting it = forum.meeting(6);
        forum.published(it);
        MockHttpServletResponse arrived = mvc.perform(
                        get(forum.place(it, 0) + "/lobby").requestAttr(Screens.VIEWER, Viewer.VISITOR))
                .andReturn()
                .getResponse();
        Cookie place = arrived.getCookie("place");
        MockHttpServletResponse lobby = mvc.perform(get(it.gathering().path() + "/lobby")
                        .requestAttr(Screens.VIEWER, Viewer.VISITOR)
                        .cookie(place))
                .andReturn()
                .getResponse();
        assertThat(lobby.getStatus()).isEqualTo(200);
        var programme = programmes.get(it.gathering());
        Set<UUID> elsewhere = usher.elsewhere(it.gathering(), programme, it.guest(0));
        assertThat(elsewhere).hasSize(4);
        for (Round round : Round.of(programme)) {
            assertThat(round.sessions())
                    .filteredOn(one -> elsewhere.contains(one.id()))
                    .hasSize(2);
        }
        assertThat(usher.elsewhere(it.gathering(), programme, UUID.randomUUID()))
                .isEmpty();
        Session session = programme.breakouts().getFirst();
        assertThat(usher.groups(it.gathering(), programme, session, Locale.ENGLISH))
                .as("each has a room of its own")
                .isEmpty();
        Programme shared = inOneRoom(programme);
        assertThat(usher.groups(it.gathering(), shared, shared.breakouts().getFirst(), Locale.ENGLISH))
                .hasSize(3)
                .allSatisfy(group -> assertThat(group.guests())
                        .hasSize(2)
                        .allMatch(guest -> it.guests().stream().map(Usher::key).anyMatch(guest::equals)));
    }

    private static Programme inOneRoom(Programme it) {
        UUID room = it.rooms().getFirst().id();
        return new Programme(
                it.facts(),
                it.said(),
                it.rooms(),
                it.tracks(),
                it.speakers(),
                it.sessions().stream()
                        .map(one -> new Session(
                                one.id(),
                                one.edition(),
                                one.kind(),
                                one.begins(),
                                one.minutes(),
                                room,
                                one.track(),
                                one.speakers(),
                                one.practices(),
                                one.step(),
                                one.languages(),
                                one.said()))
                        .toList());
    }

    @Test
    void publishOnceHoweverManyDoSoAtOnce() throws Exception {
        Meeting it = forum.meeting(6);
        Proposal first = forum.search(it);
        Proposal second = forum.search(it, "attempt", "3");
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Proposal one = i % 2 == 0 ? first : second;
                all.add(crowd.submit((Callable<Object>) () -> {
                    forum.publish(it, one);
                    return true;
                }));
            }
            for (Future<Object> one : all) {
                one.get();
            }
        }
        forum.publish(it, first);
        Document overview = look(it, "");
        assertThat(overview.select("tbody tr:has(th:contains(Answer 1)) .tag.good")
                        .eachText())
                .contains("Holds now");
        assertThat(overview.select("tbody .tag:contains(Holds now)")).hasSize(1);
    }

    @Test
    void areWatchedWhileTheyAreSearched() throws Exception {
        Meeting it = forum.meeting(4);
        String job = visits.sent(it.host().coordinator(), it.path() + "/proposals", "attempt", "1");
        assertThat(job).startsWith("/jobs/");
        await().until(() -> visits.look(it.host().coordinator(), job)
                        .select("a[href*=/breakouts/proposals/]")
                        .size()
                == 1);
        assertThat(visits.get(world.newcomer("Nobody"), job).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speakThreeLanguages(String language) throws Exception {
        Meeting it = forum.meeting(4);
        Proposal found = forum.published(it);
        for (String end : List.of("", "/rules", "/helpers", "/pairs", "/proposals/" + found.id())) {
            Document page = look(it, end + "?lang=" + language);
            assertThat(page.select("body").text())
                    .as(end)
                    .doesNotContain("breakouts.")
                    .doesNotContain("{0}");
            assertThat(page.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        }
    }
}
