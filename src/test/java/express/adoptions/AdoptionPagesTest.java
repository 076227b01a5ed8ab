package express.adoptions;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Versions;
import express.practices.Versions.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class AdoptionPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\u202E \"quoted\" شبكة";

    @Autowired
    World world;

    @Autowired
    Market market;

    @Autowired
    Publishing publishing;

    @Autowired
    Versions versions;

    @Autowired
    JdbcClient jdbc;

    private final Recipe recipe = Market.recipe();
    private NetworkId network;
    private OrganisationId house;
    private Viewer.Person nadia;
    private Standing source;

    @BeforeEach
    void openTheMarket() {
        network = market.network("Northport together");
        house = market.house("House of Pages", network);
        nadia = world.member("Nadia", house, Role.EDITOR);
        source = market.practice(recipe);
    }

    @Test
    void leadFromThePracticeToACopyInOneStep() throws Exception {
        Document practice = market.look(Viewer.VISITOR, source.path());
        assertThat(practice.select("#adoptions ~ p").text()).contains("Nobody has adapted this practice yet");
        String adapt = practice.select("a[href$=/adapt]").attr("href");
        Document asked = market.look(nadia, adapt);
        assertThat(asked.select("form input[type=radio]"))
                .as("nothing to choose")
                .isEmpty();
        assertThat(asked.select("form").text()).contains("Northport together", "House of Pages");

        String place = asked.select("input[name=place]").val();
        String adoption = market.send(nadia, adapt, "place", place).getRedirectedUrl();
        Document page = market.look(nadia, adoption);
        assertThat(page.select(".tag").text()).isEqualTo("Planned");
        assertThat(page.select(".facts a").eachAttr("href")).contains(source.path(1));
        String copy = page.select("a[href^=/writing/]").attr("href");
        assertThat(market.look(nadia, copy).selectFirst("h1").text()).isEqualTo(recipe.title());

        assertThat(market.look(Viewer.VISITOR, source.path())
                        .select("section[aria-labelledby=adoptions]")
                        .text())
                .contains("Northport together", "Planned");
        assertThat(market.send(nadia, adapt, "place", place).getRedirectedUrl()).isEqualTo(adoption);
        assertThat(market.look(nadia, adapt).select("a[href=" + adoption + "]")).hasSize(1);
    }

    @Test
    void standOnThePagesOfBothNetworks() throws Exception {
        NetworkId home = market.network("Home of the practice");
        OrganisationId owner = market.house("Cooks", home);
        PracticeId practice = PracticeId.next();
        Recipe soup = Market.recipe();
        publishing.publish(practice, owner, soup.sheet());
        String path = versions.find(practice).orElseThrow().path();
        assertThat(market.look(Viewer.VISITOR, "/networks/net-" + home)
                        .select("section[aria-labelledby=given]")
                        .text())
                .contains("No other network has adapted");
        String adoption = market.send(nadia, path + "/adapt", "place", place()).getRedirectedUrl();
        Document mine = market.look(Viewer.VISITOR, "/networks/net-" + network);
        assertThat(mine.select("section[aria-labelledby=adapted] h3 a").eachAttr("href"))
                .containsExactly(adoption);
        assertThat(mine.select("section[aria-labelledby=given] h3")).isEmpty();
        Document theirs = market.look(Viewer.VISITOR, "/networks/net-" + home);
        assertThat(theirs.select("section[aria-labelledby=given] .card").text())
                .contains(soup.title(), "Northport together", "Planned");
        assertThat(theirs.select("section[aria-labelledby=adapted] h3")).isEmpty();
        publishing.withdraw(practice);
    }

    private String place() {
        return "net-" + network + ".house-" + house;
    }

    @Test
    void areReportedByWhoeverTookTheCopyOver() throws Exception {
        String adoption =
                market.send(nadia, source.path() + "/adapt", "place", place()).getRedirectedUrl();
        String copy = market.look(nadia, adoption).select("a[href^=/writing/]").attr("href");
        OrganisationId taker = market.house("House of Going On", network);
        Viewer.Person boris = world.member("Boris", taker, Role.EDITOR);
        market.hand(new PracticeId(UUID.fromString(copy.replaceFirst(".*/", ""))), house, taker);
        assertThat(market.status(boris, adoption + "/report")).isEqualTo(200);
        assertThat(market.status(nadia, adoption + "/report")).isEqualTo(403);
        assertThat(market.look(Viewer.VISITOR, adoption).select(".facts").text())
                .contains("House of Going On");
    }

    @Test
    void askWhichNetworkIfThereAreSeveral() throws Exception {
        Viewer.Person mona = world.member(
                "Mona", market.house("In both", network, market.network("Southport together")), Role.EDITOR);
        Document asked = market.look(mona, source.path() + "/adapt");
        assertThat(asked.select("input[type=radio]")).hasSize(2);
        MockHttpServletResponse refused = market.send(mona, source.path() + "/adapt");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("place-error", "Choose one");
        assertThat(market.send(mona, source.path() + "/adapt", "place", "net-" + network + ".house-" + house)
                        .getStatus())
                .as("where somebody else writes")
                .isEqualTo(422);
    }

    @Test
    void tellWhoeverCannotAdaptWhoCan() throws Exception {
        Viewer jonas = world.member("Jonas", house, Role.ADVISER);
        Document asked = market.look(jonas, source.path() + "/adapt");
        assertThat(asked.select(".empty").text()).contains("You cannot adapt it yet");
        assertThat(asked.select("main form")).isEmpty();
        assertThat(market.status(nadia, "/practices/no-such-practice/adapt")).isEqualTo(404);
        assertThat(market.status(nadia, "/adoptions/" + Ids.next())).isEqualTo(404);
        assertThat(market.status(nadia, "/adoptions/x")).isEqualTo(404);
    }

    @Test
    void adaptNothingThatWasWithdrawn() throws Exception {
        publishing.withdraw(source.practice());
        Document asked = market.look(nadia, source.path() + "/adapt");
        assertThat(asked.select(".notice").text()).contains("has withdrawn this practice");
        assertThat(asked.select("main form")).isEmpty();
        assertThat(market.send(nadia, source.path() + "/adapt", "place", "net-" + network + ".house-" + house)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void tellWhatHappenedAndWhy() throws Exception {
        String adoption = adapt();
        assertThat(report(adoption, "1", "RUNNING", "2026-02-01", "", "Twelve cook every week.\nThey stay.", "")
                        .getRedirectedUrl())
                .isEqualTo(adoption);
        assertThat(report(adoption, "2", "STOPPED", "2026-02-01", "2026-06-30", "", "The kitchen was sold.")
                        .getStatus())
                .isEqualTo(303);
        Document page = market.look(Viewer.VISITOR, adoption);
        assertThat(page.select(".timeline > li")).hasSize(3);
        assertThat(page.select(".timeline > li:first-child").text())
                .contains("Stopped", "since", "until", "The kitchen was sold.");
        assertThat(page.select(".timeline").text()).contains("They stay.").doesNotContain("Nadia");
        assertThat(market.look(nadia, adoption).select(".timeline").text()).contains("Reported by", "Nadia");
        assertThat(page.select("a[href$=/report]")).isEmpty();
        assertThat(market.look(nadia, adoption).select("a[href$=/report]"))
                .as("it is over")
                .isEmpty();
        assertThat(market.status(nadia, adoption + "/report")).isEqualTo(403);
        assertThat(market.look(Viewer.VISITOR, source.path())
                        .select("section[aria-labelledby=adoptions]")
                        .text())
                .contains("Stopped", "The kitchen was sold.");
    }

    @Test
    void keepWhatWasTypedAndSayWhatIsWrong() throws Exception {
        String adoption = adapt();
        MockHttpServletResponse answer = report(adoption, "1", "RUNNING", "yesterday", "", "It cooks", "");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#since").val()).isEqualTo("yesterday");
        assertThat(page.select("#result").text()).isEqualTo("It cooks");
        assertThat(page.select("#since-error").text()).contains("year-month-day");
        assertThat(page.select("input[value=RUNNING]").hasAttr("checked")).isTrue();
    }

    @Test
    void overwriteNoReportThatWasNotSeen() throws Exception {
        String adoption = adapt();
        report(adoption, "1", "RUNNING", "2026-02-01", "", "It cooks", "");
        MockHttpServletResponse answer = report(adoption, "1", "RUNNING", "2026-03-01", "", "Mine", "");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("Somebody else has reported");
        assertThat(page.select("#result").text()).isEqualTo("Mine");
        assertThat(report(adoption, page.select("input[name=seen]").val(), "RUNNING", "2026-03-01", "", "Mine", "")
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void letCoordinatorsReportButNotWrite() throws Exception {
        String adoption = adapt();
        Viewer karim = world.coordinator("Karim", network);
        Document page = market.look(karim, adoption);
        assertThat(page.select("a[href$=/report]")).hasSize(1);
        assertThat(page.select("a[href^=/writing/]")).isEmpty();
        assertThat(market.send(karim, adoption + "/opening").getStatus()).isEqualTo(403);
        assertThat(market.status(karim, adoption + "/differences")).isEqualTo(404);
        Viewer stranger = world.member("Sami", market.house("Elsewhere"), Role.EDITOR);
        assertThat(market.status(stranger, adoption + "/report")).isEqualTo(403);
        assertThat(market.send(stranger, adoption + "/opening").getStatus()).isEqualTo(403);
    }

    @Test
    void showTheCopyToOthersAsItWasWhenItWasOpened() throws Exception {
        String adoption = adapt();
        assertThat(market.look(nadia, adoption).select("main").text()).contains("Nothing is different yet");
        write(adoption, "reason", "problem", "Nobody here has a kitchen.");
        assertThat(market.look(nadia, adoption).select("main").text()).contains("One part is different: The problem");
        assertThat(market.look(Viewer.VISITOR, adoption).select("main").text())
                .contains("has not been opened to readers");
        assertThat(market.status(Viewer.VISITOR, adoption + "/differences")).isEqualTo(404);

        market.send(nadia, adoption + "/opening");
        write(adoption, "way", "roles", "A secret");
        Document opened = market.look(Viewer.VISITOR, adoption + "/differences");
        assertThat(opened.select("ins").text()).contains("Nobody here has a kitchen.");
        assertThat(opened.text()).doesNotContain("A secret");
        assertThat(market.look(nadia, adoption + "/differences").text()).contains("A secret");

        market.send(nadia, adoption + "/opening/end");
        assertThat(market.status(Viewer.VISITOR, adoption + "/differences")).isEqualTo(404);
    }

    @Test
    void showWhatChangedInTheSourceSince() throws Exception {
        String adoption = adapt();
        assertThat(market.look(nadia, adoption).select("main").text()).contains("this is its latest version");
        market.publish(source.practice(), new Recipe(recipe.title(), "They meet at noon.", "Many came."));
        Document page = market.look(Viewer.VISITOR, adoption);
        assertThat(page.select("main").text())
                .contains("You adapted version 1; the latest is version 2", "One part changed");
        String changes = page.select("a[href*=since]").attr("href");
        assertThat(market.look(Viewer.VISITOR, changes).select("ins").text()).contains("at noon");
    }

    @Test
    void leadFromTheSourceToWhatBecameAPracticeOfItsOwn() throws Exception {
        String adoption = adapt();
        market.look(Viewer.VISITOR, source.path());
        String draft = market.look(nadia, adoption).select("a[href^=/writing/]").attr("href");
        var copy = PracticeId.of(draft.substring("/writing/".length()));
        Standing published = market.publish(copy, Market.recipe());
        assertThat(market.look(Viewer.VISITOR, source.path())
                        .select("article a")
                        .eachAttr("href"))
                .contains(published.path());
        assertThat(market.look(Viewer.VISITOR, adoption).select("main a").eachAttr("href"))
                .contains(published.path(), adoption + "/differences");
        publishing.withdraw(copy);
        assertThat(market.look(Viewer.VISITOR, source.path())
                        .select("article a")
                        .eachAttr("href"))
                .doesNotContain(published.path());
    }

    @Test
    void nameASourceThatWasWithdrawnAndKeepItsLastText() throws Exception {
        String adoption = adapt();
        publishing.withdraw(source.practice());
        Document page = market.look(Viewer.VISITOR, adoption);
        assertThat(page.select(".notice.warning").text()).contains("Withdrawn by its owner on");
        assertThat(market.look(Viewer.VISITOR, page.select(".notice.warning a").attr("href"))
                        .text())
                .contains("They meet.");
        assertThat(report(adoption, "1", "RUNNING", "2026-02-01", "", "It cooks on", "")
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void sayThatTheOrganisationLeftTheNetwork() throws Exception {
        String adoption = adapt();
        market.leave(house);
        assertThat(market.look(Viewer.VISITOR, adoption).select(".notice").text())
                .contains("House of Pages", "does not work in the network");
        Viewer karim = world.coordinator("Karim", network);
        assertThat(market.send(karim, adoption + "/report", fields("1", "STOPPED", "", "2026-06-30", "", "They left"))
                        .getStatus())
                .as("so that the network can begin anew")
                .isEqualTo(303);
    }

    @Test
    void listFirstWhatIsDue() throws Exception {
        assertThat(market.look(nadia, "/adoptions").select(".empty").text()).contains("Nothing is adapted yet");
        String late = adapt();
        source = market.practice(Market.recipe());
        String fresh = adapt();
        market.in(
                nadia,
                () -> jdbc.sql("""
                    update adoptions.adoption
                    set reported_at = reported_at - interval '190 days'
                    where id = cast(:id as uuid)
                    """)
                        .param("id", late.substring("/adoptions/".length()))
                        .update());
        Document list = market.look(nadia, "/adoptions");
        assertThat(list.select("tbody th a").eachAttr("href")).containsExactly(late, fresh);
        assertThat(list.select("tbody tr:first-child").text()).contains("Report due");
        assertThat(list.select("tbody tr:last-child").text()).doesNotContain("Report due");
        assertThat(market.look(world.coordinator("Karim", network), "/adoptions")
                        .select("tbody th a"))
                .hasSize(2);
        assertThat(market.look(world.newcomer("Amira"), "/adoptions").select("tbody"))
                .isEmpty();
    }

    @Test
    void bearHostileWordsAndThoseThatRunTheOtherWay() throws Exception {
        NetworkId hostile = market.network(HOSTILE);
        nadia = world.member("Nadia", market.house(HOSTILE, hostile), Role.EDITOR);
        String adoption = adapt();
        market.send(nadia, adoption + "/report", fields("1", "RUNNING", "2026-02-01", "", HOSTILE, "", "ar"));
        for (String path : new String[] {source.path(), adoption, source.path() + "/adapt"}) {
            Document page = market.look(nadia, path, Locale.of("ar"));
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script>");
        }
        assertThat(market.look(Viewer.VISITOR, source.path())
                        .select("section[aria-labelledby=adoptions] p[lang=ar][dir=rtl]"))
                .hasSize(1);
    }

    private String adapt() throws Exception {
        Document asked = market.look(nadia, source.path() + "/adapt");
        return market.send(
                        nadia,
                        source.path() + "/adapt",
                        "place",
                        asked.select("input[name=place]").val())
                .getRedirectedUrl();
    }

    private MockHttpServletResponse report(
            String adoption, String seen, String state, String since, String until, String result, String reason)
            throws Exception {
        return market.send(nadia, adoption + "/report", fields(seen, state, since, until, result, reason));
    }

    private static String[] fields(
            String seen, String state, String since, String until, String result, String reason) {
        return fields(seen, state, since, until, result, reason, "en");
    }

    private static String[] fields(
            String seen, String state, String since, String until, String result, String reason, String language) {
        return new String[] {
            "seen",
            seen,
            "state",
            state,
            "since",
            since,
            "until",
            until,
            "result",
            result,
            "reason",
            reason,
            "language",
            language
        };
    }

    /** Writes in the copy, as its authors do. */
    private void write(String adoption, String part, String field, String words) throws Exception {
        String path = market.look(nadia, adoption).select("a[href^=/writing/]").attr("href") + "/" + part;
        Document page = market.look(nadia, path);
        List<String> fields = new ArrayList<>();
        page.select("#seen input, input[type=checkbox][checked]").forEach(input -> {
            if (!input.attr("name").equals(field + "-unknown")) {
                fields.add(input.attr("name"));
                fields.add(input.val());
            }
        });
        fields.add(field);
        fields.add(words);
        market.send(nadia, path, fields.toArray(String[]::new));
    }
}
