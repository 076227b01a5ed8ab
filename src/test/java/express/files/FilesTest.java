package express.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.base.FileId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.ui.Screens;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class FilesTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);

    private final OrganisationId house = OrganisationId.next();
    private final Viewer.Person amira = person(new Viewer.Seat(house, Role.ADVISER));
    private final Viewer.Person colleague = person(new Viewer.Seat(house, Role.ADVISER));
    private final Viewer.Person stranger = person(new Viewer.Seat(OrganisationId.next(), Role.ADMINISTRATOR));

    @Autowired
    Files files;

    @Autowired
    FileData data;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Test
    void showsEachFileOnlyToThoseItIsFor() {
        StoredFile own = keep(amira, new Audience.Subject(colleague.id()));
        StoredFile shared = keep(amira, new Audience.Members(house));
        StoredFile open = keep(amira, new Audience.Everybody());

        assertThat(sees(amira, own)).isTrue();
        assertThat(sees(colleague, own)).isTrue();
        assertThat(sees(stranger, own)).isFalse();
        assertThat(sees(Viewer.VISITOR, own)).isFalse();
        assertThat(sees(colleague, shared)).isTrue();
        assertThat(sees(stranger, shared)).isFalse();
        assertThat(sees(Viewer.VISITOR, open)).isTrue();
    }

    @Test
    void keepsNothingInSomebodyElsesName() {
        assertThatThrownBy(
                        () -> Acting.as(stranger, () -> files.keep(amira, "paper.pdf", PDF, new Audience.Everybody())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void keepsNothingForAnOrganisationToWhichOneDoesNotBelong() {
        assertThatThrownBy(() -> keep(stranger, new Audience.Public(house)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void removesWhatOneUploadedAndLeavesWhatIsNot() {
        StoredFile file = keep(amira, new Audience.Everybody());

        Acting.as(stranger, () -> {
            files.delete(file.id());
            return null;
        });
        assertThat(sees(amira, file)).isTrue();

        Acting.as(amira, () -> {
            files.delete(file.id());
            return null;
        });
        assertThat(sees(amira, file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "MZ\u0090\u0000\u0003",
                "#!/bin/sh\nrm -rf /",
                "plain words"
            })
    void refusesWhatIsNotWhatItsNameSays(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(
                        () -> Acting.as(amira, () -> files.keep(amira, "photo.jpg", bytes, new Audience.Everybody())))
                .isInstanceOf(UploadRefused.class)
                .hasMessage("files.refused.kind");
    }

    @Test
    void refusesTheEmptyAndTheLarge() {
        assertThatThrownBy(() -> files.keep(amira, "a.pdf", new byte[0], new Audience.Everybody()))
                .hasMessage("files.refused.empty");
        assertThatThrownBy(() -> files.keep(amira, "a.pdf", new byte[Files.LARGEST + 1], new Audience.Everybody()))
                .hasMessage("files.refused.large");
    }

    @Test
    void servesADocumentAsADownloadInWhichNothingRuns() throws Exception {
        StoredFile file = keep(amira, new Audience.Everybody());

        MockHttpServletResponse answer = get("/files/" + file.id(), Viewer.VISITOR);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void servesAPictureInTheWidthAskedFor() throws Exception {
        byte[] upload = PictureTest.picture(1000, 500, "png");
        StoredFile file = Acting.as(amira, () -> files.keep(amira, "boat.png", upload, new Audience.Everybody()));

        byte[] small = get("/files/" + file.id() + "?width=300", Viewer.VISITOR).getContentAsByteArray();

        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(320);
    }

    @Test
    void doesNotTellThatAFileExistsWhichIsNotForTheViewer() throws Exception {
        StoredFile file = keep(amira, new Audience.Members(house));

        assertThat(get("/files/" + file.id(), stranger).getStatus()).isEqualTo(404);
        assertThat(get("/files/" + FileId.next(), stranger).getStatus()).isEqualTo(404);
        assertThat(get("/files/no-id", stranger).getStatus()).isEqualTo(404);
    }

    @Test
    void givesThePersonWhatIsTheirsAndForgetsThem() {
        StoredFile about = keep(colleague, new Audience.Subject(amira.id()));
        StoredFile shared = keep(amira, new Audience.Members(house));

        assertThat(personalData(() -> data.export(amira.id())).get("files").toString())
                .contains("/files/" + about.id(), "/files/" + shared.id());
        assertThat(personalData(() -> data.export(stranger.id()))).isEmpty();
        personalData(() -> {
            data.erase(amira.id());
            return null;
        });

        assertThat(sees(colleague, about)).isFalse();
        assertThat(sees(colleague, shared)).isTrue();
        assertThat(personalData(() -> data.export(amira.id()))).isEmpty();
    }

    private <T> T personalData(Supplier<T> work) {
        return Acting.inBackground("personal-data", () -> transaction.execute(status -> work.get()));
    }

    @Test
    void callsAFileWhatItIsWithoutPathsControlsOrTurnedLetters() {
        assertThat(Files.safe("C:\\papers\\permit.exe", Kind.PDF)).isEqualTo("permit.pdf");
        assertThat(Files.safe("../../etc/passwd", Kind.PNG)).isEqualTo("passwd.png");
        assertThat(Files.safe("\u202Egpj.exe", Kind.JPEG)).isEqualTo("gpj.jpg");
        assertThat(Files.safe("شهادة.pdf", Kind.PDF)).isEqualTo("شهادة.pdf");
        assertThat(Files.safe("\r\nX: y", Kind.PDF)).isEqualTo("X y.pdf");
        assertThat(Files.safe("", Kind.PDF)).isEqualTo("file.pdf");
        assertThat(Files.safe("a".repeat(500) + ".pdf", Kind.PDF)).hasSize(124);
    }

    private StoredFile keep(Viewer.Person by, Audience audience) {
        return Acting.as(by, () -> files.keep(by, "paper.pdf", PDF, audience));
    }

    private boolean sees(Viewer viewer, StoredFile file) {
        return Acting.as(viewer, () -> files.find(file.id()).isPresent());
    }

    private MockHttpServletResponse get(String address, Viewer viewer) throws Exception {
        return Acting.as(
                viewer,
                () -> mvc.perform(MockMvcRequestBuilders.get(address).requestAttr(Screens.VIEWER, viewer))
                        .andReturn()
                        .getResponse());
    }

    private static Viewer.Person person(Viewer.Seat... seats) {
        return new Viewer.Person(PersonId.next(), "Somebody", false, Set.of(seats), Set.of());
    }
}
