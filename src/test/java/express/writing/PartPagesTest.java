package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class PartPagesTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    private OrganisationId house;
    private Viewer nadia;
    private Viewer omar;
    private Draft draft;

    @BeforeEach
    void begin() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        omar = world.member("Omar", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
    }

    @Test
    void keepsWhatWasTypedAndLeadsOn() throws Exception {
        MockHttpServletResponse answer =
                save(nadia, Part.NAME, "title", "Retired entrepreneurs", "summary", "They accompany newcomers.");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo(draft.path(Part.STEP));

        Document page = desk.look(omar, draft.path(Part.NAME));
        assertThat(page.select("#title").val()).isEqualTo("Retired entrepreneurs");
        assertThat(page.select("#summary").text()).isEqualTo("They accompany newcomers.");
        assertThat(desk.look(omar, draft.path()).selectFirst("h1").text()).isEqualTo("Retired entrepreneurs");
    }

    @Test
    void keepsWhatIsWrongAndSaysWhatIsWrong() throws Exception {
        MockHttpServletResponse answer =
                save(nadia, Part.PLACE, "place", "Northport", "since", "last year", "country", "BE");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#since-error")
                        .text())
                .contains("Write a year");
        Document page = desk.look(nadia, draft.path(Part.PLACE));
        assertThat(page.select("#since").val()).isEqualTo("last year");
        assertThat(page.select("#place").val()).isEqualTo("Northport");
    }

    /** The database keeps no NUL, and what turns letters around would turn the page around it. */
    @Test
    void keepsWhatIsSeenOfFactsAndNothingElse() throws Exception {
        assertThat(save(nadia, Part.PLACE, "place", "Val\u0000brume\u202E\nhere", "country", "BE")
                        .getStatus())
                .isEqualTo(303);
        assertThat(desk.look(nadia, draft.path(Part.PLACE)).select("#place").val())
                .isEqualTo("Valbrume here");
        save(nadia, Part.RUNNERS, "owner", "House\u2066", "partners", "One\r\nTwo\u0007");
        assertThat(desk.look(nadia, draft.path(Part.RUNNERS))
                        .select("#partners")
                        .text())
                .isEqualTo("One\nTwo");
    }

    @Test
    void saysHowFarItIsAndWhatIsStillToBePutRight() throws Exception {
        Document page = desk.look(nadia, draft.path(Part.PLACE));
        assertThat(page.select("h1").first().previousElementSibling().text()).isEqualTo("Part 3 of 12");
        String path = draft.path(Part.PLACE) + "/saving";
        Document wrong =
                Jsoup.parse(desk.send(nadia, page, path, "since", "last year").getContentAsString());
        assertThat(wrong.select("#kept").text()).isEqualTo("Saved. Something in it is still to be put right.");
        Document right =
                Jsoup.parse(desk.send(nadia, wrong, path, "since", "2019").getContentAsString());
        assertThat(right.select("#kept").text()).isEqualTo("Saved.");
    }

    @Test
    void takesDigitsOfEveryScript() throws Exception {
        save(nadia, Part.PLACE, "since", "٢٠١٩");
        assertThat(desk.look(nadia, draft.path(Part.PLACE)).select("#since").val())
                .isEqualTo("2019");
    }

    @Test
    void savesAsOneTypesAndTellsTheBrowserWhatItHasSeen() throws Exception {
        Document first = desk.look(nadia, draft.path(Part.REASON));
        Document kept = Jsoup.parse(
                keep(nadia, first, Part.REASON, "problem", "Nobody lends").getContentAsString());
        assertThat(kept.select("#kept").text()).contains("Saved");
        Document again = Jsoup.parse(keep(nadia, kept, Part.REASON, "problem", "Nobody lends to them")
                .getContentAsString());
        assertThat(again.select("#kept").text()).contains("Saved");
        assertThat(desk.look(nadia, draft.path(Part.REASON)).select("#problem").text())
                .isEqualTo("Nobody lends to them");
    }

    @Test
    void losesNothingWhenTwoWriteTheSameProse() throws Exception {
        Document seenByBoth = desk.look(nadia, draft.path(Part.REASON));
        desk.send(nadia, seenByBoth, draft.path(Part.REASON), "problem", "Banks say no");
        MockHttpServletResponse answer =
                desk.send(omar, seenByBoth, draft.path(Part.REASON), "problem", "Nobody knows the language");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#problem").text()).isEqualTo("Nobody knows the language");
        assertThat(page.select(".typed").text()).isEqualTo("Banks say no");

        desk.send(omar, page, draft.path(Part.REASON), "problem", "Banks say no\n\nNobody knows the language");
        assertThat(desk.look(nadia, draft.path(Part.REASON)).select("#problem").text())
                .contains("Banks say no", "Nobody knows the language");
    }

    @Test
    void overwritesNothingAsOneTypesBeforeItWasSeen() throws Exception {
        Document seenByBoth = desk.look(nadia, draft.path(Part.REASON));
        keep(nadia, seenByBoth, Part.REASON, "problem", "Banks say no");
        Document disputed = seenByBoth;
        for (String typed : new String[] {"Nobody", "Nobody knows", "Nobody knows them"}) {
            disputed = Jsoup.parse(
                    keep(omar, disputed, Part.REASON, "problem", typed).getContentAsString());
            assertThat(disputed.select("#kept").text()).contains("Somebody else");
        }
        assertThat(desk.look(nadia, draft.path(Part.REASON)).select("#problem").text())
                .isEqualTo("Banks say no");
    }

    @Test
    void refusesEachChoiceThatIsNone() throws Exception {
        MockHttpServletResponse answer = save(nadia, Part.MEANS, "funding", "EU", "funding", "nonsense", "cost", "LOW");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Choose one of the answers");
        assertThat(desk.status(nadia, draft.path() + "/preview")).isEqualTo(303);
    }

    @Test
    void losesNothingWhenTwoAnswerTheSameQuestions() throws Exception {
        Document seenByBoth = desk.look(nadia, draft.path(Part.STEP));
        desk.send(nadia, seenByBoth, draft.path(Part.STEP), "step", "finance");
        MockHttpServletResponse answer = desk.send(omar, seenByBoth, draft.path(Part.STEP), "step", "mentoring");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#step-mentoring").hasAttr("checked")).isTrue();
        assertThat(page.select(".typed").text()).isEqualTo("finance");
        assertThat(desk.look(nadia, draft.path(Part.STEP))
                        .select("#step-finance")
                        .hasAttr("checked"))
                .isTrue();

        assertThat(desk.send(omar, page, draft.path(Part.STEP), "step", "mentoring")
                        .getStatus())
                .isEqualTo(303);
        assertThat(desk.look(nadia, draft.path(Part.STEP))
                        .select("#step-mentoring")
                        .hasAttr("checked"))
                .isTrue();
    }

    @Test
    void savesNothingOfAPartOfWhichOneFieldIsDisputed() throws Exception {
        Document seenByBoth = desk.look(nadia, draft.path(Part.REASON));
        desk.send(nadia, seenByBoth, draft.path(Part.REASON), "problem", "Banks say no");
        desk.send(omar, seenByBoth, draft.path(Part.REASON), "problem", "Other", "objectives", "Lend");
        assertThat(desk.look(nadia, draft.path(Part.REASON))
                        .select("#objectives")
                        .text())
                .isEmpty();
    }

    @Test
    void saysWhoHasThePartOpenToo() throws Exception {
        assertThat(desk.look(nadia, draft.path(Part.WAY)).select("#kept").text())
                .isEmpty();
        assertThat(desk.look(omar, draft.path(Part.WAY)).select("#kept").text())
                .isEqualTo("Nadia has this part open too.");
        assertThat(desk.look(omar, draft.path(Part.MEANS)).select("#kept").text())
                .isEmpty();
    }

    @Test
    void letsProseBeTakenBack() throws Exception {
        save(nadia, Part.REASON, "problem", "Banks say no");
        save(nadia, Part.REASON, "problem", "");
        assertThat(desk.look(nadia, draft.path(Part.REASON)).select("#problem").text())
                .isEmpty();
    }

    @Test
    void refusesToHaveItBothWays() throws Exception {
        MockHttpServletResponse answer = save(nadia, Part.REASON, "problem", "Banks say no", "problem-unknown", "true");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("not both");
    }

    @Test
    void showsScriptsAsTheLettersTheyAre() throws Exception {
        String hostile = "<script>alert(1)</script> \u202E &amp;";
        save(nadia, Part.NAME, "title", hostile, "summary", hostile);
        save(nadia, Part.PLACE, "place", hostile);
        for (String path : new String[] {draft.path(), draft.path(Part.NAME), draft.path(Part.PLACE), "/writing"}) {
            assertThat(desk.look(nadia, path).select("script:not([src])"))
                    .as(path)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"colleague, 403", "stranger, 404", "visitor, 404"})
    void isForEditorsOnly(String who, int status) throws Exception {
        Viewer viewer = switch (who) {
            case "colleague" -> world.member("Jonas", house, Role.ADVISER);
            case "stranger" -> world.member("Sami", desk.house(), Role.EDITOR);
            default -> world.newcomer("Nobody");
        };
        assertThat(desk.status(viewer, draft.path(Part.NAME))).isEqualTo(status);
        Document page = desk.look(nadia, draft.path(Part.NAME));
        assertThat(desk.send(viewer, page, draft.path(Part.NAME), "title", "Mine now")
                        .getStatus())
                .isEqualTo(status);
        assertThat(desk.status(viewer, draft.path())).isEqualTo(who.equals("colleague") ? 200 : 404);
    }

    @Test
    void answersNotFoundForPartsThatDoNotExist() throws Exception {
        assertThat(desk.status(nadia, draft.path() + "/nonsense")).isEqualTo(404);
    }

    private MockHttpServletResponse save(Viewer viewer, Part part, String... fields) throws Exception {
        return desk.send(viewer, desk.look(viewer, draft.path(part)), draft.path(part), fields);
    }

    private MockHttpServletResponse keep(Viewer viewer, Document page, Part part, String... fields) throws Exception {
        return desk.send(viewer, page, draft.path(part) + "/saving", fields);
    }
}
