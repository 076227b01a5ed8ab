package express.services;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class ServicePagesTest {

    @Autowired
    Services services;

    @Autowired
    Sites sites;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    private OrganisationId house;
    private String own;
    private Viewer.Person adviser;

    @BeforeEach
    void makeAHouse() {
        house = neighbourhood.house("Maison");
        own = "/organisations/house-" + house + "/services";
        adviser = world.member("Ada", house, Role.ADVISER);
    }

    private String write(Viewer viewer, String... more) throws Exception {
        return visits.sent(viewer, own + "/new", fields(more));
    }

    private static String[] fields(String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "name",
                "Conseil",
                "description",
                "Une heure\n\nchaque semaine.",
                "steps",
                "MENTORING",
                "steps",
                "FINANCE",
                "language",
                "fr",
                "state",
                "ACTIVE"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void areWrittenByTheirPeopleAndReadByEverybody() throws Exception {
        String path = write(
                adviser,
                "groups",
                "WOMEN",
                "statuses",
                "RECOGNISED_REFUGEE",
                "languages",
                "ar",
                "price",
                "FIXED",
                "amount",
                "5",
                "currency",
                "EUR",
                "waiting",
                "14",
                "places-1",
                "4",
                "vacancies-1",
                "1",
                "booking",
                "Call",
                "telephone",
                "+32 4 555",
                "minimumAge",
                "18");
        Document page = visits.look(Viewer.VISITOR, path);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Conseil");
        assertThat(page.selectFirst("h1").attr("lang")).isEqualTo("fr");
        assertThat(page.select("main .step").eachText()).containsExactly("Mentoring", "Access to finance");
        assertThat(page.select("main .prose p")).hasSize(2);
        assertThat(page.select("main dl.facts").text())
                .contains("Women", "Recognised refugee", "From 18 years", "Arabic", "€5", "14 days")
                .contains("Any time: 1 of 4 free");
        assertThat(page.select("main a[href^=tel:]").attr("href")).isEqualTo("tel:+324555");
        assertThat(page.select("main").text())
                .contains("by the organisation itself")
                .doesNotContain("Ada");
        assertThat(page.select("main form")).as("for readers").isEmpty();
        assertThat(visits.look(adviser, path).select("main form")).isNotEmpty();
    }

    @Test
    void keepWhatWasTypedIfSomethingIsWrong() throws Exception {
        MockHttpServletResponse answer = visits.send(
                adviser,
                own + "/new",
                "name",
                "Conseil",
                "description",
                "",
                "languages",
                "ar",
                "languages",
                "fr",
                "minimumAge",
                "many",
                "places-1",
                "",
                "vacancies-1",
                "3");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactly("#description", "#steps", "#minimumAge", "#places-1");
        assertThat(page.select("#name").val()).isEqualTo("Conseil");
        assertThat(page.select("input[name=languages][checked]").eachAttr("value"))
                .containsExactly("ar", "fr");
        assertThat(page.select("#vacancies-1").val()).isEqualTo("3");
        assertThat(services.listOf(house)).isEmpty();
    }

    @Test
    void areNotLostWhenTwoPeopleWriteAtOnce() throws Exception {
        String path = write(adviser);
        String edition = visits.look(adviser, path + "/edit")
                .select("input[name=edition]")
                .val();
        Viewer.Person other = world.member("Boris", house, Role.EDITOR);
        visits.sent(other, path + "/edit", fields("edition", edition, "waiting", "7", "languages", "ar"));

        MockHttpServletResponse answer = visits.send(
                adviser, path + "/edit", fields("edition", edition, "price", "FREE", "booking", "Call in the morning"));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("Somebody else changed this");
        assertThat(page.select("main dl.facts dt").eachText())
                .containsExactly("Languages spoken", "How to book", "How many days does one wait today?");
        assertThat(page.select("main dl.facts dd").eachText()).containsExactly("Arabic", "–", "7");
        assertThat(page.select("#booking").val()).isEqualTo("Call in the morning");
        assertThat(only().waitingDays()).isEqualTo(7);

        String now = page.select("input[name=edition]").val();
        visits.sent(adviser, path + "/edit", fields("edition", now, "booking", "Call in the morning"));
        assertThat(only().waitingDays()).isNull();
    }

    private Service only() {
        return services.listOf(house).getFirst();
    }

    @Test
    void areConfirmedAndEndAndAreTakenUpAgain() throws Exception {
        Service old = Samples.service(house, "Conseil", ChainStep.MENTORING);
        Acting.as(adviser, () -> {
            services.add(old);
            return null;
        });
        String path = "/services/" + old.id();
        visits.sent(adviser, path + "/confirmation");
        assertThat(only().confirmedAt()).isAfter(Samples.CONFIRMED);

        visits.sent(adviser, path + "/ending");
        Document page = visits.look(Viewer.VISITOR, path);
        assertThat(page.select(".notice.warning").text()).contains("This service has ended");
        assertThat(page.select("main details li").eachText()).hasSize(3);
        assertThat(visits.get(adviser, path + "/edit").getStatus()).isEqualTo(403);
        assertThat(services.listGoingOn(List.of(house))).isEmpty();

        visits.sent(adviser, path + "/ending/end");
        assertThat(only().isActive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/confirmation", "/ending", "/ending/end"})
    void areChangedByNobodyElse(String act) throws Exception {
        String path = write(adviser);
        Viewer.Person stranger = world.member("Stan", neighbourhood.house("Elsewhere"), Role.ADMINISTRATOR);
        assertThat(visits.send(stranger, path + act, fields()).getStatus()).isEqualTo(403);
        assertThat(visits.get(stranger, own).getStatus()).isEqualTo(403);
        assertThat(visits.send(stranger, own + "/new", fields()).getStatus()).isEqualTo(403);
        assertThat(visits.send(Viewer.VISITOR, own + "/new", fields()).getStatus())
                .isIn(302, 303, 401);
    }

    @Test
    void areWrittenByACoordinatorForAHouseWithoutAnAccount() throws Exception {
        NetworkId network = neighbourhood.networkOf(house);
        Viewer.Person karim = world.coordinator("Karim", network);
        String path = write(karim);
        assertThat(visits.look(Viewer.VISITOR, path).select("main").text())
                .contains("by those who coordinate its network");
        Viewer.Person other = world.coordinator("Kim", neighbourhood.networkOf());
        assertThat(visits.send(other, path + "/ending").getStatus()).isEqualTo(403);
    }

    @Test
    void standOnThePageOfTheirOrganisation() throws Exception {
        assertThat(visits.look(Viewer.VISITOR, "/organisations/house-" + house).select("#services"))
                .isEmpty();
        String path = write(adviser);
        assertThat(visits.look(Viewer.VISITOR, "/organisations/house-" + house)
                        .select("section:has(#services) a")
                        .eachAttr("href"))
                .containsExactly(path);
        assertThat(visits.look(adviser, "/organisations/house-" + house)
                        .select("section:has(#services) a")
                        .eachAttr("href"))
                .containsExactly(path, own);
    }

    @Test
    void areOfferedAtSitesWithTheirHours() throws Exception {
        visits.sent(adviser, siteOf() + "/new", site("hours-1", "9–12, 14–16", "access", "LIFT"));
        Site site = sites.listOf(house).getFirst();
        String path = write(adviser, "sites", site.id().toString());
        Document page = visits.look(Viewer.VISITOR, path);
        assertThat(page.select("section:has(#where)").text())
                .contains("Front door", "1 Quay, 4020 Northport", "Lift", "Monday 09:00–12:00, 14:00–16:00");

        visits.sent(adviser, "/sites/" + site.id() + "/edit", site("edition", "1", "hours-2", "10–11"));
        assertThat(visits.look(Viewer.VISITOR, path).text()).contains("Tuesday 10:00–11:00");
        assertThat(visits.send(adviser, "/sites/" + site.id() + "/edit", site("edition", "1"))
                        .getStatus())
                .as("somebody else was quicker")
                .isEqualTo(422);
        visits.sent(adviser, "/sites/" + site.id() + "/removal");
        assertThat(visits.look(Viewer.VISITOR, path).select("#where")).isEmpty();
    }

    private String siteOf() {
        return "/organisations/house-" + house + "/sites";
    }

    private static String[] site(String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "name", "Front door", "street", "1 Quay", "postcode", "4020", "town", "Northport", "country", "BE"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void areNotOfferedAtSitesOfOthers() throws Exception {
        OrganisationId elsewhere = neighbourhood.house("Elsewhere");
        visits.sent(
                world.member("Stan", elsewhere, Role.EDITOR),
                "/organisations/house-" + elsewhere + "/sites/new",
                site());
        String path =
                write(adviser, "sites", sites.listOf(elsewhere).getFirst().id().toString());
        assertThat(visits.look(Viewer.VISITOR, path).select("#where")).isEmpty();
    }

    @Test
    void saysWhichHoursCannotBeRead() throws Exception {
        MockHttpServletResponse answer = visits.send(adviser, siteOf() + "/new", site("hours-3", "mornings"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("#hours-3").val())
                .isEqualTo("mornings");
    }

    @Test
    void areListedByStepForTheirNetwork() throws Exception {
        NetworkId network = neighbourhood.networkOf(house);
        String path = write(adviser, "languages", "ar", "places-1", "4", "vacancies-1", "0");
        String other = write(adviser, "languages", "fr", "name", "Zweite");
        String list = "/networks/" + Neighbourhood.slugOf(network) + "/services";
        Document page = visits.look(Viewer.VISITOR, list);
        assertThat(page.select("main h2").eachText()).containsExactly("Mentoring", "Access to finance");
        assertThat(page.select("section:has(#finance) tbody a").eachAttr("href"))
                .as("what has room stands first")
                .containsExactly(other, path);
        assertThat(links(list + "?language=ar")).containsOnly(path);
        assertThat(links(list + "?room=true")).containsOnly(other);
        assertThat(links(list + "?room=true&language=ar")).isEmpty();
        assertThat(visits.look(Viewer.VISITOR, "/networks/" + Neighbourhood.slugOf(network))
                        .select("a[href=" + list + "]"))
                .hasSize(1);
    }

    private List<String> links(String path) throws Exception {
        return visits.look(Viewer.VISITOR, path).select("main tbody a").eachAttr("href");
    }

    @Test
    void saysThatNobodyConfirmedThem() throws Exception {
        Service old = old();
        Document page = visits.look(Viewer.VISITOR, "/services/" + old.id());
        assertThat(page.select(".notice.warning").text()).contains("Not confirmed lately", "January 15, 2024");
        assertThat(visits.look(adviser, own).select("tbody .tag.warn")).hasSize(1);
    }

    private Service old() {
        Map<String, String> typed = new HashMap<>(Map.of("name", "Alt", "description", "X", "steps", "FINANCE"));
        Service old = ServiceFields.read(
                        ServiceFields.blank(
                                house,
                                Locale.FRENCH,
                                LocalDate.parse("2024-01-15").atTime(12, 0).toInstant(ZoneOffset.UTC)),
                        typed)
                .service();
        Acting.as(adviser, () -> {
            services.add(old);
            return null;
        });
        return old;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void areShownInOtherLanguages(String language) throws Exception {
        NetworkId network = neighbourhood.networkOf(house);
        String path = write(adviser, "groups", "WOMEN", "languages", "ar");
        for (String page : List.of(path, path + "/edit", own, own + "/new", siteOf() + "/new")) {
            Document shown = visits.look(adviser, page + "?lang=" + language);
            assertThat(shown.select("html").attr("lang")).isEqualTo(language);
            assertThat(shown.select("main").text()).doesNotContain("services.");
        }
        String list = "/networks/" + Neighbourhood.slugOf(network) + "/services?lang=" + language;
        assertThat(visits.look(Viewer.VISITOR, list).select("main").text()).doesNotContain("services.");
    }

    @Test
    void areNotFoundWhereNoneIs() throws Exception {
        assertThat(visits.get(Viewer.VISITOR, "/services/" + ServiceId.next()).getStatus())
                .isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, "/services/x").getStatus()).isEqualTo(404);
    }
}
