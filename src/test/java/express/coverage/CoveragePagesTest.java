package express.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.services.Eligibility.Group;
import express.services.Offering;
import express.services.Samples;
import express.services.Service;
import express.services.ServicesEvents.Sought;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@ModuleTest
class CoveragePagesTest {

    private static final String HOSTILE = "<b>Quay</b> & \"Sons\" شبكة";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Offering offering;

    @Autowired
    ApplicationEventPublisher events;

    private OrganisationId anchor;
    private NetworkId network;
    private String path;
    private Viewer.Person nadia;

    @BeforeEach
    void found() {
        anchor = neighbourhood.house("Anchor");
        network = neighbourhood.networkOf(anchor);
        path = "/networks/" + Neighbourhood.slugOf(network) + "/coverage";
        nadia = world.member("Nadia", anchor, Role.EDITOR);
    }

    private void offer(String name, ChainStep... steps) {
        offering.add(Samples.service(anchor, name, steps));
    }

    private static Service paused(Service like) {
        return new Service(
                like.id(),
                like.organisation(),
                like.name(),
                like.language(),
                like.description(),
                like.steps(),
                like.eligibility(),
                like.languages(),
                like.price(),
                like.waitingDays(),
                like.ways(),
                like.intakes(),
                Service.State.PAUSED,
                like.confirmedAt(),
                like.createdAt());
    }

    @Test
    void countStepsByGroupsLanguagesAndPlaces() throws Exception {
        offer("Advice", ChainStep.MENTORING);
        offer("More advice", ChainStep.MENTORING, ChainStep.FINANCE);
        Document groups = visits.look(nadia, path);
        assertThat(row(groups, "Women").select("td").eachText())
                .containsExactly("none", "none", "2", "none", "none", "1, only one");
        assertThat(row(groups, "Parents").select("td[data-cover=none]")).hasSize(6);
        assertThat(groups.select(".chips a[aria-current]").text()).isEqualTo("Groups");
        Document languages = visits.look(nadia, path + "?by=languages");
        assertThat(row(languages, "Arabic").select("td").get(2).text()).isEqualTo("2");
        assertThat(visits.look(nadia, path + "?by=places").select(".empty h2").text())
                .isEqualTo("No place yet");
        assertThat(visits.look(nadia, path + "?by=nonsense").select("table.heat"))
                .hasSize(1);
    }

    @Test
    void turnAGapIntoAnActionOnceInWhateverLanguage() throws Exception {
        offer("Advice", ChainStep.MENTORING);
        Element gap = visits.look(nadia, path).getElementById("mentoring-parents");
        assertThat(gap.text()).contains("Mentoring", "Parents");
        String action = act(gap.selectFirst("form"));
        Element became = visits.look(nadia, path + "?lang=fr").getElementById("mentoring-parents");
        assertThat(became.select("form")).isEmpty();
        assertThat(became.select("a").attr("href")).isEqualTo(action);
        Element step = visits.look(nadia, path + "?by=languages").getElementById("finance");
        String whole = act(step.selectFirst("form"));
        assertThat(visits.look(nadia, path + "?by=places&lang=ar")
                        .getElementById("finance")
                        .select("a")
                        .attr("href"))
                .as("the same gap by whatever one looks at it")
                .isEqualTo(whole)
                .isNotEqualTo(action);
        assertThat(visits.look(nadia, action).select("main a[href*=coverage]").attr("href"))
                .isEqualTo(path + "?by=groups#mentoring-parents");
    }

    private String act(Element form) throws Exception {
        String[] fields = form.select("input[name]").stream()
                .filter(input -> !input.attr("name").startsWith("_"))
                .flatMap(input -> List.of(input.attr("name"), input.val()).stream())
                .toArray(String[]::new);
        return visits.sent(nadia, form.attr("action"), fields);
    }

    @Test
    void showWhatWasSoughtInVainFirst() throws Exception {
        offer("Advice", ChainStep.MENTORING);
        for (int i = 0; i < 6; i++) {
            seek(new Sought(network, ChainStep.MENTORING, Group.PARENTS, Locale.of("so"), HOSTILE));
        }
        seek(new Sought(network, ChainStep.FINANCE, Group.WOMEN, null, null));
        Document page = visits.look(nadia, path);
        Element first = page.select(".findings > li").first();
        assertThat(first.id()).isEqualTo("mentoring-parents");
        assertThat(first.text()).contains("Sought 6 times");
        assertThat(row(page, "Women").select("td").getLast().text())
                .as("of few nobody should guess who")
                .contains("fewer than 5");
        assertThat(row(visits.look(nadia, path + "?by=places"), "Quay").text()).contains(HOSTILE, "6 times");
        assertThat(row(visits.look(nadia, path + "?by=languages"), "Somali").text())
                .contains("6 times");
        NetworkId other = neighbourhood.networkOf(anchor);
        assertThat(visits.look(nadia, "/networks/" + Neighbourhood.slugOf(other) + "/coverage")
                        .select("main")
                        .text())
                .doesNotContain("Sought");
    }

    /** By anybody, also who may not see the counts. */
    private void seek(Sought sought) {
        Acting.as(Viewer.VISITOR, () -> {
            events.publishEvent(sought);
            return null;
        });
    }

    @Test
    void showTheFirstOfManyGapsAndThoseOfThePlan() throws Exception {
        offer("Advice", ChainStep.MENTORING);
        for (int place = 0; place < 40; place++) {
            seek(new Sought(network, ChainStep.MENTORING, null, null, "Place " + place));
        }
        String places = path + "?by=places";
        Document all = visits.look(
                nadia,
                visits.look(nadia, places)
                        .select("a[href*=all]:contains(21 more)")
                        .attr("href")
                        .replace("#gaps", ""));
        assertThat(all.select(".findings > li")).hasSize(46);
        assertThat(all.select("a[href*=all]:contains(more)")).isEmpty();
        act(all.select(".findings > li").last().selectFirst("form"));
        Document first = visits.look(nadia, places);
        assertThat(first.select(".findings > li")).hasSize(26);
        assertThat(first.select(".findings > li").last().select("form")).isEmpty();
        assertThat(first.select("a[href*=all]").text()).isEqualTo("Show 20 more");
    }

    @Test
    void sayWhichServicesDoNotCountAndWhy() throws Exception {
        offer("Advice", ChainStep.MENTORING);
        offering.add(paused(Samples.service(anchor, "Paused advice", ChainStep.FINANCE)));
        OrganisationId gone = neighbourhood.house(HOSTILE);
        NetworkId both = neighbourhood.networkOf(anchor, gone);
        offering.add(Samples.service(gone, "Loans", ChainStep.FINANCE));
        visits.sent(world.operator(), "/organisations/house-" + gone + "/retirement");
        Document page = visits.look(nadia, "/networks/" + Neighbourhood.slugOf(both) + "/coverage");
        assertThat(page.select("section[aria-labelledby=left] tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("Paused advice") && row.contains("It is paused"))
                .anyMatch(row -> row.contains("Loans") && row.contains(HOSTILE) && row.contains("no longer exists"));
        assertThat(row(page, "Women").select("td").getLast().text()).isEqualTo("none");
    }

    @Test
    void doNotExistForOutsiders() throws Exception {
        Viewer.Person otto = world.member("Otto", neighbourhood.house("Elsewhere"), Role.ADMINISTRATOR);
        assertThat(visits.get(otto, path).getStatus()).isEqualTo(404);
        assertThat(visits.get(otto, "/coverage").getStatus()).isEqualTo(403);
        assertThat(visits.look(nadia, path.replace("/coverage", "/inside")).select("main a[href=" + path + "]"))
                .hasSize(1);
    }

    @Test
    void setAllNetworksBesideEachOtherForOperators() throws Exception {
        offer("Advice", ChainStep.MENTORING);
        Document page = visits.look(world.operator(), "/coverage");
        Element row = page.select("tbody tr:has(a[href=/networks/" + Neighbourhood.slugOf(network) + "])")
                .first();
        assertThat(row.select("td").eachText())
                .containsExactly("none", "none", "1, only one", "none", "none", "none", "5", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speakThreeLanguages(String language) throws Exception {
        offer(HOSTILE, ChainStep.MENTORING);
        seek(new Sought(network, ChainStep.MENTORING, Group.PARENTS, Locale.of("so"), "Quay"));
        for (String by : List.of("groups", "languages", "places")) {
            assertThat(visits.look(nadia, path + "?by=" + by + "&lang=" + language)
                            .select("main")
                            .text())
                    .doesNotContain("coverage.")
                    .doesNotContain("{0}");
        }
        assertThat(visits.look(world.operator(), "/coverage?lang=" + language)
                        .select("main")
                        .text())
                .doesNotContain("coverage.")
                .doesNotContain("{0}");
    }

    private static Element row(Document page, String name) {
        return page.select("table.heat tbody tr:has(th:contains(" + name + "))").first();
    }
}
