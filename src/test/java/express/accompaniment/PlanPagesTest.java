package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.accompaniment.Office.House;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.JourneyId;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PlanPagesTest {

    @Autowired
    Office office;

    @Autowired
    Visits visits;

    private final String name = "أميرة " + Ids.next();
    private House house;
    private JourneyId id;
    private String plan;

    @BeforeEach
    void begin() throws Exception {
        house = office.house();
        id = office.open(house, name);
        plan = house.path(id) + "/plan";
    }

    private String goal(String words) throws Exception {
        visits.sent(house.adviser(), plan + "/goals", "words", words, "language", "ar");
        return visits.look(house.adviser(), plan)
                .select("a[href$=/steps/new]")
                .last()
                .attr("href")
                .replace("/steps/new", "");
    }

    private void step(String goal, String words, String who, String due) throws Exception {
        visits.sent(
                house.adviser(),
                goal + "/steps",
                "words",
                words,
                "who",
                who,
                "other",
                "Microbank",
                "due",
                due,
                "chain",
                "FINANCE");
    }

    @Test
    void saysWhoDoesWhatByWhenInTheWordsOfThePerson() throws Exception {
        String goal = goal("أريد أن أفتح مخبزًا");
        step(goal, "Ask for prices of ovens", "PERSON", "2026-01-15");
        step(goal, "Call the lender", "OTHER", "");
        Document page = visits.look(house.adviser(), plan);
        assertThat(page.select("section h2[lang=ar]").text()).isEqualTo("أريد أن أفتح مخبزًا");
        assertThat(page.select("section li").text()).contains("Ask for prices", "the person", "late", "Microbank");
        assertThat(visits.look(house.adviser(), house.path(id))
                        .select("section[aria-labelledby=accompaniment]")
                        .text())
                .contains("1 goal", "2 steps are open");
    }

    @Test
    void refusesEmptyAndHugeWordsAndKeepsWhatWasTyped() throws Exception {
        assertThat(visits.send(house.adviser(), plan + "/goals", "words", " ").getStatus())
                .isEqualTo(422);
        var huge = visits.send(house.adviser(), plan + "/goals", "words", "ا".repeat(501));
        assertThat(huge.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(huge.getContentAsString()).select("textarea").text())
                .hasSize(501);
        String goal = goal("A bakery");
        var step = visits.send(house.adviser(), goal + "/steps", "words", "x", "who", "OTHER", "due", "31.3.");
        assertThat(step.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(step.getContentAsString())
                        .select(".error-summary li")
                        .eachText())
                .hasSize(2);
    }

    @Test
    void finishesAStepOnceHoweverOftenItIsSent() throws Exception {
        String goal = goal("A bakery");
        step(goal, "Ask for prices", "PERSON", "");
        String done =
                visits.look(house.adviser(), plan).select("form[action$=/done]").attr("action");
        visits.sent(house.adviser(), done);
        visits.sent(house.adviser(), done);
        assertThat(visits.look(house.adviser(), plan).select("form[action$=/done]"))
                .isEmpty();
        assertThat(visits.look(house.adviser(), house.path(id))
                        .select("section[aria-labelledby=timeline] li")
                        .eachText())
                .filteredOn(it -> it.contains("A step was done"))
                .hasSize(1);
        assertThat(office.file(house.adviser(), id).step()).hasToString("FINANCE");
    }

    @Test
    void givesUpAGoalOnlyWithAReason() throws Exception {
        String goal = goal("A bakery");
        String version =
                visits.look(house.adviser(), goal).select("input[name=version]").val();
        assertThat(visits.send(house.adviser(), goal, "words", "A bakery", "state", "DROPPED", "version", version)
                        .getStatus())
                .isEqualTo(422);
        visits.sent(
                house.adviser(),
                goal,
                "words",
                "A bakery",
                "state",
                "DROPPED",
                "reason",
                "The rent is too high",
                "version",
                version);
        assertThat(visits.look(house.adviser(), plan).text()).contains("given up", "The rent is too high");
    }

    @Test
    void losesNothingWhenTwoWriteAtOnce() throws Exception {
        Viewer.Person colleague = office.colleague(house);
        Viewer.Person head = office.head(house);
        visits.sent(head, house.path(id) + "/workers", "person", colleague.id().toString());
        String goal = goal("A bakery");
        String version =
                visits.look(house.adviser(), goal).select("input[name=version]").val();
        visits.sent(house.adviser(), goal, "words", "A bakery in Seraing", "state", "OPEN", "version", version);
        var second = visits.send(colleague, goal, "words", "A café", "state", "OPEN", "version", version);
        assertThat(second.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(second.getContentAsString());
        assertThat(page.select("section[aria-labelledby=stands]").text()).contains("A bakery in Seraing");
        assertThat(page.select("textarea").text()).isEqualTo("A café");
        String now = page.select("input[name=version]").val();
        visits.sent(colleague, goal, "words", "A café", "state", "OPEN", "version", now);
        assertThat(visits.look(house.adviser(), plan).select("h2").eachText()).contains("A café");
    }

    @Test
    void isAgreedAsItWasSeenAndNotAsItIsMeanwhile() throws Exception {
        goal("A bakery");
        String seen = visits.look(house.adviser(), plan + "/agreement")
                .select("input[name=version]")
                .val();
        goal("And a café");
        var late = visits.send(
                house.adviser(), plan + "/agreement", "version", seen, "language", "ar", "interpreter", "Tesfay");
        assertThat(late.getStatus()).isEqualTo(422);
        String now = Jsoup.parse(late.getContentAsString())
                .select("input[name=version]")
                .val();
        visits.sent(house.adviser(), plan + "/agreement", "version", now, "language", "ar", "interpreter", "Tesfay");
        assertThat(visits.look(house.adviser(), plan).text()).contains("agreed on", "in Arabic", "Tesfay");
        goal("And a shop");
        assertThat(visits.look(house.adviser(), plan).select(".notice").text()).contains("changed since");
    }

    @Test
    void comesOnPaperInTheLanguageOfThePerson() throws Exception {
        String goal = goal("أريد أن أفتح مخبزًا");
        step(goal, "Ask for prices", "PERSON", "2027-01-15");
        var paper = visits.get(house.adviser(), plan + "/paper");
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(paper.getContentAsByteArray())) {
            assertThat(document.getDocumentCatalog().getLanguage())
                    .as("printed by an adviser who reads English")
                    .isEqualTo("ar");
        }
    }

    @Test
    void letsThePersonReadAllAgreeAndSaySomething() throws Exception {
        String goal = goal("أريد أن أفتح مخبزًا");
        step(goal, "Ask for prices", "ADVISER", "2027-01-15");
        Viewer.Person person = office.own(house, id);
        Document own = visits.look(person, OwnPages.PATH);
        assertThat(own.text()).contains("أريد أن أفتح مخبزًا", "my adviser");
        visits.sent(
                person,
                own.select("form[action$=/agreement]").attr("action"),
                "version",
                own.select("input[name=version]").val());
        visits.sent(person, OwnPages.PATH + "/" + id + "/remarks", "words", "Not before the summer");
        assertThat(visits.look(house.adviser(), plan).text()).contains("agreed on", "Not before the summer");
        assertThat(visits.get(person, plan).getStatus()).isEqualTo(404);
    }
}
