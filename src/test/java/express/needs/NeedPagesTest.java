package express.needs;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class NeedPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    NeedsPost post;

    /** A word that only the networks of this test use, so that others' notices stay behind theirs. */
    private final String mark = "Ziegelbrennerei " + Ids.next();

    private Side here;
    private Side there;

    private record Side(NetworkId network, Viewer.Person coordinator, Viewer.Person adviser, String secret) {

        String path() {
            return "/networks/" + Neighbourhood.slugOf(network);
        }
    }

    @BeforeEach
    void begin() {
        here = side("Hereby House");
        there = side("Overthere House");
    }

    private Side side(String name) {
        String secret = name + " " + Ids.next();
        OrganisationId house = neighbourhood.house(secret);
        NetworkId network = neighbourhood.networkOf(house);
        return new Side(
                network,
                world.coordinator("Cora of " + name, network),
                world.member("Adviser", house, Role.ADVISER),
                secret);
    }

    private String written(Side side, Viewer by, String direction, String title) throws Exception {
        return visits.sent(
                by,
                side.path() + "/needs",
                "direction",
                direction,
                "title",
                title,
                "words",
                "An agency of interpreters that is a co-operative. " + mark,
                "step",
                "INFORMATION",
                "languages",
                "fr");
    }

    private String shown(Side side, String direction, String title) throws Exception {
        String path = written(side, side.coordinator(), direction, title);
        assertThat(visits.sent(side.coordinator(), path + "/notice")).isEqualTo(path);
        return path;
    }

    private Element meeting(Viewer viewer, String path, String title) throws Exception {
        Document page = visits.look(viewer, path);
        return page.select("article.meeting").stream()
                .filter(it -> it.selectFirst("h3").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.text()));
    }

    private void answered(Side side, String path, String title, String agrees) throws Exception {
        String other = meeting(side.coordinator(), path, title)
                .selectFirst("input[name=other]")
                .val();
        visits.sent(side.coordinator(), path + "/answers", "other", other, "agrees", agrees);
    }

    private void carry() {
        Acting.inBackground(post.name(), () -> {
            post.run();
            return null;
        });
    }

    private static String email(Side side) {
        return World.emailOf(side.coordinator().id());
    }

    @Test
    void keepWhatIsWrittenWithinTheNetworkUntilItsCoordinatorShowsIt() throws Exception {
        String title = "Interpreters " + Ids.next();
        String need = written(here, here.adviser(), "NEED", title);
        String offer = shown(there, "OFFER", "We have them");
        assertThat(visits.look(here.adviser(), need).select(".notice").text()).contains("Only your network");
        assertThat(visits.look(there.coordinator(), offer).text()).doesNotContain(title);
        assertThat(visits.send(here.adviser(), need + "/notice").getStatus()).isEqualTo(403);
        assertThat(visits.get(there.coordinator(), need).getStatus()).isEqualTo(404);
        visits.sent(here.coordinator(), need + "/notice");
        assertThat(meeting(there.coordinator(), offer, title).select("li").text())
                .contains("Both speak of", "interpreting", "Information", "French");
    }

    @Test
    void openNamesOnlyWhenBothAgree() throws Exception {
        String title = "Interpreters " + Ids.next();
        String gift = "An agency " + Ids.next();
        String need = shown(here, "NEED", title);
        String offer = shown(there, "OFFER", gift);
        answered(here, need, gift, "true");
        assertThat(meeting(here.coordinator(), need, gift).text()).contains("has not answered");
        for (String path : List.of(offer, there.path() + "/needs", there.path() + "/initiatives")) {
            assertThat(visits.get(there.coordinator(), path).getContentAsString())
                    .doesNotContain(here.secret(), Neighbourhood.slugOf(here.network()));
        }
        carry();
        assertThat(mailbox.text(email(there)))
                .contains("would like to meet", gift)
                .doesNotContain("Round the harbour");

        answered(there, offer, title, "true");
        Element agreed = meeting(there.coordinator(), offer, title);
        assertThat(agreed.select("a[href]").eachAttr("href")).contains(here.path());
        assertThat(meeting(here.coordinator(), need, gift).select("a[href]").eachAttr("href"))
                .contains(there.path());
        carry();
        assertThat(mailbox.text(email(here))).contains("Both networks have agreed", "Round the harbour");
        assertThat(mailbox.subject(email(there))).contains("have agreed");
        int letters = mailbox.list(email(here)).size();
        carry();
        assertThat(mailbox.list(email(here))).as("carried once").hasSize(letters);

        answered(there, offer, title, "false");
        assertThat(visits.get(here.coordinator(), need).getContentAsString())
                .as("taken back, names close")
                .doesNotContain(Neighbourhood.slugOf(there.network()));
    }

    @Test
    void becomeOneInitiativeThoughBothBeginItAtOnce() throws Exception {
        String title = "Interpreters " + Ids.next();
        String gift = "An agency " + Ids.next();
        String need = shown(here, "NEED", title);
        String offer = shown(there, "OFFER", gift);
        answered(here, need, gift, "true");
        String needId = need.replaceFirst(".*/", "");
        String offerId = offer.replaceFirst(".*/", "");
        assertThat(visits.send(
                                there.coordinator(),
                                there.path() + "/initiatives",
                                "title",
                                "early",
                                "wish",
                                offerId,
                                "other",
                                needId)
                        .getStatus())
                .as("before both agree")
                .isEqualTo(404);
        answered(there, offer, title, "true");
        Future<String> one;
        Future<String> two;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            one = both.submit(() -> begun(here, needId, offerId));
            two = both.submit(() -> begun(there, offerId, needId));
        }
        String mine = one.get();
        String theirs = two.get();
        assertThat(mine.replaceFirst(".*/", "")).isEqualTo(theirs.replaceFirst(".*/", ""));

        visits.sent(
                here.coordinator(),
                mine + "/happenings",
                "version",
                "1",
                "state",
                "RUNNING",
                "way",
                "STUDY_VISIT",
                "begins",
                "2027-03-01",
                "words",
                "Five of us come <b>in March</b>");
        Document page = visits.look(there.coordinator(), theirs);
        assertThat(page.select(".timeline li").first().text()).contains("Under way", "Five of us come <b>in March</b>");
        assertThat(mailbox.text(email(there))).contains("tells how your initiative goes");
        assertThat(visits.get(there.coordinator(), mailbox.link(email(there))).getRedirectedUrl())
                .isEqualTo(theirs);
        MockHttpServletResponse late = visits.send(
                there.coordinator(), theirs + "/happenings", "version", "1", "state", "DONE", "words", "kept");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("kept", "changed it meanwhile");
        assertThat(visits.send(here.adviser(), mine + "/happenings", "version", "2", "state", "DONE")
                        .getStatus())
                .isEqualTo(403);
        assertThat(visits.look(here.adviser(), here.path() + "/initiatives").text())
                .contains("Study visit", "Under way");
    }

    private String begun(Side side, String mine, String other) throws Exception {
        return visits.sent(
                side.coordinator(),
                side.path() + "/initiatives",
                "title",
                "See an agency",
                "wish",
                mine,
                "other",
                other);
    }

    @Test
    void doNotShowWhatSaysWhoseItIs() throws Exception {
        String need = written(here, here.coordinator(), "NEED", "For " + here.secret());
        visits.sent(here.coordinator(), need + "/notice");
        assertThat(visits.look(here.coordinator(), need)
                        .select(".notice.warning")
                        .text())
                .contains(here.secret());
        String shown = shown(here, "NEED", "Harmless " + Ids.next());
        assertThat(visits.send(
                                here.coordinator(),
                                shown + "/edit",
                                "version",
                                "1",
                                "direction",
                                "NEED",
                                "title",
                                "In Northport",
                                "words",
                                "")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void takeALineOfAWorkSessionAsAnInitiativeForWhichAPartnerIsSought() throws Exception {
        String begun = visits.sent(
                here.adviser(),
                here.path() + "/initiatives",
                "title",
                "Twin towns",
                "why",
                "both are small",
                "source",
                here.path() + "/worksheets");
        Document page = visits.look(here.adviser(), begun);
        assertThat(page.select("h1").text()).isEqualTo("Twin towns");
        assertThat(page.select(".lead").text()).isEqualTo("A partner is sought");
        assertThat(page.select("main a[href$=/worksheets]")).hasSize(1);
        assertThat(visits.get(there.coordinator(), begun).getStatus()).isEqualTo(404);
    }

    @Test
    void waitOnThePageOfTheNetworkForWhoCoordinatesIt() throws Exception {
        String title = "Interpreters " + Ids.next();
        String gift = "An agency " + Ids.next();
        String need = shown(here, "NEED", title);
        String offer = shown(there, "OFFER", gift);
        assertThat(visits.look(there.coordinator(), there.path()).select("#waiting"))
                .isEmpty();
        answered(here, need, gift, "true");
        String begun = visits.sent(there.adviser(), there.path() + "/initiatives", "title", "Twin towns");
        Document page = visits.look(there.coordinator(), there.path());
        assertThat(page.select("section[aria-labelledby=waiting] li").eachText())
                .containsExactly(gift + " One network waits for your answer", "Twin towns A partner is sought");
        assertThat(page.select("section[aria-labelledby=waiting] a").eachAttr("href"))
                .containsExactly(offer, begun);
        assertThat(page.text()).as("names are not open yet").doesNotContain(here.secret());
        for (Viewer other : List.of(Viewer.VISITOR, there.adviser(), here.coordinator())) {
            assertThat(visits.look(other, there.path()).select("#waiting")).isEmpty();
        }
        answered(there, offer, title, "false");
        assertThat(visits.look(there.coordinator(), there.path())
                        .select("section[aria-labelledby=waiting] li")
                        .eachText())
                .containsExactly("Twin towns A partner is sought");
    }

    @Test
    void keepWhatOneWroteWhenAnotherWasQuicker() throws Exception {
        String need = written(here, here.coordinator(), "NEED", "First");
        visits.sent(here.coordinator(), need + "/edit", "version", "1", "direction", "NEED", "title", "Second");
        MockHttpServletResponse late =
                visits.send(here.coordinator(), need + "/edit", "version", "1", "direction", "NEED", "title", "Third");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("value=\"Third\"", "changed it meanwhile");
        assertThat(visits.look(here.coordinator(), need).select("h1").text()).isEqualTo("Second");
    }

    @Test
    void leaveTheBoardWhenWithdrawnAndKeepWhatWasAgreed() throws Exception {
        String title = "Interpreters " + Ids.next();
        String gift = "An agency " + Ids.next();
        String need = shown(here, "NEED", title);
        String offer = shown(there, "OFFER", gift);
        answered(here, need, gift, "true");
        answered(there, offer, title, "true");
        visits.sent(there.coordinator(), offer + "/withdrawal");
        Document page = visits.look(here.coordinator(), need);
        assertThat(page.select("article.meeting h3").eachText()).contains("No longer shown");
        assertThat(page.select("article.meeting a[href]").eachAttr("href")).contains(there.path());
        assertThat(visits.look(there.coordinator(), there.path() + "/needs")
                        .select("main ul")
                        .text())
                .contains(gift);
    }
}
