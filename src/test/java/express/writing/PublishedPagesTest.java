package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Publishing;
import express.practices.Sheet;
import express.practices.Versions;
import express.practices.Words;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class PublishedPagesTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publishing publishing;

    @Autowired
    Versions versions;

    @Autowired
    JdbcClient jdbc;

    private OrganisationId house;
    private Viewer nadia;
    private Draft draft;

    @BeforeEach
    void publish() throws Exception {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        CompleteDraft.write(desk, nadia, draft);
        publishing.publish(PublishedPages.practice(draft), house, sheet());
    }

    private Sheet sheet() {
        return Acting.as(nadia, () -> manuscripts.get(nadia, draft.id()).sheet().orElseThrow());
    }

    @AfterEach
    void takeBack() {
        publishing.withdraw(PublishedPages.practice(draft));
    }

    @Test
    void tellAuthorsThatItIsPublishedAndLeadThere() throws Exception {
        Document overview = desk.look(nadia, draft.path());
        assertThat(overview.select(".notice.success").text()).contains("Published as version 1");
        assertThat(overview.select("a[href=" + standing().path() + "]")).hasSize(1);
    }

    @Test
    void withdrawAPracticeAfterAskingOnce() throws Exception {
        Document asked = desk.look(nadia, draft.path() + "/withdrawal");
        assertThat(asked.select("main form[action$=/withdrawal] button")).hasSize(1);
        assertThat(send("/withdrawal").getRedirectedUrl()).isEqualTo(standing().path());
        assertThat(standing().isWithdrawn()).isTrue();
        assertThat(send("/withdrawal").getStatus()).as("twice").isEqualTo(303);
        assertThat(desk.look(nadia, draft.path() + "/withdrawal").select("main form[action$=/withdrawal]"))
                .isEmpty();
        assertThat(desk.look(nadia, draft.path()).select(".notice.warning").text())
                .contains("withdrawn");
    }

    @Test
    void areForTheOwnersEditorsOnly() throws Exception {
        Viewer adviser = world.member("Ada", house, Role.ADVISER);
        Viewer stranger = world.member("Sten", desk.house(), Role.EDITOR);
        for (String page : new String[] {"/withdrawal", "/languages/publication"}) {
            Document nothing = new Document("");
            assertThat(desk.send(adviser, nothing, draft.path() + page).getStatus())
                    .isEqualTo(403);
            assertThat(desk.send(stranger, nothing, draft.path() + page).getStatus())
                    .isEqualTo(404);
        }
        assertThat(desk.status(adviser, draft.path() + "/withdrawal")).isEqualTo(403);
        assertThat(standing().isWithdrawn()).isFalse();
    }

    @Test
    void knowNothingOfADraftThatWasNeverPublished() throws Exception {
        Draft other = desk.draft(nadia, house);
        assertThat(desk.status(nadia, other.path() + "/withdrawal")).isEqualTo(404);
        assertThat(desk.send(nadia, new Document(""), other.path() + "/languages/publication")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void publishTranslationsWithoutAnotherReviewButNothingElse() throws Exception {
        assertThat(desk.look(nadia, draft.path() + "/languages").select("form[action$=/publication]"))
                .isEmpty();
        Sheet before = sheet();
        var french = new Words(
                "Emprunter sans banque",
                before.words(Locale.ENGLISH).summary(),
                before.words(Locale.ENGLISH).figures(),
                before.words(Locale.ENGLISH).sections());
        assertThat(publishing.publishTranslations(PublishedPages.practice(draft), CompleteDraft.with(before, french)))
                .isTrue();
        assertThat(standing().version()).isEqualTo(2);
        assertThat(standing().titles()).containsKey(Locale.FRENCH);
        assertThat(publishing.publishTranslations(PublishedPages.practice(draft), CompleteDraft.with(before, french)))
                .as("twice")
                .isFalse();
        retitle("Borrow from neighbours");
        assertThat(send("/languages/publication").getRedirectedUrl()).isEqualTo(draft.path() + "/languages");
        assertThat(standing().version()).as("another title needs a review").isEqualTo(2);
    }

    /** To say it in another language is neither to say that it is still true nor that it may be used again. */
    @Test
    void leaveItAsDoubtfulAsItWasWhenOnlyATranslationIsPublished() throws Exception {
        world.background(() -> jdbc.sql("update practices.practice set unconfirmed = true where id = :id")
                .param("id", draft.id().value())
                .update());
        assertThat(translate("Emprunter sans banque")).isTrue();
        assertThat(jdbc.sql("select unconfirmed from practices.practice where id = :id")
                        .param("id", draft.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void bringNothingBackThatIsWithdrawnWithoutAReview() throws Exception {
        assertThat(translate("Emprunter sans banque")).isTrue();
        send("/withdrawal");
        assertThat(translate("Emprunter entre voisins")).isFalse();
        assertThat(standing().isWithdrawn()).isTrue();
        assertThat(standing().version()).isEqualTo(2);
    }

    private boolean translate(String title) {
        Sheet before = sheet();
        Words words = before.words(Locale.ENGLISH);
        var french = new Words(title, words.summary(), words.figures(), words.sections());
        return publishing.publishTranslations(PublishedPages.practice(draft), CompleteDraft.with(before, french));
    }

    private void retitle(String title) throws Exception {
        Document page = desk.look(nadia, draft.path(Part.NAME));
        assertThat(desk.send(
                                nadia,
                                page,
                                draft.path(Part.NAME),
                                "title",
                                title,
                                "summary",
                                page.select("#summary").text())
                        .getStatus())
                .isEqualTo(303);
    }

    private Versions.Standing standing() {
        return versions.find(PublishedPages.practice(draft)).orElseThrow();
    }

    private MockHttpServletResponse send(String page) throws Exception {
        return desk.send(nadia, new Document(""), draft.path() + page);
    }
}
