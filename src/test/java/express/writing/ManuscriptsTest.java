package express.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a draft lacks for publication, and the record that comes of it when it lacks nothing. */
@ModuleTest
class ManuscriptsTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Manuscripts manuscripts;

    private OrganisationId house;
    private Viewer nadia;
    private Draft draft;

    @BeforeEach
    void complete() throws Exception {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        CompleteDraft.write(desk, nadia, draft);
    }

    @Test
    void giveTheRecordOfWhatIsComplete() throws Exception {
        Manuscripts.Whole whole = whole(nadia);
        assertThat(whole.lacks()).isEmpty();
        assertThat(whole.title()).isEqualTo("Borrow without a bank");
        assertThat(whole.organisation()).isEqualTo(house);
        assertThat(whole.language()).isEqualTo(Locale.ENGLISH);
        assertThat(whole.mayWrite()).isTrue();
        Sheet sheet = whole.sheet().orElseThrow();
        assertThat(Sheet.faults(sheet)).isEmpty();
        assertThat(sheet.nuts()).isEqualTo("BE100");
        assertThat(sheet.since()).isEqualTo(2019);
        assertThat(sheet.owner().website()).hasToString("https://www.example.org");
        assertThat(sheet.texts().get(Locale.ENGLISH).sections().get("results"))
                .containsExactly("In 2024, 12 people began. [^"
                        + sheet.sources().getFirst().id() + "]");
        Document overview = desk.look(nadia, draft.path());
        assertThat(overview.select(".notice").text()).contains("can be published");
        assertThat(overview.select("main details")).isEmpty();
    }

    @Test
    void showCitationsAndFiguresInThePreview() throws Exception {
        Document preview = desk.look(nadia, draft.path() + "/preview");
        assertThat(preview.select("#results ~ p .cite a").first().attr("href")).isEqualTo("#source-1");
        assertThat(preview.select("#source-1").text()).contains("Report");
        assertThat(preview.text()).contains("People").doesNotContain("[1]", "[^");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RESULTS  | results    | In 2024, 12 people began.     | writing.fault.uncited
        RESULTS  | results    | Twelve began [9].             | writing.fault.mark
        RESULTS  | results    | Twelve began [^report].       | writing.fault.mark
        RESULTS  | results    | Twelve [1] began.             | writing.fault.mark.middle
        RESULTS  | results    | [1]                           | writing.fault.mark.alone
        RESULTS  | results    | انضم ١٢ شخصًا.                 | writing.fault.uncited
        TRANSFER | needed     | 12 lenders.                   | writing.fault.advice
        TRANSFER | firstSteps | Ask.                          | writing.fault.steps
        NAME     | summary    | A fund of 3 banks.            | writing.fault.summary
        PLACE    | nuts       | Brussels                      | writing.fault.nuts
        PLACE    | since      | long ago                      | writing.fault.year
        PLACE    | country    | XX                            | writing.fault.choice
        RUNNERS  | website    | javascript:alert(1)           | writing.fault.address
        REASON   | problem    |                               | writing.fault.missing
        """)
    void sayWhereSomethingIsLacking(Part part, String field, String typed, String key) throws Exception {
        Document page = desk.look(nadia, draft.path(part));
        desk.send(nadia, page, draft.path(part), with(page, field, typed == null ? "" : typed));
        Manuscripts.Whole whole = whole(nadia);
        assertThat(whole.lacks())
                .contains(new Manuscripts.Lack(
                        part.title(), "writing.field." + field, draft.path(part) + "#" + field, key));
        assertThat(whole.sheet()).isEmpty();
        assertThat(desk.look(nadia, draft.path()).select("details a[href$=#" + field + "]"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Twelve began [1]",
        "Twelve began [^1].",
        "Twelve began [١]؟",
        "Twelve began [1] [1].",
        "Twelve began. [1]"
    })
    void takeMarksAsPeopleWriteThem(String typed) throws Exception {
        fill(Part.RESULTS, "results", typed, "evidence", "MONITORED");
        assertThat(whole(nadia).lacks()).isEmpty();
    }

    @Test
    void showThePreviewWhileProseIsStillToBeMended() throws Exception {
        fill(Part.RESULTS, "results", "Twelve [7] began <b>x</b> [8].", "evidence", "MONITORED");
        Document preview = desk.look(nadia, draft.path() + "/preview");
        assertThat(preview.select("#results ~ p").first().text()).isEqualTo("Twelve [7] began <b>x</b> [8].");
    }

    @Test
    void areNotFoundByStrangersAndNotWrittenByOthers() {
        assertThat(whole(world.member("Jonas", house, Role.ADVISER)).mayWrite()).isFalse();
        assertThatThrownBy(() -> whole(world.member("Sami", desk.house(), Role.EDITOR)))
                .isInstanceOf(NotFound.class);
    }

    private Manuscripts.Whole whole(Viewer viewer) {
        return Acting.as(viewer, () -> manuscripts.get(viewer, draft.id()));
    }

    /** The form as it stands, but for one field. */
    private static String[] with(Document page, String field, String typed) {
        List<String> fields = new ArrayList<>(List.of(field, typed));
        page
                .select("main form .field input, main form .field textarea, main form .field select, main form .choice"
                        + " input")
                .stream()
                .filter(input -> !input.attr("name").equals(field))
                .filter(input -> !input.attr("type").matches("radio|checkbox") || input.hasAttr("checked"))
                .forEach(input -> {
                    fields.add(input.attr("name"));
                    fields.add(
                            input.tagName().equals("select")
                                    ? input.select("option[selected]").val()
                                    : input.val());
                });
        return fields.toArray(String[]::new);
    }

    private void fill(Part part, String... fields) throws Exception {
        send(draft.path(part), fields);
    }

    private void send(String path, String... fields) throws Exception {
        assertThat(desk.send(nadia, desk.look(nadia, path), path, fields).getStatus())
                .isIn(303, 422);
    }
}
