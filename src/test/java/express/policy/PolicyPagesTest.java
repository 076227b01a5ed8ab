package express.policy;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class PolicyPagesTest {

    private static final String PLAN = "/policy/action-plan-integration-2021-2027";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    StarterPolicies.Filling filling;

    @Autowired
    PolicyActions actions;

    @Autowired
    Calls calls;

    @Test
    void showEverybodyWhatWasDecidedAndWhatIsNotChecked() throws Exception {
        Document list = visits.look(Viewer.VISITOR, "/policy");
        assertThat(list.select("h3 a").eachAttr("href")).contains(PLAN, "/policy/amif", "/policy/esf-plus");
        Document plan = visits.look(Viewer.VISITOR, PLAN);
        assertThat(plan.select(".facts").text())
                .contains("COM(2020) 758", "November 24, 2020", "2021 to 2027", "In force");
        assertThat(plan.select("#line-SECTOR ~ ul li").eachText())
                .contains("Health Found in a source", "Housing Found in a source");
        assertThat(plan.select("#line-ACTION ~ ul li").text())
                .contains("Learning among peers To be checked", "Faster assessment of skills Found in a source");
        assertThat(plan.select(".notice.warning").text()).contains("4 lines below");
        assertThat(plan.select("a[href$=edit]")).isEmpty();
        assertThat(visits.get(Viewer.VISITOR, "/policy/no-such-thing").getStatus())
                .isEqualTo(404);
    }

    @Test
    void putTheNextDeadlineFirstAndLetWhatIsOverFade() throws Exception {
        Viewer olga = world.operator();
        String near = call(olga, "Near " + Ids.next(), LocalDate.now().plusDays(9));
        String far = call(olga, "Far " + Ids.next(), LocalDate.now().plusDays(200));
        String over = call(olga, "Over " + Ids.next(), LocalDate.now().minusDays(10));
        String gone = call(olga, "Gone " + Ids.next(), LocalDate.now().minusDays(400));
        Document list = visits.look(Viewer.VISITOR, "/policy");
        String text = list.select("main").text();
        assertThat(list.selectFirst("h2").id()).isEqualTo("calls");
        assertThat(text.indexOf(near)).isPositive().isLessThan(text.indexOf(far));
        assertThat(text.indexOf(over)).isGreaterThan(text.indexOf(far));
        assertThat(text).contains("9 days left").doesNotContain(gone);
        assertThat(list.select(".faded").text()).contains(over).doesNotContain(near);
        String path = visits.look(olga, "/policy")
                .select("a[href^=/policy/calls/]:contains(" + near + ")")
                .attr("href");
        visits.sent(olga, path + "/removal");
        assertThat(visits.look(Viewer.VISITOR, "/policy").text()).doesNotContain(near);
    }

    private String call(Viewer by, String title, LocalDate deadline) throws Exception {
        visits.sent(by, "/policy/calls/new", "title-en", title, "deadline", deadline.toString(), "fund", "amif");
        return title;
    }

    @Test
    void keepWhatOperatorsWroteWhenAReleaseBringsOtherWords() throws Exception {
        String slug = "test-" + Ids.next();
        fill(slug, "Old words");
        assertThat(visits.look(Viewer.VISITOR, "/policy/" + slug).text()).contains("Old words");
        fill(slug, "New words");
        assertThat(visits.look(Viewer.VISITOR, "/policy/" + slug).text())
                .contains("New words")
                .doesNotContain("Old words");

        Viewer olga = world.operator();
        Document page = visits.look(olga, "/policy/" + slug);
        String line = page.select("a[href*=/lines/]:contains(New words)").attr("href");
        String seen = visits.look(olga, line).select("input[name=seen]").val();
        String[] fields = {
            "seen",
            seen,
            "kind",
            "ACTION",
            "mark",
            "FOUND",
            "words-en",
            "My words",
            "words-ar",
            "كلماتي",
            "steps",
            "FINANCE"
        };
        visits.sent(olga, line, fields);
        fill(slug, "Newer words");
        Document kept = visits.look(Viewer.VISITOR, "/policy/" + slug);
        assertThat(kept.text()).contains("My words", "Access to finance").doesNotContain("Newer words");
        assertThat(visits.look(Viewer.VISITOR, "/policy/" + slug + "?lang=ar").text())
                .contains("كلماتي", "Something else");

        MockHttpServletResponse late = visits.send(olga, line, fields);
        assertThat(late.getStatus()).as("what was seen is old").isEqualTo(422);
        assertThat(Jsoup.parse(late.getContentAsString())
                        .select(".error-summary")
                        .text())
                .contains("Somebody else");
    }

    @Test
    void keepTheWordsOfALineForThoseWhoCiteItAfterItIsRemoved() throws Exception {
        String slug = "test-" + Ids.next();
        fill(slug, "Cited words");
        Viewer olga = world.operator();
        String line = visits.look(olga, "/policy/" + slug)
                .select("a[href*=/lines/]:contains(Cited words)")
                .attr("href");
        PolicyActionId id = PolicyActionId.of(line.replaceFirst(".*/", ""));
        assertThat(actions.list(Locale.FRENCH)).extracting(PolicyAction::id).contains(id);
        visits.sent(olga, line + "/removal");
        assertThat(actions.list(Locale.FRENCH)).extracting(PolicyAction::id).doesNotContain(id);
        assertThat(actions.listAll(List.of(id), Locale.FRENCH))
                .containsExactly(new PolicyAction(
                        id, "Cited words", Locale.ENGLISH, "A fund of tests", "/policy/" + slug + "#" + id));
        assertThat(visits.look(Viewer.VISITOR, "/policy/" + slug).text()).doesNotContain("Cited words");
    }

    @Test
    void letOperatorsAddAFundOfTheirCountry() throws Exception {
        Viewer olga = world.operator();
        MockHttpServletResponse refused = visits.send(
                olga,
                "/policy/new",
                "kind",
                "FUND",
                "status",
                "IN_FORCE",
                "since",
                "20x",
                "link",
                "javascript:alert(1)");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#since", "#title-en", "#link");
        assertThat(again.select("#link").val()).isEqualTo("javascript:alert(1)");
        String path = visits.sent(
                olga,
                "/policy/new",
                "kind",
                "FUND",
                "status",
                "IN_FORCE",
                "title-en",
                "<b>Fund</b> of Ruritania",
                "title-ar",
                "صندوق",
                "since",
                "٢٠٢٥",
                "link",
                "https://fund.example/a?b=c");
        Document page = visits.look(Viewer.VISITOR, path);
        assertThat(page.selectFirst("h1").text()).isEqualTo("<b>Fund</b> of Ruritania");
        assertThat(page.select(".facts").text()).contains("since 2025", "fund.example");
        String seen =
                visits.look(olga, path + "/edit").select("input[name=seen]").val();
        visits.sent(olga, path + "/edit", "seen", seen, "status", "ENDED", "title-en", "Fund of Ruritania");
        assertThat(visits.look(Viewer.VISITOR, path).select(".facts").text())
                .contains("Ended")
                .doesNotContain("2025");
    }

    @Test
    void areWrittenByNobodyElse() throws Exception {
        Viewer amira = world.newcomer("Amira");
        for (String path : List.of("/policy/new", "/policy/calls/new", PLAN + "/edit", PLAN + "/lines/new")) {
            assertThat(visits.get(amira, path).getStatus()).as(path).isEqualTo(403);
            assertThat(visits.send(amira, path, "title-en", "x", "kind", "FUND", "status", "ENDED")
                            .getStatus())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private void fill(String slug, String words) {
        Acting.inBackground(StarterPolicies.PURPOSE, () -> {
            filling.fill(StarterPolicies.starter(slug, StarterPoliciesTest.yaml(words)));
            return null;
        });
    }
}
