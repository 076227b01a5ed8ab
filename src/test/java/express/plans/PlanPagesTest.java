package express.plans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class PlanPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \"quoted\" شبكة";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Village village;

    @Autowired
    Visits visits;

    private Village.Place place;
    private String plan;

    @BeforeEach
    void begin() {
        place = village.place();
        plan = place.plan();
    }

    @Test
    void makeAnActionOfAFindingInOneStepAndRememberWhereItComesFrom() throws Exception {
        String source = "/networks/" + Neighbourhood.slugOf(place.network()) + "/coverage?step=finance#gaps";
        String[] finding = {
            "title",
            "Nobody lends on Saturdays",
            "why",
            "Two ask in vain",
            "step",
            "FINANCE",
            "origin",
            "coverage",
            "source",
            source
        };
        String action = visits.sent(place.giulia(), plan + "/actions", finding);
        assertThat(action).isEqualTo(plan + "/actions/1");
        Document page = visits.look(place.oksana(), action);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Nobody lends on Saturdays");
        assertThat(page.select(".notice").text()).contains("comes from the coverage");
        assertThat(page.select(".notice a").attr("href")).isEqualTo(source);
        assertThat(page.select(".facts").text()).contains("Two ask in vain", "Access to finance");
        assertThat(page.select(".tag").text()).isEqualTo("Idea");
        assertThat(page.select(".timeline li")).hasSize(1);
        assertThat(visits.sent(place.oksana(), plan + "/actions", finding))
                .as("found again by somebody else")
                .isEqualTo(action);
    }

    @Test
    void refuseAFindingThatIsNoneAndKeepWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = visits.send(
                place.giulia(),
                plan + "/actions",
                "title",
                "",
                "why",
                "Because",
                "origin",
                "ties",
                "source",
                "//evil.example",
                "step",
                "TEA");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary li")).hasSize(3);
        assertThat(page.select("#why").text()).isEqualTo("Because");
        assertThat(page.select("input[name=origin]").val()).isEqualTo("ties");
    }

    @Test
    void doNotExistForOthersUntilPublished() throws Exception {
        String action = village.idea(place.giulia(), place, "Inner matter");
        Viewer stranger = world.member("Sami", neighbourhood.house("Elsewhere"), Role.ADMINISTRATOR);
        for (Viewer viewer : List.of(Viewer.VISITOR, stranger, world.operator())) {
            for (String path : List.of(plan, plan + "/published", plan + ".pdf")) {
                assertThat(visits.get(viewer, path).getStatus()).as(path).isEqualTo(404);
            }
        }
        for (String path :
                List.of(action, action + "/edit", plan + "/timeline", plan + "/reviews", plan + "/draft.pdf")) {
            assertThat(visits.get(stranger, path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(visits.send(stranger, plan + "/actions", "title", "x").getStatus())
                .isEqualTo(404);
        assertThat(visits.look(Viewer.VISITOR, "/networks/" + Neighbourhood.slugOf(place.network()))
                        .text())
                .doesNotContain("Action plan");
        assertThat(visits.look(place.giulia(), "/networks/" + Neighbourhood.slugOf(place.network()) + "/inside")
                        .select("a[href$=/plan]"))
                .hasSize(1);
    }

    @Test
    void showNothingThatIsThereYetAndWhatToBeginWith() throws Exception {
        Document empty = visits.look(place.oksana(), plan);
        assertThat(empty.select(".empty").text()).contains("Nothing is planned yet");
        assertThat(empty.select(".board")).isEmpty();
        assertThat(empty.select("a[href$=/summary]")).isEmpty();
        assertThat(visits.look(place.karim(), plan).select("a[href$=/summary]")).hasSize(1);
        assertThat(visits.look(place.oksana(), plan + "/timeline").select(".empty"))
                .hasSize(1);
        assertThat(visits.get(place.karim(), plan + "/actions/7").getStatus()).isEqualTo(404);
        assertThat(visits.get(place.karim(), plan + "/actions/x").getStatus()).isEqualTo(404);
    }

    @Test
    void moveACardByItsFormAndTellWhoeverComesSecond() throws Exception {
        String action = village.idea(place.giulia(), place, "Lend the kitchen");
        assertThat(visits.look(place.oksana(), plan).select(".board form"))
                .as("who has nothing to move")
                .isEmpty();
        Document board = visits.look(place.karim(), plan);
        assertThat(board.select(".board section:has(#state-IDEA) h4 a").attr("href"))
                .isEqualTo(action);
        assertThat(board.select(".board form button").eachAttr("value")).containsExactly("AGREED");
        String[] card = {"seen", "IDEA", "from", "board", "state", "AGREED"};
        assertThat(visits.sent(place.karim(), action + "/state", card)).isEqualTo(plan);
        assertThat(visits.sent(place.karim(), action + "/state", card))
                .as("the same card on an old board")
                .isEqualTo(plan);
        Document moved = visits.look(place.karim(), plan);
        assertThat(moved.select(".board section:has(#state-AGREED) h4 a").attr("href"))
                .isEqualTo(action);
        assertThat(visits.look(place.karim(), action).select(".timeline li")).hasSize(2);
    }

    @Test
    void dropNothingWithoutAReason() throws Exception {
        String action = village.idea(place.giulia(), place, "A festival");
        MockHttpServletResponse refused =
                visits.send(place.giulia(), action + "/state", "seen", "IDEA", "state", "DROPPED", "reason", " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#reason-error")
                        .text())
                .contains("Say why");
        assertThat(visits.send(place.giulia(), action + "/state", "seen", "IDEA", "state", "AGREED")
                        .getStatus())
                .as("that it is agreed is not for her to say")
                .isEqualTo(403);
        village.move(place.giulia(), action, State.IDEA, State.DROPPED, "Too loud.\nReally.");
        Document page = visits.look(place.karim(), action);
        assertThat(page.select(".timeline li:first-child").text()).contains("Dropped", "Too loud.");
        MockHttpServletResponse late =
                visits.send(place.karim(), action + "/state", "seen", "IDEA", "state", "AGREED", "reason", "My reason");
        assertThat(late.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(late.getContentAsString());
        assertThat(again.select(".error-summary").text()).contains("Somebody else has moved it");
        assertThat(again.select("#reason").text()).isEqualTo("My reason");
        assertThat(again.select("input[name=seen]").val()).isEqualTo("DROPPED");
    }

    @Test
    void letThoseWhoLeadMoveAndWriteTheirOwnAndSayWhoOfThemHasIt() throws Exception {
        String action = village.idea(place.oksana(), place, "Lend the kitchen");
        assertThat(visits.get(place.giulia(), action + "/edit").getStatus()).isEqualTo(403);
        village.write(
                place.karim(),
                action,
                "title",
                "Lend the kitchen",
                "lead",
                place.bakery().toString());
        assertThat(visits.look(place.oksana(), action).select("main form input[name=person]"))
                .isEmpty();
        Document page = visits.look(place.giulia(), action);
        assertThat(page.select("a[href$=/edit]")).hasSize(1);
        visits.sent(
                place.giulia(),
                action + "/person",
                "person",
                place.giulia().id().toString());
        assertThat(visits.look(place.giulia(), action).select(".facts").text()).contains("The bakery · Giulia");
        assertThat(visits.look(place.oksana(), action).select(".facts").text())
                .as("only her organisation sees her name")
                .contains("The bakery")
                .doesNotContain("Giulia");
        assertThat(visits.send(
                                place.giulia(),
                                action + "/person",
                                "person",
                                place.oksana().id().toString())
                        .getStatus())
                .isEqualTo(422);
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        village.move(place.giulia(), action, State.AGREED, State.UNDER_WAY, "");
        assertThat(visits.send(place.oksana(), action + "/state", "seen", "UNDER_WAY", "state", "DONE")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void keepWhatTwoWroteAtOnceIntoDifferentFields() throws Exception {
        String action = village.idea(place.karim(), place, "Lend the kitchen");
        Viewer lea = world.coordinator("Lea", place.network());
        String[] second = village.form(
                lea, action, "title", "Lend the kitchen", "why", "Because", "means", "Two rooms", "step", "FINANCE");
        village.write(place.karim(), action, "title", "Lend the big kitchen", "why", "Because", "step", "FINANCE");
        visits.sent(lea, action + "/edit", second);
        Document page = visits.look(lea, action);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Lend the big kitchen");
        assertThat(page.select(".facts").text()).contains("Two rooms");
    }

    @Test
    void showTheSecondWhatTheFirstWroteIntoTheSameField() throws Exception {
        String action = village.idea(place.karim(), place, "Lend the kitchen");
        Viewer lea = world.coordinator("Lea", place.network());
        String[] second =
                village.form(lea, action, "title", "Mine", "why", "Because", "risk", "Fire", "step", "FINANCE");
        village.write(place.karim(), action, "title", "Theirs", "why", "Because", "means", "Flour", "step", "FINANCE");
        MockHttpServletResponse answer = visits.send(lea, action + "/edit", second);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#title").val()).isEqualTo("Mine");
        assertThat(page.select("#risk").text()).isEqualTo("Fire");
        assertThat(page.select("#means").text()).as("what only the first wrote").isEqualTo("Flour");
        assertThat(page.select(".notice.warning .typed").eachText()).containsExactly("Theirs");
        village.write(
                lea, action, "title", "Mine", "why", "Because", "risk", "Fire", "means", "Flour", "step", "FINANCE");
        assertThat(visits.look(lea, action).select("main").text()).contains("Mine", "Fire", "Flour");
    }

    @Test
    void nameThePracticeAndThePolicyThatAnActionServes() throws Exception {
        String action = village.idea(place.karim(), place, "A fund");
        Document form = visits.look(place.karim(), action + "/edit");
        String policy = form.select("input[name=policy]").getFirst().val();
        village.write(place.karim(), action, "title", "A fund", "practice", "/practices/microstart", "policy", policy);
        Document page = visits.look(place.oksana(), action);
        assertThat(page.select(".facts a").eachAttr("href"))
                .contains("/practices/microstart")
                .anyMatch(href -> href.equals("/policy/action-plan-integration-2021-2027#" + policy));
        MockHttpServletResponse wrong = visits.send(
                place.karim(),
                action + "/edit",
                village.form(place.karim(), action, "title", "x", "practice", "nowhere"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("practice-error");
    }

    @Test
    void letCoordinatorsSetObjectivesAndLoseNothingOfEachOther() throws Exception {
        visits.sent(place.karim(), plan + "/objectives", "title", "One door", "why", "Four of ten are lost");
        assertThat(visits.send(place.oksana(), plan + "/objectives", "title", "x")
                        .getStatus())
                .isEqualTo(403);
        Document board = visits.look(place.karim(), plan);
        String objective =
                board.select("a[href*=/objectives/]:contains(One door)").attr("href");
        String action = village.idea(place.karim(), place, "A card");
        village.write(place.karim(), action, "title", "A card", "objective", objective.replaceFirst(".*/", ""));
        assertThat(visits.look(place.oksana(), action).select(".facts").text()).contains("One door");
        String seen =
                visits.look(place.karim(), objective).select("input[name=seen]").val();
        visits.sent(place.karim(), objective, "seen", seen, "title", "One door for all", "why", "");
        MockHttpServletResponse late =
                visits.send(place.karim(), objective, "seen", seen, "title", "Two doors", "why", "");
        assertThat(late.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(late.getContentAsString());
        assertThat(again.select("#title").val()).isEqualTo("Two doors");
        assertThat(again.select(".typed").text()).contains("One door for all");
        visits.sent(place.karim(), objective + "/removal");
        assertThat(visits.look(place.oksana(), action).select(".facts").text()).doesNotContain("One door");
    }

    @Test
    void putObjectivesIntoAnotherOrder() throws Exception {
        for (String title : List.of("First", "Second", "Third")) {
            visits.sent(place.karim(), plan + "/objectives", "title", title);
        }
        String third =
                objectives().select("a[href*=/objectives/]:contains(Third)").attr("href");
        visits.sent(place.karim(), third + "/place", "to", "earlier");
        visits.sent(place.karim(), third + "/place", "to", "earlier");
        visits.sent(place.karim(), third + "/place", "to", "earlier");
        assertThat(objectives().select("strong").eachText()).containsExactly("Third", "First", "Second");
        visits.sent(place.karim(), third + "/place", "to", "later");
        assertThat(objectives().select("strong").eachText()).containsExactly("First", "Third", "Second");
        assertThat(visits.send(place.oksana(), third + "/place", "to", "later").getStatus())
                .isEqualTo(403);
    }

    private Element objectives() throws Exception {
        return visits.look(place.karim(), plan).selectFirst("section[aria-labelledby=objectives]");
    }

    @Test
    void publishWhatIsAgreedWithoutPeopleRisksAndIdeas() throws Exception {
        visits.sent(place.karim(), plan + "/summary", "seen", "0", "summary", "For all.\nSoon.", "language", "en");
        String agreed = village.idea(place.giulia(), place, "A kitchen");
        village.write(
                place.karim(),
                agreed,
                "title",
                "A kitchen",
                "risk",
                "A secret risk",
                "lead",
                place.bakery().toString(),
                "due",
                LocalDate.now().minusDays(3).toString());
        visits.sent(
                place.giulia(),
                agreed + "/person",
                "person",
                place.giulia().id().toString());
        village.move(place.karim(), agreed, State.IDEA, State.AGREED, "");
        village.idea(place.giulia(), place, "Only an idea");
        assertThat(visits.send(place.giulia(), plan + "/publication").getStatus())
                .isEqualTo(403);
        assertThat(visits.sent(place.karim(), plan + "/publication")).isEqualTo(plan + "/published");

        Document page = visits.look(Viewer.VISITOR, plan);
        assertThat(page.select("main").text())
                .contains("For all.", "A kitchen", "The bakery", "Late", "Version 1")
                .doesNotContain("Only an idea", "secret", "Giulia");
        assertThat(visits.look(Viewer.VISITOR, "/networks/" + Neighbourhood.slugOf(place.network()))
                        .select("section[aria-labelledby=plan]")
                        .text())
                .contains("published its plan with one action");
        village.write(
                place.karim(),
                agreed,
                "title",
                "A bigger kitchen",
                "lead",
                place.bakery().toString());
        assertThat(visits.look(Viewer.VISITOR, plan).text())
                .as("as it was published")
                .contains("A kitchen")
                .doesNotContain("bigger");
        visits.sent(place.karim(), plan + "/publication");
        assertThat(visits.look(Viewer.VISITOR, plan).text()).contains("A bigger kitchen", "Version 2");
        visits.sent(place.karim(), plan + "/publication/end");
        assertThat(visits.get(Viewer.VISITOR, plan).getStatus()).isEqualTo(404);
        visits.sent(place.karim(), plan + "/publication");
        assertThat(visits.look(Viewer.VISITOR, plan).text()).contains("Version 3");
    }

    @Test
    void lookBackAtAYearAndOpenTheNext() throws Exception {
        String year = visits.look(place.karim(), plan + "/reviews")
                .select("input[name=year]")
                .val();
        String done = village.idea(place.giulia(), place, "A kitchen");
        village.move(place.karim(), done, State.IDEA, State.AGREED, "");
        village.move(place.karim(), done, State.AGREED, State.UNDER_WAY, "");
        village.move(place.karim(), done, State.UNDER_WAY, State.DONE, "");
        String late = village.idea(place.giulia(), place, "A fund");
        village.write(
                place.karim(),
                late,
                "title",
                "A fund",
                "due",
                LocalDate.now().minusDays(3).toString());
        village.move(place.karim(), late, State.IDEA, State.AGREED, "");
        Document before = visits.look(place.oksana(), plan + "/reviews");
        assertThat(before.select("section[aria-labelledby=moved] li").eachText())
                .containsExactly("A kitchen New: Done", "A fund New: Agreed");
        assertThat(before.select("section[aria-labelledby=late] li")).hasSize(1);
        assertThat(before.select("main form")).isEmpty();

        String today = LocalDate.now().toString();
        assertThat(visits.send(place.oksana(), plan + "/reviews", "year", year, "held", today, "learned", "x")
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse refused = visits.send(
                place.karim(),
                plan + "/reviews",
                "year",
                year,
                "held",
                LocalDate.now().plusDays(2).toString(),
                "learned",
                "");
        assertThat(refused.getStatus()).isEqualTo(422);
        String review = visits.sent(
                place.karim(), plan + "/reviews", "year", year, "held", today, "learned", "Begin earlier.\nAsk.");
        assertThat(visits.look(place.oksana(), review).select("main").text())
                .contains("Looking back at " + year, "Begin earlier.", "New: Done", "A fund");
        assertThat(visits.send(place.karim(), plan + "/reviews", "year", year, "held", today, "learned", "Again")
                        .getStatus())
                .as("by two at once")
                .isEqualTo(422);
        Document board = visits.look(place.karim(), plan);
        assertThat(board.selectFirst("h1").text()).isEqualTo("Action plan " + (Integer.parseInt(year) + 1));
        assertThat(board.select(".board").text()).contains("A fund");
        village.move(place.karim(), late, State.AGREED, State.UNDER_WAY, "");
        assertThat(visits.look(place.oksana(), plan + "/reviews")
                        .select("section[aria-labelledby=moved] li")
                        .text())
                .contains("Agreed, then Under way");
    }

    @Test
    void bearAnOrganisationThatLeft() throws Exception {
        String action = village.idea(place.giulia(), place, "A kitchen");
        village.write(
                place.karim(),
                action,
                "title",
                "A kitchen",
                "lead",
                place.bakery().toString());
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        village.leave(place, place.bakery());
        assertThat(visits.get(place.giulia(), action).getStatus()).isEqualTo(404);
        Document page = visits.look(place.karim(), action);
        assertThat(page.select(".facts").text()).contains("The bakery no longer in the network");
        village.write(
                place.karim(),
                action,
                "title",
                "A kitchen",
                "lead",
                place.bakery().toString(),
                "means",
                "None");
        assertThat(visits.look(place.karim(), plan).select(".board").text()).contains("The bakery");
    }

    @Test
    void bearHostileWordsInBothDirections() throws Exception {
        String action = village.idea(place.giulia(), place, HOSTILE);
        village.write(
                place.karim(),
                action,
                "title",
                HOSTILE,
                "means",
                HOSTILE,
                "others",
                HOSTILE,
                "due",
                LocalDate.now().plusDays(9).toString());
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        visits.sent(place.karim(), plan + "/publication");
        for (String path : List.of(plan, action, action + "/edit", plan + "/timeline", plan + "/published")) {
            for (String language : List.of("en", "fr", "ar")) {
                Document page = visits.look(place.karim(), path + "?lang=" + language);
                assertThat(page.select("main script")).as(path).isEmpty();
                assertThat(page.html()).as(path).contains("alert(1)");
            }
        }
        Document arabic = visits.look(place.karim(), plan + "/timeline?lang=ar");
        assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select("svg rect")).hasSize(1);
        assertThat(arabic.select("tbody tr")).hasSize(1);
    }
}
