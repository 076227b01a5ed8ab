package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Cofunding;
import express.practices.Cofunding.Extent;
import express.practices.Cofunding.Programme;
import express.practices.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What authors say of the support of the European Union. */
@ModuleTest
class CofundingFormTest {

    private static final String[] REST = {
        "resources-unknown", "true", "cost", "LOW", "funding", "EU", "conditions-unknown", "true"
    };

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Copies copies;

    private OrganisationId house;
    private Viewer.Person nadia;
    private Draft draft;

    @BeforeEach
    void complete() throws Exception {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        CompleteDraft.write(desk, nadia, draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void isLeftOutByThoseWhoHaveNothingToSay(String language) throws Exception {
        assertThat(whole().lacks()).isEmpty();
        assertThat(whole().sheet().orElseThrow().cofunding()).isNull();
        Document form = desk.look(nadia, draft.path(Part.MEANS) + "?lang=" + language);
        assertThat(form.select("#cofunding option").eachAttr("value")).containsExactly("", "COFUNDED", "FUNDED");
        assertThat(form.select("input[name=programmes]")).hasSize(Programme.values().length);
        assertThat(form.select("#cofunding-hint").text())
                .contains(form.select("#cofunding option").first().text());
        assertThat(form.select("main").text()).doesNotContain("writing.", "practices.");
    }

    @Test
    void comesToTheRecordAsItWasTyped() throws Exception {
        save(
                "cofunding",
                "FUNDED",
                "programmes",
                "ERASMUS_PLUS",
                "programmes",
                "AMIF",
                "project",
                " Open  Doors ",
                "disclaimer",
                "These are our views.\r\nNobody else’s.");
        assertThat(whole().lacks()).isEmpty();
        assertThat(whole().sheet().orElseThrow().cofunding())
                .isEqualTo(new Cofunding(
                        Extent.FUNDED,
                        List.of(Programme.ERASMUS_PLUS, Programme.AMIF),
                        "Open  Doors",
                        "These are our views. Nobody else’s."));
        Document form = desk.look(nadia, draft.path(Part.MEANS));
        assertThat(form.select("#cofunding option[selected]").val()).isEqualTo("FUNDED");
        assertThat(form.select("input[name=programmes][checked]")).hasSize(2);
        assertThat(form.select("#disclaimer").text()).contains("Nobody else’s.");
        assertThat(desk.look(nadia, draft.path() + "/preview")
                        .select(".cofunding .statement")
                        .text())
                .isEqualTo("Funded by the European Union");
    }

    @ParameterizedTest
    @CsvSource({
        "programmes, AMIF, cofunding, writing.fault.extent, asks you to say",
        "project, Open Doors, cofunding, writing.fault.extent, asks you to say",
        "disclaimer, Our views., cofunding, writing.fault.extent, asks you to say",
        "cofunding, PRAISED, cofunding, writing.fault.choice, Choose one",
    })
    void isKeptAndRefusedWhereSomethingIsLacking(String field, String typed, String at, String key, String words)
            throws Exception {
        MockHttpServletResponse answer = save(field, typed);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#" + at + "-error").text()).contains(words);
        assertThat(whole().lacks()).extracting(Manuscripts.Lack::key).contains(key);
        assertThat(whole().sheet()).isEmpty();
    }

    @Test
    void asksForTheUnionAmongThoseWhoPay() throws Exception {
        String[] fields = {
            "resources-unknown",
            "true",
            "cost",
            "LOW",
            "funding",
            "MEMBERS",
            "conditions-unknown",
            "true",
            "cofunding",
            "COFUNDED"
        };
        MockHttpServletResponse answer =
                desk.send(nadia, desk.look(nadia, draft.path(Part.MEANS)), draft.path(Part.MEANS), fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#funding-error")
                        .text())
                .contains("tick the European Union here");
        assertThat(whole().lacks()).extracting(Manuscripts.Lack::key).containsExactly("writing.fault.union");
    }

    @Test
    void staysWithThoseWhoHaveTheAgreement() throws Exception {
        save("cofunding", "COFUNDED", "programmes", "AMIF");
        Sheet source = whole().sheet().orElseThrow();
        DraftId copy = DraftId.next();
        Optional<Copies.Copy> copied = Acting.as(nadia, () -> {
            copies.begin(nadia, copy, house, source, Locale.ENGLISH);
            return copies.find(copy, source);
        });
        assertThat(source.cofunding()).isNotNull();
        assertThat(copied.orElseThrow().sheet().cofunding()).isNull();
        assertThat(copied.orElseThrow().sheet().funding()).isEqualTo(source.funding());
    }

    private Manuscripts.Whole whole() {
        return Acting.as(nadia, () -> manuscripts.get(nadia, draft.id()));
    }

    private MockHttpServletResponse save(String... fields) throws Exception {
        String[] all = Stream.of(REST, fields).flatMap(Stream::of).toArray(String[]::new);
        return desk.send(nadia, desk.look(nadia, draft.path(Part.MEANS)), draft.path(Part.MEANS), all);
    }
}
