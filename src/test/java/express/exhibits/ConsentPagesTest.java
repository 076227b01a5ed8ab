package express.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody in a picture does with nothing but their code. */
@ModuleTest
class ConsentPagesTest {

    @Autowired
    World world;

    @Autowired
    ExhibitDesk desk;

    @Autowired
    PrintedPractices printed;

    @Autowired
    Mailbox mailbox;

    private final UUID practice = Ids.next();
    private Viewer.Person nadia;
    private UUID picture;
    private String code;
    private String path;

    @BeforeEach
    void ask() {
        printed.add(practice);
        OrganisationId house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        picture = desk.picture(nadia, practice, house, 1);
        code = desk.written(nadia, practice, picture, Ids.next() + "@example.org");
        path = "/consent/" + code;
    }

    @Test
    void showsThePictureWhatItIsForAndWhoAnswersForIt() throws Exception {
        Document page = desk.look(Viewer.VISITOR, path);
        assertThat(page.select("figcaption").text()).isEqualTo("At the table");
        assertThat(page.select(".facts").text()).contains("Sewing together", "House of Pictures");
        String image = page.select("figure img").attr("src");
        assertThat(desk.get(Viewer.VISITOR, image).getContentType()).isEqualTo("image/jpeg");
        assertThat(desk.get(Viewer.VISITOR, image).getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.select("form[action$=agreement]")).hasSize(1);
    }

    @Test
    void agreesAndTakesBackWithOneConfirmation() throws Exception {
        String agreed = desk.send(Viewer.VISITOR, path + "/agreement").getRedirectedUrl();
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + picture).getStatus()).isEqualTo(200);
        Document page = desk.look(Viewer.VISITOR, agreed);
        assertThat(page.select(".notice").text()).contains("You have agreed");
        String ask = page.select("a[href$=withdrawal]").attr("href");
        assertThat(desk.look(Viewer.VISITOR, ask).select("button.danger").text())
                .isEqualTo("Delete it");
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + picture).getStatus()).isEqualTo(200);

        desk.send(Viewer.VISITOR, ask);
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + picture).getStatus()).isEqualTo(404);
        assertThat(desk.get(nadia, "/exhibits/" + picture).getStatus()).isEqualTo(404);
        assertThat(desk.get(Viewer.VISITOR, path + "/picture").getStatus()).isEqualTo(404);
        assertThat(desk.look(Viewer.VISITOR, path).select(".notice").text()).contains("It is gone");
    }

    @Test
    void tellsTheAuthorsOnceHoweverOftenALinkIsUsed() throws Exception {
        desk.send(Viewer.VISITOR, path + "/agreement");
        desk.send(Viewer.VISITOR, path + "/withdrawal");
        desk.send(Viewer.VISITOR, path + "/withdrawal");
        desk.send(Viewer.VISITOR, path + "/agreement");
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + picture).getStatus()).isEqualTo(404);
        String author = World.emailOf(nadia.id());
        assertThat(mailbox.list(author)).hasSize(1);
        assertThat(mailbox.text(author)).contains("Sewing together").doesNotContain("Amina");
        assertThat(mailbox.link(author)).isEqualTo("/writing/" + practice + "/pictures");
    }

    @Test
    void refusesBeforeAnythingWasShown() throws Exception {
        desk.send(Viewer.VISITOR, path + "/withdrawal");
        assertThat(desk.look(Viewer.VISITOR, path).select(".notice").text()).contains("It is gone");
        assertThat(desk.get(nadia, "/exhibits/" + picture).getStatus()).isEqualTo(404);
    }

    @Test
    void takesACodeAsPeopleTypeIt() throws Exception {
        String typed =
                " " + code.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');
        String there = desk.send(Viewer.VISITOR, "/consent", "code", typed).getRedirectedUrl();
        assertThat(there).isEqualTo("/consent/" + code.replace("-", ""));
        assertThat(desk.look(Viewer.VISITOR, there).select("figure")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000-0000-0000-0000", "<script>alert(1)</script>"})
    void knowsNoOtherCode(String other) throws Exception {
        assertThat(desk.send(Viewer.VISITOR, "/consent", "code", other).getStatus())
                .isEqualTo(422);
        assertThat(desk.get(Viewer.VISITOR, "/consent/0000-0000-0000-0000").getStatus())
                .isEqualTo(404);
        assertThat(desk.send(Viewer.VISITOR, "/consent/0000-0000-0000-0000/withdrawal")
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speaksTheLanguageOfThePerson(String lang) throws Exception {
        Document page = desk.look(Viewer.VISITOR, path + "?lang=" + lang);
        assertThat(page.select("html").attr("lang")).isEqualTo(lang);
        assertThat(page.select("figcaption").attr("lang")).isEqualTo("en");
    }
}
