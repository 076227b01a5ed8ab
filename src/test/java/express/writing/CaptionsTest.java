package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.exhibits.ExhibitDesk;
import express.practices.Sheet;
import express.practices.Words;
import express.texts.Status;
import express.texts.Texts;
import express.texts.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of pictures is translated like all else, and shown as it was written until it is. */
@ModuleTest
class CaptionsTest {

    private static final List<String> CAPTIONS = List.of("At the table", "Six women sew");

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    ExhibitDesk pictures;

    @Autowired
    Manuscript.Desk manuscripts;

    @Autowired
    Texts texts;

    private Viewer nadia;
    private Draft draft;
    private String french;
    private UUID picture;

    @BeforeEach
    void write() throws Exception {
        OrganisationId house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        french = draft.path() + "/languages/fr";
        CompleteDraft.write(desk, nadia, draft);
        picture = pictures.picture(nadia, draft.id().value(), house, 0);
    }

    @Test
    void areShownToTranslatorsAfterTheTexts() throws Exception {
        assertThat(desk.look(nadia, french).select(".translation h3").eachText())
                .endsWith("Caption, or title of the document not translated", "What is to be seen? not translated");
    }

    @Test
    void standAsTheyWereWrittenWhereNobodyHasTranslatedAllOfThem() throws Exception {
        translate("");
        assertThat(states()).containsExactly("complete", "2 texts of pictures not translated");
        assertThat(words().pictures()).as("the practice is there without").isEmpty();
        Document preview = desk.look(nadia, draft.path() + "/preview?in=fr");
        assertThat(preview.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(preview.select("figcaption span").attr("lang")).isEqualTo("en");
        assertThat(preview.select("figcaption").text()).contains("At the table");
        assertThat(preview.select("figure img").attr("alt")).isEqualTo("Six women sew");
    }

    @Test
    void areReadInTheReadersLanguageOnceTheyAreTranslated() throws Exception {
        translate("À table");
        assertThat(states()).containsExactly("complete");
        assertThat(words().pictures())
                .isEqualTo(Map.of(picture.toString(), new Words.Caption("À table", "Vu : À table")));
        Document preview = desk.look(nadia, draft.path() + "/preview?in=fr");
        assertThat(preview.select("figcaption span").attr("lang")).isEqualTo("fr");
        assertThat(preview.select("figcaption").text()).contains("À table");
        assertThat(preview.select("figure img").attr("alt")).isEqualTo("Vu : À table");
        assertThat(desk.look(nadia, draft.path() + "/preview")
                        .select("figcaption")
                        .text())
                .contains("At the table");
    }

    @Test
    void areOutOfDateWhenTheirAuthorsSaySomethingElse() throws Exception {
        translate("À table");
        pictures.say(nadia, draft.id().value(), picture, "At the long table", "Six women sew");
        assertThat(states()).containsExactly("complete", "1 text of a picture not translated");
        assertThat(words().pictures()).isEmpty();
        assertThat(row(desk.look(nadia, french), "At the long table").text()).contains("out of date");
    }

    @Test
    void areLabelledLikeAllElseWhenAMachineDraftedThem() throws Exception {
        translate("");
        Manuscript manuscript = Acting.inBackground(MachineDrafting.KIND, () -> manuscripts.read(draft));
        assertThat(MachineDrafting.count(new Rendition(manuscript, Locale.FRENCH)))
                .isEqualTo(2);
        for (Manuscript.Piece piece : manuscript.pieces()) {
            if (piece.isCaption()) {
                UUID paragraph = piece.text().paragraphs().getFirst().id();
                Acting.inBackground(
                        MachineDrafting.KIND,
                        () -> texts.translate(
                                new Viewer.Background(MachineDrafting.KIND),
                                piece.id(),
                                Translation.of(
                                        piece.text(),
                                        Locale.ENGLISH,
                                        Locale.FRENCH,
                                        Map.of(paragraph, "Fait par une machine"),
                                        Status.MACHINE_DRAFT)));
            }
        }
        assertThat(states()).containsExactly("complete", "2 paragraphs by machine, not checked");
        assertThat(sheet().machine()).containsExactly(Locale.FRENCH);
        assertThat(words().pictures()).hasSize(1);
    }

    @Test
    void areSentToNoMachineBeforeReadersSeeThePicture() throws Exception {
        translate("");
        pictures.picture(nadia, draft.id().value(), draft.organisation(), 1);
        Manuscript manuscript = Acting.inBackground(MachineDrafting.KIND, () -> manuscripts.read(draft));
        assertThat(manuscript.exhibits()).hasSize(2);
        assertThat(MachineDrafting.count(new Rendition(manuscript, Locale.FRENCH)))
                .isEqualTo(2);
    }

    /** All into French, each in its own words; what is said of the picture as given, or not at all. */
    private void translate(String caption) throws Exception {
        Document page = desk.look(nadia, french);
        List<String> fields = new ArrayList<>();
        for (Element row : page.select(".translation")) {
            String source = row.selectFirst("p").text();
            if (!CAPTIONS.contains(source)) {
                fields.addAll(List.of(row.selectFirst("textarea").attr("name"), source));
            } else if (!caption.isEmpty()) {
                String words = source.equals(CAPTIONS.getFirst()) ? caption : "Vu : " + caption;
                fields.addAll(List.of(row.selectFirst("textarea").attr("name"), words));
            }
        }
        assertThat(desk.send(nadia, page, french, fields.toArray(String[]::new)).getStatus())
                .isEqualTo(303);
    }

    private static Element row(Document page, String source) {
        return page.select(".translation").stream()
                .filter(row -> row.text().contains(source))
                .findFirst()
                .orElseThrow();
    }

    private List<String> states() throws Exception {
        return desk.look(nadia, draft.path() + "/languages")
                .select("tr:contains(French) .tag")
                .eachText();
    }

    private Sheet sheet() {
        return Acting.as(nadia, () -> Composition.of(manuscripts.read(draft)).orElseThrow());
    }

    private Words words() {
        return sheet().texts().get(Locale.FRENCH);
    }
}
