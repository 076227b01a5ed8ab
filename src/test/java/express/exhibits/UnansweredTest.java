package express.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.WholeDatabase;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody in a picture was asked, and does not answer. */
@ModuleTest
class UnansweredTest {

    @Autowired
    World world;

    @Autowired
    ExhibitDesk desk;

    @Autowired
    PrintedPractices printed;

    @Autowired
    Consents consents;

    @Autowired
    KeptAskings kept;

    private OrganisationId house;
    private Viewer.Person nadia;
    private UUID practice;
    private UUID picture;
    private String email;
    private String code;
    private String path;

    @BeforeEach
    void ask() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        practice = desk.draft(nadia, house, "en");
        printed.add(practice);
        picture = desk.picture(nadia, practice, house, 1);
        email = Ids.next() + "@example.org";
        code = desk.written(nadia, practice, picture, email);
        path = "/writing/" + practice + "/pictures/" + picture;
    }

    @Test
    void isForgottenAfterATermAndThePictureStaysHidden() throws Exception {
        assertThat(kept.days()).isEqualTo(60);
        assertThat(lapse(asked().askedAt().plusMillis(1))).isPositive();
        assertThat(WholeDatabase.find(email))
                .doesNotContain("exhibits.consent")
                .allMatch(table -> table.equals("messaging.letter"));
        assertThat(asked().name()).isNull();
        assertThat(asked().address()).isNull();
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + picture).getStatus()).isEqualTo(404);
        assertThat(desk.get(nadia, "/exhibits/" + picture).getStatus()).isEqualTo(200);
    }

    @Test
    void isToldToItsAuthorsWhoMayAskAgain() throws Exception {
        lapse(asked().askedAt().plusMillis(1));
        Document page = desk.look(nadia, path);
        assertThat(page.select("main .tag").eachText())
                .containsExactly("consent of one person missing", "one person did not answer", "no answer");
        assertThat(page.select("main li").text()).contains("name and address have been forgotten");
        assertThat(desk.look(nadia, "/writing/" + practice + "/pictures")
                        .select(".exhibit .tag")
                        .eachText())
                .contains("one person did not answer");
        desk.written(nadia, practice, picture, email);
        assertThat(desk.look(nadia, path).select("main .tag").eachText()).contains("one answer awaited");
        String drop = page.select("form[action$=removal]").first().attr("action");
        assertThat(drop).contains("/consents/");
        desk.send(nadia, drop);
        assertThat(desk.look(nadia, path).select("main .tag").eachText()).doesNotContain("no answer");
    }

    @Test
    void doesNothingForWhoeverComesTooLate() throws Exception {
        lapse(asked().askedAt().plusMillis(1));
        Document page = desk.look(Viewer.VISITOR, "/consent/" + code);
        assertThat(page.select(".notice").text()).contains("We no longer ask");
        assertThat(page.select("main figure, main form")).isEmpty();
        assertThat(page.text()).doesNotContain("At the table");
        assertThat(desk.get(Viewer.VISITOR, "/consent/" + code + "/picture").getStatus())
                .isEqualTo(404);
        desk.send(Viewer.VISITOR, "/consent/" + code + "/agreement");
        assertThat(asked().state()).isEqualTo(Consent.State.LAPSED);
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + picture).getStatus()).isEqualTo(404);
        desk.takeBack(code);
        assertThat(desk.get(nadia, "/exhibits/" + picture).getStatus())
                .as("an old link removes nothing")
                .isEqualTo(200);
    }

    @Test
    void isWaitedForUntilThenAndAnAnswerIsKept() throws Exception {
        lapse(asked().askedAt());
        assertThat(asked().state()).isEqualTo(Consent.State.ASKED);
        desk.send(Viewer.VISITOR, "/consent/" + code + "/agreement");
        lapse(asked().askedAt().plusSeconds(1));
        assertThat(asked().state()).isEqualTo(Consent.State.GIVEN);
        assertThat(asked().address()).isEqualTo(email);
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + picture).getStatus()).isEqualTo(200);
    }

    @Test
    void isEndedByRetentionOnly() {
        Instant end = asked().askedAt().plusMillis(1);
        assertThat(Acting.as(nadia, () -> kept.removeBefore(end))).isZero();
        assertThat(kept.removeBefore(end)).isZero();
        assertThat(asked().state()).isEqualTo(Consent.State.ASKED);
    }

    private int lapse(Instant end) {
        return Acting.inBackground("retention", () -> kept.removeBefore(end));
    }

    private Consent asked() {
        return Acting.as(nadia, () -> consents.list(picture).getFirst());
    }
}
