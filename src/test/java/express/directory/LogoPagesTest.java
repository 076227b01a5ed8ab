package express.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.Forbidden;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Town.Visit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class LogoPagesTest {

    private static final String TURNED = "\u202Egnp.exe";

    @Autowired
    MockMvc mvc;

    @Autowired
    Town town;

    @Autowired
    World world;

    @Autowired
    Logos logos;

    private Visit visitor;
    private Visit ada;
    private Organisation house;
    private Network network;
    private String path;

    @BeforeEach
    void makeAHouse() {
        network = town.network();
        house = town.organisation(network, "House & " + Ids.next(), Family.CIVIL_SOCIETY);
        path = "/organisations/" + house.slug();
        visitor = Visit.by(mvc, Viewer.VISITOR);
        ada = Visit.by(mvc, town.administrator(house));
    }

    @Test
    void showsEverybodyTheLogoWithWordsForThoseWhoDoNotSeeIt() throws Exception {
        MockHttpServletResponse answer = ada.send(path + "/logo", file(TURNED, picture()));

        assertThat(answer.getRedirectedUrl()).isEqualTo(path);
        for (String page : new String[] {path, "/directory?network=" + network.slug(), "/networks/" + network.slug()}) {
            assertThat(visitor.page(page).select("img.logo").attr("alt"))
                    .as(page)
                    .isEqualTo("Logo of " + house.name());
        }
        MockHttpServletResponse logo = visitor.get(address());
        assertThat(logo.getContentType()).isEqualTo("image/png");
        assertThat(logo.getHeader("Content-Disposition")).doesNotContain("202E", "exe");
    }

    @Test
    void leavesBehindWhereAPhotographWasTaken() throws Exception {
        byte[] photograph = photographWith("GPS 50.6326 N 5.5797 E");
        ada.send(path + "/logo", file("photo.jpg", photograph));

        byte[] shown = visitor.get(address()).getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(40);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("GPS");
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    }

    @Test
    void replacesALogoAndTakesItAwayWhoeverPutItThere() throws Exception {
        ada.send(path + "/logo", file("one.png", picture()));
        String first = address();
        Visit.by(mvc, world.operator()).send(path + "/logo", file("two.png", picture()));
        String second = address();

        assertThat(visitor.get(first).getStatus()).isEqualTo(404);
        assertThat(visitor.get(second).getStatus()).isEqualTo(200);

        ada.post(path + "/logo/removal", Map.of());
        assertThat(visitor.page(path).select("img.logo")).isEmpty();
        assertThat(visitor.get(second).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drawing.svg | <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg> | This kind of"
                        + " file",
                "photo.png   | <html><script>alert(1)</script></html>                                  | This kind of"
                        + " file",
                "paper.png   | %PDF-1.7                                                                | This is not a"
                        + " picture",
                "empty.png   | ''                                                                      | The file is"
                        + " empty",
                "''          | ''                                                                      | Choose a file"
                        + " first",
            })
    void saysBesideTheFieldWhatIsWrongWithAnUpload(String name, String content, String said) throws Exception {
        MockHttpServletResponse answer =
                ada.send(path + "/logo", file(name, content.getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#logo-error").text()).contains(said);
        assertThat(page.select("#logo").attr("aria-describedby")).contains("logo-error");
        assertThat(visitor.page(path).select("img.logo")).isEmpty();
    }

    @Test
    void saysItOfAFileThatIsTooLargeWhetherItCouldBeReadOrNot() throws Exception {
        var readable = ada.send(path + "/logo", file("photo.png", new byte[10 * 1024 * 1024 + 1]));
        var unreadable = mvc.perform(MockMvcRequestBuilders.post(path + "/logo")
                        .contentType("multipart/form-data; boundary=none")
                        .content(new byte[13 * 1024 * 1024]))
                .andReturn()
                .getResponse();

        assertThat(readable.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(readable.getContentAsString())
                        .select("#logo-error")
                        .text())
                .contains("larger than 10 MB");
        assertThat(unreadable.getRedirectedUrl()).isEqualTo(path + "/logo?upload=large");
        assertThat(ada.page(unreadable.getRedirectedUrl()).select("#logo-error").text())
                .contains("larger than 10 MB");
    }

    @Test
    void letsNobodyElseChangeIt() throws Exception {
        Viewer.Person editor = town.member(house.id(), Role.EDITOR);
        Visit stranger = Visit.by(mvc, editor);

        assertThat(visitor.send(path + "/logo", file("logo.png", picture())).getRedirectedUrl())
                .startsWith("/");
        assertThat(stranger.get(path + "/logo").getStatus()).isEqualTo(403);
        assertThat(stranger.send(path + "/logo", file("logo.png", picture())).getStatus())
                .isEqualTo(403);
        assertThat(stranger.post(path + "/logo/removal", Map.of()).getStatus()).isEqualTo(403);
        assertThatThrownBy(() -> Acting.as(editor, () -> {
                    logos.put(editor, house.id(), "logo.png", picture());
                    return null;
                }))
                .as("the database refuses what code forgets")
                .isInstanceOf(Forbidden.class);
        assertThat(visitor.page(path).select("img.logo")).isEmpty();
    }

    private String address() throws Exception {
        return visitor.page(path).select("img.logo").attr("src");
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("logo", name, "image/png", content);
    }

    private static byte[] picture() throws IOException {
        return drawn(BufferedImage.TYPE_INT_ARGB, "png");
    }

    private static byte[] drawn(int colours, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, colours), format, bytes);
        return bytes.toByteArray();
    }

    /** With a note behind the start of the file, where cameras write theirs. */
    private static byte[] photographWith(String note) throws IOException {
        byte[] plain = drawn(BufferedImage.TYPE_INT_RGB, "jpg");
        byte[] text = ("Exif\0\0" + note).getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (text.length + 2)});
        bytes.write(text);
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }
}
