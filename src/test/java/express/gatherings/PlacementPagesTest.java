package express.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The table in which sessions are moved, as its forms are sent. */
@ModuleTest
class PlacementPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private Viewer.Person coordinator;
    private String path;

    @BeforeEach
    void begin() throws Exception {
        OrganisationId house = neighbourhood.house("Host " + Ids.next());
        coordinator = world.coordinator("Cora Coordinator", neighbourhood.networkOf(house));
        path = visits.sent(
                        coordinator,
                        "/gatherings",
                        "title",
                        "Harbour meeting " + Ids.next(),
                        "host",
                        house.toString(),
                        "date",
                        "2099-03-04",
                        "zone",
                        "Europe/Brussels",
                        "template",
                        "ltta")
                .replaceFirst("/draft$", "");
    }

    private Document draft() throws Exception {
        return visits.look(coordinator, path + "/draft");
    }

    private static Element card(Document page, int which) {
        return page.select("[data-session]").get(which);
    }

    private static Element place(Element card) {
        return card.closest("td");
    }

    private String[] to(Element place, String edition) {
        return new String[] {
            "date",
            place.attr("data-date"),
            "time",
            place.attr("data-time"),
            "room",
            place.attr("data-room"),
            "edition",
            edition
        };
    }

    private String address(Element card) {
        return path + "/sessions/" + card.attr("data-session") + "/placements";
    }

    @Test
    void movesASessionAndOffersTheWayBack() throws Exception {
        Element card = card(draft(), 0);
        Element free = draft().select("td[data-time]").stream()
                .filter(it -> it.select("[data-session]").isEmpty())
                .findFirst()
                .orElseThrow();
        String there = visits.sent(coordinator, address(card), to(free, card.attr("data-edition")));
        Document moved = visits.look(coordinator, there);
        Element now = moved.selectFirst("[data-session=" + card.attr("data-session") + "]");
        assertThat(place(now).attr("data-time")).isEqualTo(free.attr("data-time"));
        assertThat(place(now).attr("data-room")).isEqualTo(free.attr("data-room"));
        Element undo = moved.selectFirst("[data-undo]").closest("form");
        String[] fields = undo.select("input[type=hidden]").stream()
                .filter(it -> !it.attr("name").startsWith("_"))
                .flatMap(it -> java.util.stream.Stream.of(it.attr("name"), it.val()))
                .toArray(String[]::new);
        visits.sent(coordinator, undo.attr("action"), fields);
        Element back = draft().selectFirst("[data-session=" + card.attr("data-session") + "]");
        assertThat(place(back).attr("data-time")).isEqualTo(place(card).attr("data-time"));
        assertThat(place(back).attr("data-room")).isEqualTo(place(card).attr("data-room"));
    }

    @Test
    void tellsAtOnceWhatClashes() throws Exception {
        Document page = draft();
        assertThat(page.select("[data-clashes]")).isEmpty();
        Element one = card(page, 0);
        Element other = page.select("[data-session]").stream()
                .filter(it -> !place(it).attr("data-time").equals(place(one).attr("data-time"))
                        && !place(it).attr("data-room").isEmpty())
                .findFirst()
                .orElseThrow();
        String there = visits.sent(coordinator, address(one), to(place(other), one.attr("data-edition")));
        Document clashing = visits.look(coordinator, there);
        assertThat(clashing.select("[data-clashes] li")).isNotEmpty();
        assertThat(clashing.select(".clashing")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void saysWhyItStaysWhereItWas() throws Exception {
        Element card = card(draft(), 0);
        Element there = draft().select("td[data-time]").last();
        MockHttpServletResponse late = visits.send(coordinator, address(card), to(there, "77"));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(late.getContentAsString())
                        .select(".error-summary")
                        .text())
                .contains("Somebody else changed this session");
        String[] nowhere = to(there, card.attr("data-edition"));
        nowhere[5] = Ids.next().toString();
        MockHttpServletResponse gone = visits.send(coordinator, address(card), nowhere);
        assertThat(gone.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(gone.getContentAsString()).select("[data-placing]"))
                .hasSize(1);
        assertThat(visits.send(coordinator, address(card)).getStatus()).isEqualTo(422);
        Viewer stranger = world.member("Stan", neighbourhood.house("Elsewhere " + Ids.next()), Role.ORGANISER);
        assertThat(visits.send(stranger, address(card), to(there, card.attr("data-edition")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(place(card(draft(), 0)).attr("data-time"))
                .isEqualTo(place(card).attr("data-time"));
    }
}
