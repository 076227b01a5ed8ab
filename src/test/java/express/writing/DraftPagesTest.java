package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class DraftPagesTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    private OrganisationId house;
    private Viewer nadia;

    @BeforeEach
    void open() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
    }

    @Test
    void beginsAPracticeInTheLanguageOfItsAuthor() throws Exception {
        Document list = desk.look(nadia, "/writing");
        assertThat(list.select(".empty h2").text()).isEqualTo("Nothing is being written yet");
        assertThat(list.select("input[name=organisation]").eachAttr("value")).containsExactly(WritingDesk.slug(house));

        MockHttpServletResponse answer =
                desk.send(nadia, list, "/writing", "organisation", WritingDesk.slug(house), "language", "ar");
        assertThat(answer.getRedirectedUrl()).startsWith("/writing/").endsWith("/name");
        assertThat(desk.look(nadia, answer.getRedirectedUrl()).select("#title").attr("lang"))
                .isEqualTo("");
        assertThat(desk.look(nadia, answer.getRedirectedUrl())
                        .select("#summary")
                        .attr("lang"))
                .isEqualTo("ar");
        assertThat(desk.look(nadia, "/writing").select("tbody th a").eachText()).containsExactly("Without a title");
    }

    @Test
    void isBegunByEditorsOfTheOrganisationOnly() throws Exception {
        Viewer adviser = world.member("Jonas", house, Role.ADVISER);
        Viewer elsewhere = world.member("Sami", desk.house(), Role.EDITOR);
        for (Viewer viewer : List.of(adviser, elsewhere)) {
            Document list = desk.look(viewer, "/writing");
            assertThat(desk.send(viewer, list, "/writing", "organisation", WritingDesk.slug(house), "language", "en")
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(desk.look(adviser, "/writing").select("form.narrow")).isEmpty();
    }

    @Test
    void asksForTheOrganisationThatWasNotChosen() throws Exception {
        MockHttpServletResponse answer = desk.send(nadia, desk.look(nadia, "/writing"), "/writing", "language", "ar");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("organisation-error", "Choose one of the answers");
    }

    @Test
    void goesOnBehindThirtyDrafts() throws Exception {
        for (int i = 0; i <= Drafts.PAGE; i++) {
            desk.draft(nadia, house);
        }
        Document first = desk.look(nadia, "/writing");
        assertThat(first.select("tbody tr")).hasSize(Drafts.PAGE);
        Document second = desk.look(nadia, first.select("a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(first.select("tbody a").eachAttr("href"))
                .doesNotContainAnyElementsOf(second.select("tbody a").eachAttr("href"));
        assertThat(desk.status(nadia, "/writing?behind=x")).isEqualTo(404);
    }

    @Test
    void saysWhatIsDoneAndWhatIsMissing() throws Exception {
        Draft draft = desk.draft(nadia, house);
        assertThat(states(draft))
                .hasSize(12)
                .containsOnly("not begun", "optional")
                .endsWith("optional");
        fill(draft, Part.NAME, "title", "A title", "summary", "What it does");
        fill(draft, Part.REASON, "problem-unknown", "true");
        fill(draft, Part.PLACE, "since", "x", "place", "Northport");
        assertThat(states(draft))
                .startsWith("done", "not begun", "1 thing to mend")
                .contains("1 answer missing");
    }

    @Test
    void leadsOnToTheFirstPartThatIsNeeded() throws Exception {
        Draft draft = desk.draft(nadia, house);
        fill(draft, Part.NAME, "title", "A title", "summary", "What it does");
        Document page = desk.look(nadia, draft.path());
        assertThat(page.select("progress").attr("value")).isEqualTo("1");
        assertThat(page.select("progress").attr("max")).isEqualTo("12");
        assertThat(page.select("label[for=done]").text()).isEqualTo("1 part of 12 is done.");
        assertThat(page.select("#next ~ p a.button").eachAttr("href")).containsExactly(draft.path(Part.STEP));
        assertThat(page.select("section ul a").eachAttr("href"))
                .contains(draft.path() + "/sources", draft.path() + "/authors", draft.path() + "/review");
        assertThat(page.select("a[href$=/sources] + .tag").text()).isEqualTo("0");
        CompleteDraft.write(desk, nadia, draft);
        Document complete = desk.look(nadia, draft.path());
        assertThat(complete.select("#next ~ p a.button").eachAttr("href")).containsExactly(draft.path() + "/review");
        assertThat(complete.select("a[href$=/sources] + .tag").text()).isEqualTo("1");
    }

    @Test
    void tellsThoseWhoDoNotWriteWhoDoes() throws Exception {
        Viewer adviser = world.member("Jonas", house, Role.ADVISER);
        assertThat(desk.look(adviser, "/writing").select(".empty p").text()).contains("make you an editor");
        assertThat(desk.look(nadia, "/writing").select(".empty p").text()).contains("An hour is enough");
        Draft draft = desk.draft(nadia, house);
        Document page = desk.look(adviser, draft.path());
        assertThat(page.select("ol .tag")).hasSize(12);
        assertThat(page.select("ol a, #next ~ p a, a[href$=/sources]")).isEmpty();
    }

    @Test
    void showsThePracticeAsReadersWillOnceItsFactsAreThere() throws Exception {
        Draft draft = desk.draft(nadia, house);
        assertThat(desk.status(nadia, draft.path() + "/preview")).isEqualTo(303);
        fill(draft, Part.NAME, "title", "Borrow without a bank", "summary", "A fund lends.");
        fill(draft, Part.STEP, "step", "finance", "steps", "mentoring");
        fill(draft, Part.PLACE, "country", "BE", "place", "Northport", "level", "LOCAL", "since", "2019");
        fill(draft, Part.RUNNERS, "owner", "House", "family", "SOCIAL_ECONOMY", "website", "https://example.org");
        fill(draft, Part.RESULTS, "evidence", "MONITORED", "results-unknown", "true");
        fill(draft, Part.WAY, "process", "First they talk.\nThen they count.");
        Document page = desk.look(nadia, draft.path() + "/preview");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Borrow without a bank");
        assertThat(page.select("#process + ol li").eachText()).containsExactly("First they talk.", "Then they count.");
        assertThat(page.select(".notice").text()).contains("not published");
        assertThat(page.select(".facts").text()).contains("2019", "House");
        assertThat(desk.look(nadia, draft.path()).select("a[href$=/preview]")).hasSize(1);
    }

    private void fill(Draft draft, Part part, String... fields) throws Exception {
        desk.send(nadia, desk.look(nadia, draft.path(part)), draft.path(part), fields);
    }

    private List<String> states(Draft draft) throws Exception {
        return desk.look(nadia, draft.path()).select("ol .tag").eachText();
    }
}
