package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Software proposes what a practice is about, and its authors decide. */
@ModuleTest
class SubjectFormTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Copies copies;

    private OrganisationId house;
    private Viewer.Person nadia;
    private Draft draft;

    @BeforeEach
    void complete() throws Exception {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        CompleteDraft.write(desk, nadia, draft);
    }

    @ParameterizedTest
    @CsvSource({"en, bank, Proposed because", "fr, banque, Proposés parce que", "ar, بنك, مقترحة لأن"})
    void proposesWhatTheTextNamesInTheLanguageOfTheAuthor(String language, String word, String why) throws Exception {
        Document form = desk.look(nadia, draft.path(Part.GOALS) + "?lang=" + language);
        assertThat(form.select("label[for=subjects-bank]").text()).isEqualTo(word);
        assertThat(form.select("#subjects").text()).contains(why);
        assertThat(form.select("input[name=subjects][checked], button[name=up][value~=.]"))
                .isEmpty();
        assertThat(form.select("main").text()).doesNotContain("writing.");
        assertThat(whole().subjects()).as("what nobody ticked").isEmpty();
    }

    @Test
    void saysSoWhereThereIsNothingToPropose() throws Exception {
        Draft empty = desk.draft(nadia, house);
        Document form = desk.look(nadia, empty.path(Part.GOALS));
        assertThat(form.select("#subjects").text()).contains("Nothing is proposed yet.");
    }

    @Test
    void keepsWhatIsTickedInItsOrderAndPutsItHigher() throws Exception {
        assertThat(save("mentoring", "microcredit", "bank").getRedirectedUrl()).isEqualTo(draft.path());
        assertThat(whole().subjects()).containsExactly("mentoring", "microcredit", "bank");
        Document form = desk.look(nadia, draft.path(Part.GOALS));
        assertThat(form.select("input[name=subjects][checked]").eachAttr("value"))
                .containsExactly("mentoring", "microcredit", "bank");
        assertThat(form.select("button[name=up][value~=.]").eachAttr("value")).containsExactly("microcredit", "bank");
        assertThat(form.select("button[value=bank]").text()).contains("Put before the one above it: bank");
        MockHttpServletResponse answer = send("bank", "mentoring", "microcredit", "bank");
        assertThat(answer.getRedirectedUrl()).isEqualTo(draft.path(Part.GOALS) + "#subjects");
        assertThat(whole().subjects()).containsExactly("mentoring", "bank", "microcredit");
        save("bank");
        assertThat(whole().subjects()).containsExactly("bank");
        assertThat(desk.look(nadia, draft.path() + "/preview")
                        .select(".subjects a")
                        .eachText())
                .containsExactly("bank");
    }

    @Test
    void looksUpWhatAuthorsSayInTheirOwnWords() throws Exception {
        desk.send(
                nadia,
                desk.look(nadia, draft.path(Part.GOALS)),
                draft.path(Part.GOALS),
                "subject-words",
                "sewing for newcomers",
                "up",
                "");
        Document form = desk.look(nadia, draft.path(Part.GOALS));
        assertThat(form.select("#subject-words").val()).isEqualTo("sewing for newcomers");
        assertThat(form.select("input[name=subjects]").eachAttr("value")).startsWith("sewing", "newcomer");
        assertThat(form.select("input[name=subjects][checked]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15})
    void takesFourteenAtMost(int many) throws Exception {
        String[] subjects = IntStream.range(0, many).mapToObj(i -> "loan-" + i).toArray(String[]::new);
        MockHttpServletResponse answer = save(subjects);
        assertThat(answer.getStatus()).isEqualTo(many > Sheet.MOST_SUBJECTS ? 422 : 303);
        if (many > Sheet.MOST_SUBJECTS) {
            assertThat(Jsoup.parse(answer.getContentAsString())
                            .select("#subjects-error")
                            .text())
                    .contains("At most fourteen");
            assertThat(lacks()).containsExactly("writing.fault.subjects");
        } else {
            assertThat(lacks()).isEmpty();
            assertThat(whole().subjects()).hasSize(many);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A Loan", "loan--x", "<script>", "قرض"})
    void refusesWhatCanBeNoConcept(String typed) throws Exception {
        assertThat(save(typed).getStatus()).isEqualTo(422);
        assertThat(lacks()).containsExactly("writing.fault.choice");
    }

    @Test
    void goesWithThePracticeToThoseWhoAdaptIt() throws Exception {
        save("microcredit", "bank");
        Sheet source = whole();
        DraftId copy = DraftId.next();
        List<String> copied = Acting.as(nadia, () -> {
            copies.begin(nadia, copy, house, source, Locale.ENGLISH);
            return copies.find(copy, source).orElseThrow().sheet().subjects();
        });
        assertThat(copied).containsExactly("microcredit", "bank");
    }

    private MockHttpServletResponse save(String... subjects) throws Exception {
        return send(null, subjects);
    }

    private MockHttpServletResponse send(String up, String... subjects) throws Exception {
        List<String> fields = new ArrayList<>(
                Stream.of(subjects).flatMap(it -> Stream.of("subjects", it)).toList());
        if (up != null) {
            fields.addAll(List.of("up", up));
        }
        return desk.send(
                nadia, desk.look(nadia, draft.path(Part.GOALS)), draft.path(Part.GOALS), fields.toArray(String[]::new));
    }

    private Sheet whole() {
        return Acting.as(nadia, () -> manuscripts.get(nadia, draft.id()))
                .sheet()
                .orElseThrow();
    }

    private List<String> lacks() {
        return Acting.as(nadia, () -> manuscripts.get(nadia, draft.id())).lacks().stream()
                .map(Manuscripts.Lack::key)
                .toList();
    }
}
