package express.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.paper.PdfUa;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class CredentialPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    MockMvc mvc;

    @Autowired
    Issuing issuing;

    @Autowired
    Enquiries enquiries;

    @Autowired
    CredentialsData data;

    private OrganisationId house;
    private Viewer.Person administrator;
    private Viewer.Person holder;
    private Credential issued;

    @BeforeEach
    void issue() {
        house = neighbourhood.house("House of Exchange");
        administrator = world.member("Edda", house, Role.ADMINISTRATOR);
        holder = world.newcomer(SampleBadges.NAME);
        CredentialNumber number =
                Acting.as(administrator, () -> issuing.issue(SampleBadges.award(house, holder.id(), null)));
        issued = enquiries.ask(number).orElseThrow();
    }

    private MockHttpServletResponse bring(byte[] file, String language) throws Exception {
        return mvc.perform(multipart("/check/files?lang=" + language)
                        .file(new MockMultipartFile("file", "certificate", "application/octet-stream", file))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String verdict(byte[] file) throws Exception {
        MockHttpServletResponse answer = bring(file, "en");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return Jsoup.parse(answer.getContentAsString()).select("main .notice").text();
    }

    private static byte[] bytes(String text) {
        return Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void leadsFromANumberToWhatIsKnownWithoutAName() throws Exception {
        String typed = issued.number().toLowerCase(Locale.ROOT).replace("-", " ");
        String address = visits.sent(Viewer.VISITOR, "/check/numbers", "number", typed);
        assertThat(address).isEqualTo("/check/" + issued.number());
        Document page = visits.look(Viewer.VISITOR, address + "?lang=en");
        assertThat(page.select("main .notice").text()).isEqualTo("It counts");
        assertThat(page.select("main").text())
                .contains("House of Exchange", "Prices and margins")
                .doesNotContain(SampleBadges.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "<script>", "7KQ4-0ZX9-M2TU", "ثمانية"})
    void asksOnceMoreForANumberThatIsNone(String typed) throws Exception {
        MockHttpServletResponse answer = visits.send(Viewer.VISITOR, "/check/numbers", "number", typed);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#number").attr("value")).isEqualTo(typed);
        assertThat(page.select("#number-error")).hasSize(1);
    }

    @Test
    void checksAFileASquareAndAPaper() throws Exception {
        assertThat(verdict(bytes(issued.document()))).isEqualTo("It counts");
        assertThat(verdict(bytes(issued.token()))).isEqualTo("It counts");
        byte[] paper = visits.get(holder, "/account/credentials/" + issued.number() + ".pdf")
                .getContentAsByteArray();
        assertThat(verdict(paper)).isEqualTo("It counts");
        Document square = visits.look(Viewer.VISITOR, "/check?lang=en&claim=" + issued.claim());
        assertThat(square.select("main .notice").text()).isEqualTo("It counts");
        assertThat(verdict(bytes("nothing"))).isEqualTo("It cannot be read");
        assertThat(verdict(new byte[] {'%', 'P', 'D', 'F', '-', 0})).isEqualTo("It cannot be read");
        assertThat(bring(new byte[0], "en").getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void printsAPaperThatEverybodyCanRead(String language) throws Exception {
        byte[] paper = visits.get(holder, "/account/credentials/" + issued.number() + ".pdf?lang=" + language)
                .getContentAsByteArray();
        assertThat(PdfUa.failures(paper)).isEmpty();
    }

    @Test
    void speaksTheLanguageOfTheReader() throws Exception {
        Document page = Jsoup.parse(bring(bytes(issued.document()), "ar").getContentAsString());
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("main .notice").text()).isEqualTo("الشهادة سارية");
    }

    @Test
    void letsTheHolderShowItAndTakeThatBack() throws Exception {
        String path = "/account/credentials/" + issued.number();
        visits.sent(holder, path + "/link");
        Document own = visits.look(holder, "/account/credentials?lang=en");
        String link = own.select("input[type=url]").attr("value").replaceFirst("https?://[^/]+", "");
        Document shown = visits.look(Viewer.VISITOR, link + "?lang=en");
        assertThat(shown.select("main").text()).contains(SampleBadges.NAME, "It counts");
        visits.sent(holder, path + "/link/removal");
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(404);
    }

    @Test
    void givesToNobodyElseWhatIsTheHolders() throws Exception {
        Viewer.Person other = world.newcomer("Somebody Else");
        for (String end : new String[] {".json", ".jwt", ".pdf"}) {
            String path = "/account/credentials/" + issued.number() + end;
            assertThat(visits.get(holder, path).getStatus()).isEqualTo(200);
            assertThat(visits.get(other, path).getStatus()).isEqualTo(404);
            assertThat(visits.get(administrator, path).getStatus()).isEqualTo(404);
        }
        assertThat(visits.send(other, "/account/credentials/" + issued.number() + "/link")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void letsThoseWhoLookAfterTheHouseTakeItBackWithAReason() throws Exception {
        String house = "/organisations/house-" + this.house + "/credentials";
        assertThat(visits.look(administrator, house + "?lang=en")
                        .select("tbody")
                        .text())
                .contains(issued.number());
        String revocation = house + "/" + issued.number() + "/revocation";
        assertThat(visits.send(administrator, revocation).getStatus()).isEqualTo(422);
        assertThat(visits.send(administrator, revocation, "reason", "SPITE").getStatus())
                .isEqualTo(422);
        assertThat(visits.send(holder, revocation, "reason", "MISTAKE").getStatus())
                .isEqualTo(404);
        visits.sent(administrator, revocation, "reason", "MISTAKE");
        Document page = visits.look(Viewer.VISITOR, "/check/" + issued.number() + "?lang=en");
        assertThat(page.select("main .notice").text()).isEqualTo("It was taken back");
        assertThat(page.select("#said").text()).contains("There was a mistake in it");
        visits.sent(administrator, house + "/keys");
        assertThat(visits.look(administrator, house).select("main li code")).hasSize(2);
    }

    @Test
    void tellsOthersItsKeysAndWhatWasTakenBack() throws Exception {
        var document = Json.read(
                visits.get(Viewer.VISITOR, "/issuers/" + house + "/did.json").getContentAsString());
        String method = Proof.method(Json.read(String.valueOf(issued.document())));
        assertThat(Json.text(document.path("verificationMethod").path(0), "id")).isEqualTo(method);
        assertThat(visits.get(Viewer.VISITOR, "/issuers/" + Ids.next() + "/did.json")
                        .getStatus())
                .isEqualTo(404);

        String list = "/issuers/" + house + "/status/" + issued.list();
        assertThat(isSet(list)).isFalse();
        Acting.as(administrator, () -> {
            issuing.revoke(new CredentialNumber(issued.number()), Reason.NOT_MET);
            return null;
        });
        assertThat(isSet(list)).isTrue();
        assertThat(visits.get(Viewer.VISITOR, "/issuers/" + Ids.next() + "/status/" + issued.list())
                        .getStatus())
                .isEqualTo(404);
        String known = visits.get(Viewer.VISITOR, "/check/known").getContentAsString();
        assertThat(Json.read(known)
                        .path("revoked")
                        .path(Integer.toString(issued.list()))
                        .path(0)
                        .intValue())
                .isEqualTo(issued.index());
    }

    private boolean isSet(String address) throws Exception {
        MockHttpServletResponse answer = visits.get(Viewer.VISITOR, address);
        assertThat(answer.getHeader("Cache-Control")).contains("public");
        var list = Json.read(answer.getContentAsString());
        assertThat(DataModel.holds(list)).isTrue();
        assertThat(Proof.holds(list, Base58.key(Proof.method(list).replaceFirst(".*#", ""))))
                .isTrue();
        return Bits.isSet(list.path("credentialSubject").path("encodedList").asString(), issued.index());
    }

    @Test
    void givesAPersonWhatIsHeldAndForgetsThem() throws Exception {
        Acting.inBackground("personal-data", () -> {
            assertThat(data.export(holder.id()).toString()).contains(issued.number(), SampleBadges.NAME);
            data.erase(holder.id());
            assertThat(data.export(holder.id()).getOrDefault("credentials", java.util.List.of()))
                    .isEqualTo(java.util.List.of());
            return null;
        });
        Credential left = enquiries.ask(new CredentialNumber(issued.number())).orElseThrow();
        assertThat(left.name()).isNull();
        assertThat(left.document()).isNull();
        assertThat(visits.look(Viewer.VISITOR, "/check/" + issued.number() + "?lang=en")
                        .select("main .notice")
                        .text())
                .isEqualTo("It counts");
        assertThat(visits.look(administrator, "/organisations/house-" + house + "/credentials?lang=en")
                        .text())
                .contains("erased");
    }

    @Test
    void countsWhatWasIssuedTakenBackAndChecked() throws Exception {
        String path = "/organisations/house-" + house + "/credentials";
        assertThat(visits.look(administrator, path).select("dl.facts dd").eachText())
                .containsExactly("1", "0", "0", "0");
        visits.look(Viewer.VISITOR, "/check/" + issued.number());
        visits.look(Viewer.VISITOR, "/check?claim=" + issued.claim());
        bring(bytes(issued.document()), "en");
        bring(bytes("nothing"), "en");
        assertThat(visits.look(administrator, path).select("dl.facts dd").eachText())
                .as("what could be read, however it was brought")
                .containsExactly("1", "0", "0", "3");
        visits.sent(administrator, path + "/" + issued.number() + "/revocation", "reason", "MISTAKE");
        visits.sent(administrator, path + "/" + issued.number() + "/erasure");
        assertThat(visits.look(administrator, path).select("dl.facts dd").eachText())
                .containsExactly("1", "1", "1", "3");
    }

    @Test
    void forgetsANameForWhoeverAsksTheHouseTo() throws Exception {
        String address = "/organisations/house-" + house + "/credentials/" + issued.number() + "/erasure";
        assertThat(visits.send(world.newcomer("Somebody Else"), address).getStatus())
                .isEqualTo(404);
        visits.sent(administrator, address);
        assertThat(enquiries
                        .ask(new CredentialNumber(issued.number()))
                        .orElseThrow()
                        .document())
                .isNull();
        assertThat(visits.get(holder, "/account/credentials/" + issued.number() + ".pdf")
                        .getStatus())
                .isEqualTo(404);
    }

    /** While it tries, some of what it may do comes back. */
    @Test
    void refusesWhoeverTriesTooOften() throws Exception {
        String place = Ids.next().toString();
        int tries = 0;
        while (tries < 1_000 && tryFrom(place) == 200) {
            tries++;
        }
        assertThat(tries).isBetween(300, 999);
        assertThat(tryFrom(Ids.next().toString())).isEqualTo(200);
    }

    private int tryFrom(String place) throws Exception {
        return mvc.perform(get("/check/" + issued.number()).with(request -> {
                    request.setRemoteAddr(place);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
