package express.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class ExhibitPagesTest {

    @Autowired
    World world;

    @Autowired
    ExhibitDesk desk;

    @Autowired
    PrintedPractices printed;

    @Autowired
    Mailbox mailbox;

    private OrganisationId house;
    private Viewer.Person nadia;
    private UUID practice;
    private String path;

    @BeforeEach
    void open() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        practice = desk.draft(nadia, house, "en");
        path = "/writing/" + practice + "/pictures";
    }

    @Test
    void takesAPictureAndShowsItToReadersWhenNobodyCanBeRecognised() throws Exception {
        String one = added("nobody", "");
        assertThat(desk.look(nadia, path).select(".exhibit a").eachText()).containsExactly("At the table");
        assertThat(desk.look(nadia, one).select("main .tag").text()).isEqualTo("readers may see it");

        assertThat(desk.get(Viewer.VISITOR, file(one)).getStatus())
                .as("of a draft")
                .isEqualTo(404);
        assertThat(desk.get(nadia, file(one)).getStatus()).isEqualTo(200);
        printed.add(practice);
        MockHttpServletResponse picture = desk.get(Viewer.VISITOR, file(one) + "?width=320");
        assertThat(picture.getStatus()).isEqualTo(200);
        assertThat(picture.getContentType()).isEqualTo("image/jpeg");
        assertThat(picture.getHeader("Cache-Control")).contains("no-cache").contains("private");
        assertThat(picture.getHeader("ETag")).isNotEmpty();
        assertThat(new String(picture.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
    }

    @Test
    void showsAPictureWithSomebodyInItToItsAuthorsOnlyUntilTheyAgree() throws Exception {
        printed.add(practice);
        String one = added("somebody", "1");
        assertThat(desk.look(nadia, one).select("main .tag").text()).isEqualTo("consent of one person missing");
        assertThat(desk.get(nadia, file(one)).getStatus()).isEqualTo(200);
        assertThat(desk.get(Viewer.VISITOR, file(one)).getStatus()).isEqualTo(404);
        Viewer stranger = world.member("Sami", desk.house(), Role.EDITOR);
        assertThat(desk.get(stranger, file(one)).getStatus()).isEqualTo(404);

        String email = Ids.next() + "@example.org";
        MockHttpServletResponse asked =
                desk.send(nadia, one + "/consents", "way", "EMAIL", "name", "Amina", "email", email, "language", "fr");
        assertThat(asked.getRedirectedUrl()).isEqualTo(one);
        assertThat(mailbox.subject(email)).isEqualTo("Peut-on montrer une image de vous ?");
        String link = mailbox.link(email);
        assertThat(desk.look(Viewer.VISITOR, link).select("html").attr("lang")).isEqualTo("fr");
        assertThat(desk.get(Viewer.VISITOR, file(one)).getStatus())
                .as("opening the link changes nothing")
                .isEqualTo(404);
        desk.send(Viewer.VISITOR, link.replaceFirst("\\?.*", "") + "/agreement");
        assertThat(desk.get(Viewer.VISITOR, file(one)).getStatus()).isEqualTo(200);
        assertThat(desk.look(nadia, one).select("main .tag").eachText())
                .containsExactly("readers may see it", "agreed");
    }

    @Test
    void printsASlipForWhoeverSignedAndForNobodyWhoGetsALetter() throws Exception {
        String one = added("somebody", "2");
        desk.send(nadia, one + "/consents", "way", "PAPER", "signed", "2026-09-01", "language", "ar");
        String email = Ids.next() + "@example.org";
        desk.send(nadia, one + "/consents", "way", "EMAIL", "name", "Amina", "email", email, "language", "fr");
        Document page = desk.look(nadia, one);
        String slip = page.select("a[href*=slip]").attr("href");
        assertThat(page.select("a[href*=slip]")).hasSize(1);
        assertThat(slip).endsWith("?lang=ar");
        MockHttpServletResponse paper = desk.get(nadia, slip);
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        String other = page.select("form[action*=consents]").attr("action").replace("/removal", "/slip.pdf");
        assertThat(desk.get(nadia, other).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "caption, '', caption",
        "alternative, ' ', alternative",
        "credit, '', credit",
        "licence, MINE, licence",
        "recognisable, '', recognisable",
        "persons, 0, persons",
        "persons, many, persons",
        "persons, 31, persons"
    })
    void saysWhatIsMissingAndKeepsWhatWasTyped(String field, String typed, String wrong) throws Exception {
        String[] fields = fields("somebody", "1");
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = fields[i].equals(field) ? typed : fields[i + 1];
        }
        MockHttpServletResponse answer = desk.upload(nadia, path, Samples.picture(60, 40), fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#" + wrong + "-error")).hasSize(1);
        assertThat(page.select("#" + (wrong.equals("credit") ? "caption" : "credit"))
                        .outerHtml())
                .contains(wrong.equals("credit") ? "At the table" : "House");
    }

    @Test
    void saysAllThatIsMissingAtOnceInTheOrderOfTheFields() throws Exception {
        MockHttpServletResponse answer = desk.upload(nadia, path, new byte[0], "licence", "CC_BY");
        Document page = org.jsoup.Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactly("#file", "#caption", "#alternative", "#credit", "#recognisable");
        MockHttpServletResponse lost = desk.upload(nadia, path, Samples.picture(60, 40), fields("", ""));
        assertThat(org.jsoup.Jsoup.parse(lost.getContentAsString())
                        .select("#file-error")
                        .text())
                .contains("Choose the file again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg onload='alert(1)'/>", "%PDF-1.7 broken", "MZ", ""})
    void refusesWhatIsNoPictureAndNoDocument(String content) throws Exception {
        MockHttpServletResponse answer =
                desk.upload(nadia, path, content.getBytes(StandardCharsets.ISO_8859_1), fields("nobody", ""));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("file-error");
    }

    @ParameterizedTest
    @CsvSource({"'', way", "PAPER, signed", "EMAIL, email", "EMAIL, name", "SMS, phone"})
    void asksForWhatTheWayNeeds(String way, String wrong) throws Exception {
        String one = added("somebody", "1");
        MockHttpServletResponse answer = desk.send(nadia, one + "/consents", "way", way, "language", "en");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(wrong + "-error");
    }

    @Test
    void asksNoMoreThanCanBeRecognisedAndCountsNoFewerThanWereAsked() throws Exception {
        String one = added("somebody", "1");
        String[] signed = {"way", "PAPER", "signed", "٢٠٢٦-٠٩-٠١", "language", "ar"};
        assertThat(desk.send(nadia, one + "/consents", signed).getStatus()).isEqualTo(303);
        assertThat(desk.send(nadia, one + "/consents", signed).getStatus()).isEqualTo(422);
        MockHttpServletResponse fewer = desk.send(nadia, one, fields("nobody", ""));
        assertThat(fewer.getStatus()).isEqualTo(422);
        assertThat(fewer.getContentAsString()).contains("persons-error");
        assertThat(desk.send(nadia, one, fields("somebody", "2")).getStatus()).isEqualTo(303);
        printed.add(practice);
        assertThat(desk.get(Viewer.VISITOR, file(one)).getStatus()).isEqualTo(404);
    }

    @Test
    void isForThoseWhoWriteOnly() throws Exception {
        String one = added("nobody", "");
        Viewer adviser = world.member("Jonas", house, Role.ADVISER);
        Viewer stranger = world.member("Sami", desk.house(), Role.EDITOR);
        assertThat(desk.get(adviser, path).getStatus()).isEqualTo(403);
        assertThat(desk.get(stranger, one).getStatus()).isEqualTo(404);
        assertThat(desk.send(adviser, one + "/removal").getStatus()).isEqualTo(403);
        assertThat(desk.get(nadia, "/writing/" + desk.draft(nadia, house, "en") + "/pictures/" + id(one))
                        .getStatus())
                .as("of another practice")
                .isEqualTo(404);
    }

    @Test
    void takesADocumentUnderTheSameRules() throws Exception {
        UUID plan = desk.document(nadia, practice, house, 1);
        printed.add(practice);
        Document page = desk.look(nadia, path + "/" + plan);
        assertThat(page.select("h1").text()).isEqualTo("Document");
        assertThat(page.select("a[href=/exhibits/" + plan + "]").text()).isEqualTo("The plan of a year");
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + plan).getStatus()).isEqualTo(404);
        String code = desk.signed(nadia, practice, plan);
        MockHttpServletResponse file = desk.get(Viewer.VISITOR, "/exhibits/" + plan);
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(desk.look(Viewer.VISITOR, "/consent/" + code)
                        .select("a[href$=picture]")
                        .text())
                .isEqualTo("The plan of a year");
        desk.takeBack(code);
        assertThat(desk.get(Viewer.VISITOR, "/exhibits/" + plan).getStatus()).isEqualTo(404);
        assertThat(desk.get(nadia, "/exhibits/" + plan).getStatus()).isEqualTo(404);
    }

    @Test
    void removesThePictureOfAColleague() throws Exception {
        String one = added("nobody", "");
        printed.add(practice);
        Viewer omar = world.member("Omar", house, Role.EDITOR);
        assertThat(desk.send(omar, one + "/removal").getRedirectedUrl()).isEqualTo(path);
        assertThat(desk.get(Viewer.VISITOR, file(one)).getStatus()).isEqualTo(404);
        assertThat(desk.get(nadia, one).getStatus()).isEqualTo(404);
        assertThat(desk.look(nadia, path).select(".exhibit")).isEmpty();
    }

    @Test
    void writesCaptionsInTheDirectionOfTheirLanguage() throws Exception {
        practice = desk.draft(nadia, house, "ar");
        path = "/writing/" + practice + "/pictures";
        String[] fields = fields("nobody", "");
        fields[1] = "حول الطاولة";
        String one = desk.upload(nadia, path, Samples.picture(60, 40), fields).getRedirectedUrl();
        Document page = desk.look(nadia, one);
        assertThat(page.select("figcaption").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("figcaption").attr("lang")).isEqualTo("ar");
        assertThat(page.select("figcaption").text()).isEqualTo("حول الطاولة");
    }

    private String added(String recognisable, String persons) throws Exception {
        byte[] picture = Samples.withCameraNote(Samples.picture(1200, 800));
        MockHttpServletResponse answer = desk.upload(nadia, path, picture, fields(recognisable, persons));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return answer.getRedirectedUrl();
    }

    private static String[] fields(String recognisable, String persons) {
        return new String[] {
            "caption", "At the table",
            "alternative", "Six women sew",
            "credit", "House",
            "licence", "CC_BY",
            "recognisable", recognisable,
            "persons", persons
        };
    }

    private static String id(String one) {
        return one.substring(one.lastIndexOf('/') + 1);
    }

    private static String file(String one) {
        return "/exhibits/" + id(one);
    }
}
