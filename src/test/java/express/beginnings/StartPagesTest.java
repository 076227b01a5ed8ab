package express.beginnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.beginnings.Starts.Signatory;
import express.database.Acting;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class StartPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> معًا";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Starts starts;

    private NetworkId network;
    private OrganisationId house;
    private OrganisationId other;
    private Viewer.Person cora;
    private Viewer.Person ada;
    private String net;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("First house");
        other = neighbourhood.house("Second house");
        network = neighbourhood.networkOf(house, other);
        cora = world.coordinator("Cora", network);
        ada = world.member("Ada", house, Role.ADMINISTRATOR);
        net = "/networks/" + Neighbourhood.slugOf(network);
    }

    private Viewer stranger() {
        return world.coordinator("Strange", neighbourhood.networkOf(neighbourhood.house("Strange")));
    }

    @Test
    void showWhatIsWrittenAndWhatIsMissing() throws Exception {
        visits.sent(cora, net + "/start/purpose", "version", "0", "purpose", HOSTILE, "values", "");
        visits.sent(
                cora,
                net + "/start/rhythm",
                "version",
                "0",
                "host",
                "First house",
                "weeks",
                "4",
                "first",
                "2026-01-06",
                "hour",
                "14:00");
        Document page = visits.look(ada, net + "/start");
        assertThat(page.text())
                .contains("2 of 7 steps are done", HOSTILE, "The next meetings", "14:00", "2 organisations");
        assertThat(page.text()).contains("Nobody yet from: Local authority");
        assertThat(page.select("main a[href$=/start/purpose]"))
                .as("only coordinators write")
                .isEmpty();
        assertThat(visits.get(ada, net + "/start/purpose").getStatus()).isEqualTo(403);
        assertThat(visits.get(stranger(), net + "/start").getStatus()).isEqualTo(404);
        assertThat(visits.get(cora, net + "/start/members").getStatus()).isEqualTo(404);
    }

    @Test
    void keepWhatTwoWroteAtOnce() throws Exception {
        visits.sent(cora, net + "/start/purpose", "version", "0", "purpose", "First words");
        MockHttpServletResponse late =
                visits.send(cora, net + "/start/purpose", "version", "0", "purpose", "Second words");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("First words", "Second words", "name=\"version\" value=\"1\"");
        assertThat(visits.send(cora, net + "/start/rhythm", "version", "0", "weeks", "many")
                        .getContentAsString())
                .contains("A number from 1 to 26", "value=\"many\"");
    }

    @Test
    void letEachOrganisationSignOnceHereOrOnPaper() throws Exception {
        String agreement = net + "/start/agreement";
        Document before = visits.look(ada, agreement);
        assertThat(before.select("form[action$=/signatures] button").text()).isEqualTo("Sign for First house");
        assertThat(before.select("#name").val()).as("whoever signs is known").isEqualTo("Ada");
        assertThat(sign(ada, house, "", "").getStatus()).isEqualTo(422);
        assertThat(sign(ada, house, "Ada " + HOSTILE, "Chair").getStatus()).isEqualTo(303);
        assertThat(sign(ada, other, "Ada", "Chair").getStatus())
                .as("not for another one")
                .isEqualTo(403);
        assertThat(paper("2100-01-01").getStatus()).as("not ahead of time").isEqualTo(422);
        assertThat(visits.send(ada, agreement + "/paper-signatures", "paper-day", "2026-03-04")
                        .getStatus())
                .isEqualTo(403);
        assertThat(paper("2026-03-04").getStatus()).isEqualTo(303);
        assertThat(paper("2026-03-05").getStatus()).isEqualTo(303);
        Document page = visits.look(ada, agreement);
        assertThat(page.text()).contains("2 of 2 organisations have signed");
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("First house") && row.contains("Ada " + HOSTILE) && row.contains("Chair"))
                .anyMatch(row -> row.contains("Béatrice Noël")
                        && row.contains("Treasurer")
                        && row.contains("signed on paper on March 4, 2026"));
        MockHttpServletResponse pdf = visits.get(ada, agreement + ".pdf");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        try (PDDocument read = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read)).contains("Béatrice Noël", "Treasurer", "Chair");
        }
        assertThat(visits.get(stranger(), agreement + ".pdf").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse sign(Viewer viewer, OrganisationId signing, String name, String function)
            throws Exception {
        return visits.send(
                viewer,
                net + "/start/agreement/signatures",
                "organisation",
                signing.toString(),
                "name",
                name,
                "function",
                function);
    }

    private MockHttpServletResponse paper(String day) throws Exception {
        return visits.send(
                cora,
                net + "/start/agreement/paper-signatures",
                "paper-organisation",
                other.toString(),
                "paper-name",
                "Béatrice Noël",
                "paper-function",
                "Treasurer",
                "paper-day",
                day);
    }

    @Test
    void letASignatureBeNamedOnceWhereNobodyHasSaidWhoSigned() {
        Acting.as(cora, () -> {
            starts.sign(network, other, new Signatory("", "", null), LocalDate.of(2026, 3, 4), true);
            starts.sign(network, other, new Signatory("Bea", "Chair", null), LocalDate.of(2026, 5, 6), true);
            var late = new Signatory("Somebody", "Else", null);
            assertThat(starts.sign(network, other, late, LocalDate.of(2026, 5, 7), true))
                    .as("what is signed stays")
                    .isFalse();
            assertThat(starts.listSignatures(network).get(other))
                    .extracting(Starts.Signature::name, Starts.Signature::signedOn)
                    .containsExactly("Bea", LocalDate.of(2026, 3, 4));
            return null;
        });
    }

    @Test
    void countTheRungAndSayWhatTheNextOneNeeds() throws Exception {
        assertThat(visits.look(ada, net + "/ladder").select(".lead").text())
                .isEqualTo("Rung 0 of 5: Actors on their own");
        visits.sent(cora, net + "/start/purpose", "version", "0", "purpose", "Together");
        Document page = visits.look(ada, net + "/ladder");
        assertThat(page.select(".lead").text()).isEqualTo("Rung 1 of 5: Informal contacts");
        Element next = page.selectFirst("section[aria-labelledby=next]");
        assertThat(next.select("a[href]").eachAttr("href")).contains(net + "/ties", net + "/start");
        assertThat(next.text()).contains("Rung 2: Mapped and meeting", "Have 5 more services described", "0 of 5");
        Element families = page.selectFirst("#criterion-five_families progress");
        assertThat(families.attr("value") + " " + families.attr("max")).isEqualTo("1 5");
        assertThat(families.attr("aria-label")).endsWith("1 of 5");
        assertThat(page.select("#criterion-two_members .far").text()).isEqualTo("2 of 2");
        assertThat(page.select("main form")).isEmpty();
        assertThat(visits.send(ada, net + "/ladder/funded", "words", "x").getStatus())
                .isEqualTo(403);
        assertThat(visits.send(cora, net + "/ladder/funded", "words", " ").getStatus())
                .isEqualTo(422);
        assertThat(visits.send(cora, net + "/ladder/two_members", "words", "x").getStatus())
                .as("what is counted nobody can say")
                .isEqualTo(404);
        visits.sent(cora, net + "/ladder/funded", "words", "By the region until 2029");
        assertThat(visits.look(ada, net + "/ladder").select("#criterion-funded").text())
                .contains("By the region until 2029");
        visits.sent(cora, net + "/ladder/funded/removal");
        assertThat(visits.look(ada, net + "/ladder").select("#criterion-funded").text())
                .doesNotContain("region");
    }

    @Test
    void areGuardedByTheDatabaseToo() {
        Viewer stranger = stranger();
        Acting.as(cora, () -> starts.write(network, Written.nothing(Step.PURPOSE), Map.of("purpose", "Secret")));
        Acting.as(stranger, () -> {
            assertThat(starts.list(network).get(Step.PURPOSE).version()).isZero();
            assertThatThrownBy(() -> starts.write(network, Written.nothing(Step.TERRITORY), Map.of("places", "Theirs")))
                    .isInstanceOf(DataAccessException.class);
            return null;
        });
    }
}
