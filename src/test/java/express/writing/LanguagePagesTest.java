package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class LanguagePagesTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    private OrganisationId house;
    private Viewer nadia;
    private Viewer omar;
    private Draft draft;
    private String french;
    private String arabic;

    @BeforeEach
    void write() throws Exception {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        omar = world.member("Omar", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        french = draft.path() + "/languages/fr";
        arabic = draft.path() + "/languages/ar";
        write(Part.NAME, "title", "A kitchen", "summary", "People cook.");
        write(Part.REASON, "problem", "Nobody lends.\n\nBanks say no.");
    }

    @Test
    void showsTheWordsOfTheGlossaryBesideAParagraph() throws Exception {
        Document page = desk.look(nadia, arabic);

        assertThat(page.select(".translation:contains(Banks say no.) .glosses dt[lang=en] a")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("/glossary/"));
        assertThat(page.select(".translation:contains(Banks say no.) .glosses bdi[lang=ar]")
                        .attr("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void offersTheLanguagesOfReadersToBegin() throws Exception {
        Document page = desk.look(nadia, draft.path() + "/languages");
        assertThat(page.select("main ul.ways a").eachText())
                .hasSize(15)
                .contains("French français", "Tigrinya ትግርኛ")
                .noneMatch(name -> name.startsWith("English"));
        assertThat(desk.look(nadia, draft.path()).select("a[href=" + draft.path() + "/languages]"))
                .hasSize(1);
    }

    @Test
    void saysThatThereIsNothingToTranslateYet() throws Exception {
        Draft empty = desk.draft(nadia, house);
        assertThat(desk.look(nadia, empty.path() + "/languages")
                        .select(".empty h2")
                        .text())
                .isEqualTo("Nothing is written yet");
        assertThat(desk.look(nadia, empty.path() + "/languages/fr").select("h2").text())
                .contains("Nothing to do");
    }

    @Test
    void showsAllTextsInTheOrderInWhichTheyAreRead() throws Exception {
        Document page = desk.look(nadia, arabic);
        assertThat(page.select(".translation h3").eachText())
                .containsExactly(
                        "Title not translated",
                        "In short not translated",
                        "What was the problem? (paragraph 1) not translated",
                        "What was the problem? (paragraph 2) not translated");
        Element row = page.selectFirst(".translation");
        assertThat(row.selectFirst("p").attr("dir")).isEqualTo("ltr");
        assertThat(row.selectFirst("p").attr("lang")).isEqualTo("en");
        assertThat(row.selectFirst("textarea").attr("dir")).isEqualTo("rtl");
        assertThat(row.selectFirst("textarea").attr("lang")).isEqualTo("ar");
    }

    @Test
    void savesWhatWasTranslatedAndSaysHowFarItIs() throws Exception {
        MockHttpServletResponse answer = translate(omar, french, "A kitchen", "Une cuisine", "Banks say no.", "Non.");
        assertThat(answer.getRedirectedUrl()).isEqualTo(draft.path() + "/languages");
        assertThat(desk.look(nadia, draft.path() + "/languages")
                        .select("tr:contains(French) .tag")
                        .eachText())
                .containsExactly("2 paragraphs missing");
        Document page = desk.look(nadia, french);
        assertThat(page.select("textarea").eachText()).contains("Une cuisine", "Non.");
        assertThat(page.select("form.writing > h2").eachText())
                .containsExactly("2 paragraphs to do", "2 paragraphs are up to date");
    }

    @Test
    void marksWhatIsOutOfDateOnceItsSourceChanges() throws Exception {
        translate(omar, french, "A kitchen", "Une cuisine", "People cook.", "On cuisine.");
        write(Part.NAME, "title", "A large kitchen", "summary", "People cook.");
        Document page = desk.look(omar, french);
        assertThat(page.selectFirst(".translation h3").text()).isEqualTo("Title out of date");
        Element stale = row(page, "A large kitchen");
        assertThat(stale.text()).contains("out of date");
        assertThat(stale.select("ins").text()).contains("large");
        assertThat(desk.look(nadia, draft.path() + "/languages")
                        .select("tr:contains(French) .tag")
                        .eachText())
                .contains("1 paragraph out of date");

        desk.send(
                omar,
                page,
                french,
                words(page, "A large kitchen"),
                "Une cuisine",
                status(page, "A large kitchen"),
                "CONFIRMED");
        assertThat(row(desk.look(omar, french), "A large kitchen").text()).contains("up to date");
    }

    @Test
    void showsWhatWasTypedForAParagraphThatWasDeletedMeanwhile() throws Exception {
        Document open = desk.look(omar, french);
        String gone = words(open, "Banks say no.");
        write(Part.REASON, "problem", "Nobody lends.");
        MockHttpServletResponse answer = desk.send(
                omar, open, french, gone, "Les banques disent non.", words(open, "Nobody lends."), "Personne.");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("p.typed").eachText()).containsExactly("Les banques disent non.");
        assertThat(page.select("textarea[name=" + gone + "]")).isEmpty();
        assertThat(row(desk.look(nadia, french), "Nobody lends.")
                        .select("textarea")
                        .text())
                .as("what could be saved is")
                .isEqualTo("Personne.");
        assertThat(desk.send(omar, page, french).getStatus()).isEqualTo(303);
    }

    @Test
    void bearsThatAllOfATextWasDeletedWhileNothingWasTypedForIt() throws Exception {
        Document open = desk.look(omar, french);
        write(Part.REASON, "problem", "");
        MockHttpServletResponse answer = desk.send(
                omar,
                open,
                french,
                words(open, "Nobody lends."),
                "",
                words(open, "Banks say no."),
                " ",
                words(open, "A kitchen"),
                "Une cuisine");
        assertThat(answer.getStatus()).isEqualTo(303);
    }

    @Test
    void tellsTheBrowserOfADeletedParagraphAsOneTypes() throws Exception {
        Document open = desk.look(omar, french);
        write(Part.REASON, "problem", "Nobody lends.");
        Document kept = keep(omar, open, words(open, "Banks say no."), "Les banques");
        assertThat(kept.select("#kept").text()).contains("was deleted");
        kept = keep(omar, kept, words(open, "Banks say no."), "Les banques disent non");
        assertThat(kept.select("#kept").text()).contains("was deleted");
        Document quiet = keep(omar, kept, words(open, "Banks say no."), "");
        assertThat(quiet.select("#kept").text()).isEqualTo("Saved.");
    }

    @Test
    void letsTwoTranslateTheSameTextAtOnce() throws Exception {
        Document seenByBoth = desk.look(nadia, french);
        desk.send(nadia, seenByBoth, french, words(seenByBoth, "Nobody lends."), "Personne ne prête.");
        assertThat(desk.send(omar, seenByBoth, french, words(seenByBoth, "Banks say no."), "Non.")
                        .getStatus())
                .isEqualTo(303);
        assertThat(desk.look(nadia, french).select("textarea").eachText()).contains("Personne ne prête.", "Non.");
    }

    @Test
    void losesNothingWhenTwoTranslateTheSameParagraph() throws Exception {
        Document seenByBoth = desk.look(nadia, french);
        String title = words(seenByBoth, "A kitchen");
        desk.send(nadia, seenByBoth, french, title, "Une cuisine");
        MockHttpServletResponse answer = desk.send(
                omar, seenByBoth, french, title, "La cuisine", words(seenByBoth, "People cook."), "On cuisine.");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#" + title).text()).isEqualTo("La cuisine");
        assertThat(row(page, "A kitchen").select("del").text()).contains("Une");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#" + title);
        assertThat(desk.look(nadia, french).select("textarea").eachText()).contains("Une cuisine", "On cuisine.");

        assertThat(desk.send(omar, page, french, title, "La cuisine").getStatus())
                .isEqualTo(303);
        assertThat(desk.look(nadia, french).select("#" + title).text()).isEqualTo("La cuisine");
    }

    @Test
    void savesAsOneTypesAndOverwritesNothingThatWasNotSeen() throws Exception {
        Document page = desk.look(omar, french);
        String title = words(page, "A kitchen");
        for (String typed : List.of("Une", "Une cui", "Une cuisine")) {
            page = keep(omar, page, title, typed);
            assertThat(page.select("#kept").text()).isEqualTo("Saved.");
        }
        Document mine = desk.look(nadia, french);
        desk.send(nadia, mine, french, title, "La cuisine");
        for (String typed : List.of("Une cuisine d", "Une cuisine de", "Une cuisine de quartier")) {
            page = keep(omar, page, title, typed, words(mine, "People cook."), "On cuisine.");
            assertThat(page.select("#kept").text()).contains("Somebody else");
        }
        assertThat(desk.look(nadia, french).select("textarea").eachText()).contains("La cuisine", "On cuisine.");
    }

    @Test
    void takesALanguageBackWhereTheBoxIsEmptied() throws Exception {
        translate(omar, french, "A kitchen", "Une cuisine");
        assertThat(translate(omar, french, "A kitchen", "").getStatus()).isEqualTo(303);
        assertThat(row(desk.look(omar, french), "A kitchen").text()).contains("not translated");
    }

    @Test
    void letsAPersonMakeAMachineDraftTheirsAndConfirmIt() throws Exception {
        Document page = desk.look(omar, french);
        String title = words(page, "A kitchen");
        desk.send(omar, page, french, title, "Un cuisine", status(page, "A kitchen"), "MACHINE_DRAFT");
        assertThat(row(desk.look(omar, french), "A kitchen").text()).contains("machine draft");
        page = desk.look(omar, french);
        desk.send(omar, page, french, title, "Une cuisine");
        assertThat(row(desk.look(omar, french), "A kitchen").selectFirst("h3").text())
                .contains("up to date");
        page = desk.look(omar, french);
        desk.send(omar, page, french, title, "Une cuisine", status(page, "A kitchen"), "CONFIRMED");
        assertThat(row(desk.look(omar, french), "A kitchen").selectFirst("h3").text())
                .contains("up to date");
    }

    @Test
    void wantsTheMarksOfSourcesAsTheyStand() throws Exception {
        write(Part.REASON, "problem", "Nobody lends. [^a1] [^b2]");
        MockHttpServletResponse answer = translate(omar, french, "Nobody lends. [^a1] [^b2]", "Personne. [^b2]");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Keep the marks");
        assertThat(desk.look(nadia, draft.path() + "/languages")
                        .select("tr:contains(French) .tag")
                        .eachText())
                .contains("1 paragraph to correct");
        assertThat(translate(omar, french, "Nobody lends. [^a1] [^b2]", "Personne. [^a1] [^b2]")
                        .getStatus())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "Banks say no., Les banques disent 2 fois non., 422",
        "Banks say no., Les banques disent [1] non., 422",
        "Banks say no., [^a1], 422",
        "Banks say no., Les banques disent non., 303"
    })
    void wantsNoNumberAndNoMarkThatTheOriginalHasNot(String source, String words, int status) throws Exception {
        assertThat(translate(omar, french, source, words).getStatus()).isEqualTo(status);
    }

    @Test
    void refusesATitleThatIsTooLongForReaders() throws Exception {
        assertThat(translate(omar, french, "A kitchen", "Une très longue cuisine ".repeat(5))
                        .getStatus())
                .isEqualTo(422);
        assertThat(translate(omar, french, "A kitchen", "a".repeat(5001)).getStatus())
                .isEqualTo(422);
    }

    @Test
    void showsScriptsAsTheLettersTheyAre() throws Exception {
        translate(omar, french, "A kitchen", "<script>alert(1)</script> \u202E</textarea>");
        assertThat(desk.look(nadia, french).select("script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"colleague, 403", "stranger, 404", "visitor, 404"})
    void isForEditorsOnly(String who, int status) throws Exception {
        Viewer viewer = switch (who) {
            case "colleague" -> world.member("Jonas", house, Role.ADVISER);
            case "stranger" -> world.member("Sami", desk.house(), Role.EDITOR);
            default -> world.newcomer("Nobody");
        };
        Document open = desk.look(nadia, french);
        assertThat(desk.status(viewer, french)).isEqualTo(status);
        assertThat(desk.status(viewer, draft.path() + "/languages")).isEqualTo(status);
        for (String path : List.of(french, french + "/saving", french + "/machine")) {
            assertThat(desk.send(viewer, open, path, words(open, "A kitchen"), "Mine now")
                            .getStatus())
                    .as(path)
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "xx", "fr-BE", "nonsense"})
    void knowsOnlyLanguagesThatReadersMayHave(String tag) throws Exception {
        assertThat(desk.status(nadia, draft.path() + "/languages/" + tag)).isEqualTo(404);
    }

    private void write(Part part, String... fields) throws Exception {
        desk.send(nadia, desk.look(nadia, draft.path(part)), draft.path(part), fields);
    }

    /** Source and translation in turn. */
    private MockHttpServletResponse translate(Viewer viewer, String path, String... pairs) throws Exception {
        Document page = desk.look(viewer, path);
        String[] fields = pairs.clone();
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = words(page, fields[i]);
        }
        return desk.send(viewer, page, path, fields);
    }

    private Document keep(Viewer viewer, Document page, String... fields) throws Exception {
        MockHttpServletResponse answer = desk.send(viewer, page, french + "/saving", fields);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    static Element row(Document page, String source) {
        return page.select(".translation").stream()
                .filter(row -> row.selectFirst("p").text().equals(source))
                .findFirst()
                .orElseThrow();
    }

    static String words(Document page, String source) {
        return row(page, source).selectFirst("textarea").attr("name");
    }

    static String status(Document page, String source) {
        return words(page, source).replace("words-", "status-");
    }
}
