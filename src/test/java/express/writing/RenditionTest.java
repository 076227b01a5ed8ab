package express.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.jobs.WorkFailed;
import express.practices.Sheet;
import express.practices.Words;
import express.translation.FakeLibreTranslate;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of translations: the record that readers get, and the machine that begins. */
@ModuleTest
class RenditionTest {

    private static final Locale FR = Locale.FRENCH;

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Manuscript.Desk manuscripts;

    @Autowired
    Evidence evidence;

    @Autowired
    MachineDrafting drafting;

    @Autowired
    FakeLibreTranslate server;

    private Viewer nadia;
    private Draft draft;
    private Evidence.Figure figure;
    private String french;

    @BeforeEach
    void write() throws Exception {
        OrganisationId house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        french = draft.path() + "/languages/fr";
        write(Part.NAME, "title", "A kitchen", "summary", "People cook.");
        write(Part.STEP, "step", "mentoring");
        write(Part.PLACE, "country", "BE", "place", "Northport", "level", "LOCAL", "since", "2020");
        write(Part.RUNNERS, "owner", "House", "family", "CIVIL_SOCIETY");
        write(Part.RESULTS, "results", "Many came. [1]", "evidence", "ANECDOTAL");
        figure = figure("People who came");
    }

    @AfterEach
    void speakAsBefore() {
        server.speaks(words -> "{" + words + "}");
    }

    @Test
    void isOfferedToReadersOnceNothingOfItIsMissing() throws Exception {
        assertThat(sheet().texts()).containsOnlyKeys(Locale.ENGLISH);
        translate(Map.of("A kitchen", "Une cuisine", "People cook.", "On cuisine."));
        assertThat(sheet().texts()).containsOnlyKeys(Locale.ENGLISH);
        translate(Map.of("Many came. [1]", "Beaucoup. [1]", "People who came", "Personnes venues"));

        Words words = sheet().texts().get(FR);
        assertThat(words.title()).isEqualTo("Une cuisine");
        assertThat(words.summary()).isEqualTo("On cuisine.");
        assertThat(words.sections())
                .containsExactly(Map.entry("results", List.of("Beaucoup. [^" + figure.sourceId() + "]")));
        assertThat(words.figures()).containsEntry(figure.id().toString(), "Personnes venues");
        assertThat(sheet().machine()).isEmpty();
        assertThat(desk.look(nadia, draft.path() + "/languages")
                        .select("tr:contains(French) .tag")
                        .text())
                .isEqualTo("complete");
        Document preview = desk.look(nadia, draft.path() + "/preview?in=fr");
        assertThat(preview.select("h1").text()).isEqualTo("Une cuisine");
        assertThat(preview.select(".notice.warning")).isEmpty();
    }

    @Test
    void isTakenBackFromReadersWhileItIsOutOfDateOrWrong() throws Exception {
        translate(all());
        assertThat(sheet().texts()).containsKey(FR);
        write(Part.RESULTS, "results", "Few came. [1]", "evidence", "ANECDOTAL");
        assertThat(sheet().texts()).doesNotContainKey(FR);
        translate(Map.of("Few came. [1]", "Peu."));
        assertThat(sheet().texts()).as("a mark is missing").doesNotContainKey(FR);
        translate(Map.of("Few came. [1]", "Peu. [1]"));
        assertThat(sheet().texts()).containsKey(FR);
    }

    @Test
    void marksALabelOutOfDateThatWasChanged() throws Exception {
        translate(all());
        var other = new Evidence.Figure(
                figure.id(), figure.sourceId(), "Women who came", figure.value(), null, "people", "2024");
        Acting.as(nadia, () -> {
            evidence.change(draft.id(), other);
            return null;
        });
        assertThat(read().tally().stale()).isEqualTo(1);
        assertThat(sheet().texts()).doesNotContainKey(FR);
    }

    @Test
    void forgetsTheLabelOfAFigureThatWasRemoved() throws Exception {
        Document open = desk.look(nadia, french);
        Acting.as(nadia, () -> {
            evidence.removeFigure(draft.id(), figure.id());
            return null;
        });
        String label = LanguagePagesTest.words(open, "People who came");
        assertThat(desk.send(nadia, open, french, label, "Personnes").getStatus())
                .isEqualTo(422);
    }

    @Test
    void saysOfWhichWordsAMachineIsTheAuthor() throws Exception {
        byMachine();
        assertThat(server.asked().getLast().toString()).doesNotContain("[1]").doesNotContain("Nadia");
        assertThat(sheet().machine()).containsExactly(FR);
        assertThat(sheet().texts().get(FR).title()).isEqualTo("{A kitchen}");
        assertThat(sheet().texts().get(FR).sections().get("results"))
                .containsExactly("{Many came.} [^" + figure.sourceId() + "]");
        assertThat(desk.look(nadia, draft.path() + "/languages")
                        .select("tr:contains(French) .tag")
                        .eachText())
                .containsExactly("complete", "4 paragraphs by machine, not checked");
        Element label = desk.look(nadia, draft.path() + "/preview?in=fr").selectFirst(".notice.warning");
        assertThat(label.text()).contains("A machine translated this text", "English");
        assertThat(label.selectFirst("a").attr("href")).isEqualTo(draft.path() + "/preview");
        assertThat(desk.look(nadia, draft.path() + "/preview").select(".notice.warning"))
                .isEmpty();

        Document page = desk.look(nadia, french);
        List<String> fields = new ArrayList<>();
        for (String source : List.of("A kitchen", "People cook.", "Many came. [1]", "People who came")) {
            Element row = LanguagePagesTest.row(page, source);
            fields.add(row.selectFirst("textarea").attr("name"));
            fields.add(row.selectFirst("textarea").text());
            fields.add(row.selectFirst("input[type=checkbox]").attr("name"));
            fields.add("CONFIRMED");
        }
        desk.send(nadia, page, french, fields.toArray(String[]::new));
        assertThat(sheet().machine()).isEmpty();
        assertThat(sheet().texts()).containsKey(FR);
    }

    @Test
    void leavesAloneWhatAPersonTranslated() throws Exception {
        translate(Map.of("A kitchen", "Une cuisine"));
        byMachine();
        assertThat(sheet().texts().get(FR).title()).isEqualTo("Une cuisine");
        write(Part.NAME, "title", "A large kitchen", "summary", "People cook.");
        byMachine();
        assertThat(LanguagePagesTest.row(desk.look(nadia, french), "A large kitchen")
                        .select("textarea")
                        .text())
                .isEqualTo("Une cuisine");
    }

    @Test
    void letsWhoTranslatesMeanwhileBeQuicker() throws Exception {
        Rendition before = read();
        translate(all());
        machine(before);
        assertThat(sheet().texts().get(FR).title()).isEqualTo("Une cuisine");
    }

    @Test
    void bearsThatWordsAreDeletedMeanwhile() throws Exception {
        Rendition before = read();
        write(Part.RESULTS, "results", "", "evidence", "ANECDOTAL");
        machine(before);
        assertThat(sheet().machine()).containsExactly(FR);
    }

    @Test
    void takesWhatAMachineSaysAsPlainWords() throws Exception {
        server.speaks(words -> "<b onclick=x>\n## " + words + "</b>\u202E");
        byMachine();
        assertThat(sheet().texts().get(FR).title()).isEqualTo("<b onclick=x> ## A kitchen</b>");
        assertThat(desk.look(nadia, draft.path() + "/preview?in=fr").select("b"))
                .isEmpty();
    }

    @Test
    void takesNoParagraphThatLostAMarkAmongItsWords() throws Exception {
        write(Part.RESULTS, "results", "Many [1] came.", "evidence", "ANECDOTAL");
        server.speaks(words -> words.replace("[1]", "1"));
        byMachine();
        assertThat(read().tally().missing()).isEqualTo(1);
    }

    @Test
    void tellsWhoeverStartedItThatNothingCouldBeTranslated() {
        server.speaks(words -> "");
        assertThatThrownBy(this::byMachine).isInstanceOf(WorkFailed.class).hasMessage("writing.machine.failed.NOTHING");
    }

    @Test
    void saysWhereWordsWouldGoBeforeTheyAreSent() throws Exception {
        Document page = desk.look(nadia, french);
        assertThat(page.select(".notice").text()).contains("4 paragraphs", "translate.example");
        assertThat(desk.send(nadia, page, french + "/machine").getRedirectedUrl())
                .startsWith("/jobs/");
    }

    @Test
    void offersNoMachineWhereItKnowsNotTheLanguageOrHasNothingToDo() throws Exception {
        String pashto = draft.path() + "/languages/ps";
        Document page = desk.look(nadia, pashto);
        assertThat(page.select("main .notice")).isEmpty();
        assertThat(desk.send(nadia, page, pashto + "/machine").getStatus()).isEqualTo(404);
        translate(all());
        assertThat(desk.look(nadia, french).select("main .notice")).isEmpty();
    }

    private static Map<String, String> all() {
        return Map.of(
                "A kitchen", "Une cuisine",
                "People cook.", "On cuisine.",
                "Many came. [1]", "Beaucoup. [1]",
                "People who came", "Personnes venues");
    }

    private void byMachine() {
        machine(Acting.inBackground(MachineDrafting.KIND, () -> drafting.rendition(MachineDrafting.input(draft, FR))));
    }

    private void machine(Rendition seen) {
        Acting.inBackground(MachineDrafting.KIND, () -> {
            drafting.draft(seen, done -> {});
            return null;
        });
    }

    private Rendition read() {
        return Acting.as(nadia, () -> new Rendition(manuscripts.read(draft), FR));
    }

    private Sheet sheet() {
        return Composition.of(read().manuscript()).orElseThrow();
    }

    private Evidence.Figure figure(String label) {
        return Acting.as(nadia, () -> {
            evidence.add(
                    draft.id(),
                    new Evidence.Source(
                            Ids.next(),
                            Evidence.UNMARKED,
                            "Report",
                            "House",
                            URI.create("https://e.org"),
                            2024,
                            false,
                            Locale.ENGLISH));
            var source = evidence.listSources(draft.id()).getFirst();
            evidence.add(
                    draft.id(),
                    new Evidence.Figure(Ids.next(), source.id(), label, BigDecimal.TEN, null, "people", "2024"));
            return evidence.listFigures(draft.id()).getFirst();
        });
    }

    private void write(Part part, String... fields) throws Exception {
        desk.send(nadia, desk.look(nadia, draft.path(part)), draft.path(part), fields);
    }

    private void translate(Map<String, String> translations) throws Exception {
        Document page = desk.look(nadia, french);
        Map<String, String> fields = new HashMap<>();
        translations.forEach((source, words) -> fields.put(LanguagePagesTest.words(page, source), words));
        desk.send(
                nadia,
                page,
                french,
                fields.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
    }
}
