package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.WholeDatabase;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.exhibits.ExhibitDesk;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Sheet;
import express.practices.Versions;
import express.writing.Manuscripts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reviewers judge what readers will see, and so see the pictures; nobody else does. */
@ModuleTest
class ReviewPicturesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    World world;

    @Autowired
    Stage.Hands hands;

    @Autowired
    RoundTable table;

    @Autowired
    ExhibitDesk pictures;

    @Autowired
    Versions versions;

    @Autowired
    Publishing publishing;

    private final String caption = "Zahra" + Ids.next();
    private final Map<UUID, String> captions = new HashMap<>();
    private Stage stage;
    private UUID practice;

    @BeforeEach
    void set() {
        stage = hands.set();
        practice = stage.draft().value();
    }

    @Test
    void areShownToThoseWhoJudgeAndVouchAndToNobodyElse() throws Exception {
        UUID picture = picture(0);
        submit(picture);
        stage.vouch();
        stage.ask(stage.ingrid());
        for (Viewer viewer : List.of(stage.ingrid(), stage.coordinator(), stage.author())) {
            Document page = table.look(viewer, stage.path());
            assertThat(page.select("figure img").attr("src")).startsWith("/exhibits/" + picture);
            assertThat(page.select("figure img").attr("alt")).isEqualTo("Six women sew");
            assertThat(page.select("figcaption").text()).contains(caption, "House", "CC BY 4.0");
            assertThat(table.status(viewer, "/exhibits/" + picture)).isEqualTo(200);
        }
        Viewer stranger = world.member("Sami", table.house("Other", "FR", table.network()), Role.EDITOR);
        for (Viewer viewer : List.of(stage.paola(), stranger, world.operator(), Viewer.VISITOR)) {
            assertThat(table.status(viewer, "/exhibits/" + picture)).isEqualTo(404);
        }
    }

    @Test
    void areReadButNotSeenBeforeEverybodyInThemHasAgreed() throws Exception {
        UUID picture = picture(1);
        submit(picture);
        stage.vouch();
        stage.ask(stage.ingrid());
        Document page = table.look(stage.ingrid(), stage.path());
        assertThat(page.select("figure img")).isEmpty();
        assertThat(page.select("figure").text()).contains("Six women sew", caption, "has not agreed so far");
        assertThat(table.status(stage.ingrid(), "/exhibits/" + picture)).isEqualTo(404);
        assertThat(table.status(stage.coordinator(), "/exhibits/" + picture)).isEqualTo(404);
        assertThat(table.look(stage.author(), stage.path()).select("figure img"))
                .as("its organisation")
                .hasSize(1);
        pictures.signed(stage.author(), practice, picture);
        assertThat(table.look(stage.ingrid(), stage.path()).select("figure img"))
                .hasSize(1);
        assertThat(table.status(stage.ingrid(), "/exhibits/" + picture)).isEqualTo(200);
    }

    @Test
    void areThoseThatWereSubmitted() throws Exception {
        submit(picture(0));
        stage.vouch();
        stage.ask(stage.ingrid());
        UUID later = picture(0);
        assertThat(table.status(stage.ingrid(), "/exhibits/" + later)).isEqualTo(404);
        assertThat(table.status(stage.author(), "/exhibits/" + later)).isEqualTo(200);
    }

    @Test
    void areComparedAndRemarkedOnLikeAllElse() throws Exception {
        submit(picture(0));
        stage.vouch();
        stage.ask(stage.ingrid());
        stage.accept(stage.ingrid());
        stage.judge(stage.ingrid(), true);
        submit(pictures.picture(stage.author(), practice, stage.house(), 0));
        Document changes = table.look(stage.ingrid(), stage.path() + "/changes/1");
        assertThat(changes.select("main h2, main h3").eachText()).contains("Pictures and documents");
        assertThat(changes.select("main del").text()).contains(caption);
        assertThat(table.look(stage.ingrid(), stage.path() + "/remarks")
                        .select("option[value=pictures]")
                        .text())
                .isEqualTo("Pictures and documents");
        table.send(
                stage.ingrid(), stage.path() + "/remarks", "submission", "1", "field", "pictures", "words", "Ask them");
        assertThat(table.look(stage.author(), stage.path() + "/remarks").text()).contains("Ask them", caption);
    }

    @Test
    void areNotPublishedAfterSomebodyHasTakenThemBack() throws Exception {
        UUID picture = picture(1);
        UUID other = pictures.picture(stage.author(), practice, stage.house(), 0);
        String code = pictures.signed(stage.author(), practice, picture);
        submit(picture, other);
        stage.vouch();
        for (Viewer.Person reviewer : List.of(stage.ingrid(), stage.paola())) {
            stage.ask(reviewer);
            stage.accept(reviewer);
            stage.judge(reviewer, true);
        }
        assertThat(table.look(stage.ingrid(), stage.path()).text()).contains(caption);
        pictures.takeBack(code);
        assertThat(table.look(stage.ingrid(), stage.path()).text()).doesNotContain(caption);
        assertThat(table.status(stage.ingrid(), "/exhibits/" + picture)).isEqualTo(404);
        assertThat(WholeDatabase.find(caption)).isEmpty();
        assertThat(stage.publish()).isEmpty();
        var published = new PracticeId(practice);
        Sheet sheet = versions.getSheet(published, 1);
        publishing.withdraw(published);
        assertThat(sheet.pictureIds()).containsExactly(other);
        assertThat(sheet.words(Locale.ENGLISH).pictures()).containsOnlyKeys(other.toString());
        assertThat(table.status(Viewer.VISITOR, "/exhibits/" + other)).isEqualTo(200);
    }

    private UUID picture(int persons) {
        UUID picture = pictures.picture(stage.author(), practice, stage.house(), persons, caption, "Six women sew");
        captions.put(picture, caption);
        return picture;
    }

    private void submit(UUID... shown) {
        Sheet sheet = pictured(RoundTable.sheet(stage.draft(), "Sewing"), shown);
        var whole = new Manuscripts.Whole(
                stage.draft(),
                stage.house(),
                Locale.ENGLISH,
                "Sewing",
                "/writing/" + practice,
                true,
                List.of(),
                List.of(),
                Optional.of(sheet));
        Acting.as(stage.author(), () -> hands.submitting().submit(stage.author(), whole));
    }

    private Sheet pictured(Sheet sheet, UUID... shown) {
        ObjectNode tree = (ObjectNode) JSON.readTree(JSON.writeValueAsString(sheet));
        var named = tree.putArray("pictures");
        var said = ((ObjectNode) tree.at("/texts/en")).putObject("pictures");
        Arrays.stream(shown).forEach(id -> {
            named.addObject()
                    .put("id", id.toString())
                    .put("kind", "PICTURE")
                    .put("credit", "House")
                    .put("licence", "CC_BY")
                    .put("width", 1200)
                    .put("height", 800);
            said.putObject(id.toString())
                    .put("text", captions.getOrDefault(id, "At the table"))
                    .put("alternative", "Six women sew");
        });
        return JSON.treeToValue(tree, Sheet.class);
    }
}
