package express.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TariffPagesTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Tariffs tariffs;

    private OrganisationId house;
    private String path;
    private Viewer.Person treasurer;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("Collective");
        path = "/organisations/house-" + house + "/tariffs";
        treasurer = world.member("Tilda Treasurer", house, Role.TREASURER);
    }

    private String begun() throws Exception {
        return visits.sent(treasurer, path, "starter", "cooperative", "name", "Hospitals", "since", "2026-01-01");
    }

    private static String[] fields(TariffVersion version, String... changed) {
        Map<String, String> fields = TariffFields.of(version, LocalDate.of(2027, 1, 1));
        List<String> flat = new ArrayList<>();
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    private TariffVersion only() {
        return Acting.as(treasurer, () -> tariffs.list(house)).getFirst();
    }

    @Test
    void beginsWithWhatOthersUse() throws Exception {
        Document page = visits.look(treasurer, begun());
        assertThat(page.select("h1").text()).isEqualTo("Hospitals");
        assertThat(page.select("dl").text())
                .contains("On site", "first 60 minutes: €50", "every 15 minutes begun: €12.50");
        assertThat(page.select("section[aria-labelledby=late]").text())
                .contains("7 days before", "50% of the planned time");
        assertThat(visits.look(treasurer, path).select("tbody tr").text()).contains("Hospitals", "charged to clients");
    }

    @Test
    void keepsWhatHeldBeforeTheNextVersion() throws Exception {
        String first = begun();
        TariffVersion version = only();
        String second = visits.sent(
                treasurer, first + "/versions", fields(version, "first-on-site", "55,50", "percent-night", "75"));
        assertThat(visits.look(treasurer, second).select("dl").text()).contains("first 60 minutes: €55.50", "75%");
        assertThat(visits.look(treasurer, first).select("dl").text()).contains("first 60 minutes: €50");
        assertThat(held(version, "2026-12-31").rates().get(Mode.ON_SITE).first())
                .isEqualByComparingTo("50");
        assertThat(held(version, "2027-01-01").rates().get(Mode.ON_SITE).first())
                .isEqualByComparingTo("55.50");
        assertThat(visits.send(treasurer, first + "/versions", fields(version)).getStatus())
                .isEqualTo(422);
    }

    @Test
    void pricesWordsWhereSomebodyTranslates() throws Exception {
        String first = begun();
        TariffVersion version = only();
        assertThat(visits.look(treasurer, first).select("dl").text())
                .contains("Written translation €0.18 for each word");
        String dearer =
                visits.sent(treasurer, first + "/versions", fields(version, "word", "0,25", "word-minimum", ""));
        assertThat(visits.look(treasurer, dearer).select("dl").text()).contains("€0.25 for each word");
        String none = visits.sent(treasurer, first + "/versions", fields(version, "word", "", "since", "2028-01-01"));
        assertThat(visits.look(treasurer, none).select("dl").text()).doesNotContain("Written translation");
        assertThat(visits.send(treasurer, first + "/versions", fields(version, "word", "dear", "since", "2029-01-01"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void saysWhatAClientIsOwedWhereNobodyCame() throws Exception {
        String first = begun();
        TariffVersion version = only();
        assertThat(visits.look(treasurer, first)
                        .select("section[aria-labelledby=late]")
                        .text())
                .doesNotContain("the client is owed");
        String owing = visits.sent(treasurer, first + "/versions", fields(version, "missed-flat", "8,00"));
        Document page = visits.look(treasurer, owing);
        assertThat(page.select("section[aria-labelledby=late]").text()).contains("the client is owed: €8");
        assertThat(page.select("#missed-flat").val()).startsWith("8");
        var refused = visits.send(
                treasurer, first + "/versions", fields(version, "missed-percent", "301", "since", "2028-01-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .containsExactly("missed-percent");
        String paid = visits.sent(treasurer, path, "starter", "member", "name", "Members", "since", "2026-01-01");
        assertThat(visits.look(treasurer, paid).select("#missed-flat")).isEmpty();
    }

    @Test
    void saysWhatOfTheWayIsPaid() throws Exception {
        String first = begun();
        TariffVersion version = only();
        assertThat(visits.look(treasurer, first).select("#way-tickets-yes").hasAttr("checked"))
                .isTrue();
        String other = visits.sent(
                treasurer,
                first + "/versions",
                fields(version, "kilometre-free", "32", "kilometre-most", "", "way-tickets", "", "way-time", "yes"));
        Document page = visits.look(treasurer, other);
        assertThat(page.select("section[aria-labelledby=way]").text())
                .contains("the first 32 kilometres are free", "Time on the way")
                .doesNotContain("at most", "Trains and buses at cost");
        assertThat(held(version, "2027-06-01")
                        .of(new Performance(
                                Mode.ON_SITE,
                                Instant.parse("2027-06-02T10:00:00Z"),
                                60,
                                0,
                                BigDecimal.valueOf(42),
                                BigDecimal.TEN,
                                15))
                        .total())
                .as("an hour, a quarter on the way, ten kilometres and no ticket")
                .isEqualByComparingTo("66.50");
        String unpaid = visits.sent(
                treasurer, first + "/versions", fields(version, "waiting-counts", "", "since", "2027-07-01"));
        assertThat(visits.look(treasurer, first)
                        .select("section[aria-labelledby=time]")
                        .text())
                .contains("Waiting counts as being there");
        assertThat(visits.look(treasurer, unpaid).select("#waiting-counts-yes").hasAttr("checked"))
                .isFalse();
        var refused = visits.send(
                treasurer, first + "/versions", fields(version, "kilometre-most", "far", "since", "2028-01-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .containsExactly("kilometre-most");
        for (String most : List.of("0", "32")) {
            assertThat(visits.send(
                                    treasurer,
                                    first + "/versions",
                                    fields(
                                            version,
                                            "kilometre-free",
                                            "32",
                                            "kilometre-most",
                                            most,
                                            "since",
                                            "2028-01-01"))
                            .getStatus())
                    .as("no kilometre would ever be paid")
                    .isEqualTo(422);
        }
    }

    private Tariff held(TariffVersion like, String day) {
        return Acting.as(treasurer, () -> tariffs.find(house, Scale.CHARGE, like.family(), LocalDate.parse(day)))
                .orElseThrow()
                .tariff();
    }

    @Test
    void refusesWhatIsNoPriceAndKeepsWhatWasTyped() throws Exception {
        String first = begun();
        var answer = visits.send(
                treasurer,
                first + "/versions",
                fields(only(), "first-on-site", "free", "percent-night", "301", "name", " "));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#first-on-site").attr("value")).isEqualTo("free");
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrder("first-on-site", "percent-night", "name");
        assertThat(visits.send(treasurer, path, "starter", "none", "name", "x", "since", "soon")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void givesFamiliesOfTheSameNameAddressesOfTheirOwn() throws Exception {
        begun();
        begun();
        assertThat(Acting.as(treasurer, () -> tariffs.listFamilies(house, Scale.CHARGE)))
                .extracting(TariffVersion::family)
                .containsExactly("hospitals", "hospitals-2");
    }

    @Test
    void isReadByMembersAndNobodyElse() throws Exception {
        String first = begun();
        Viewer.Person member = world.member("Ivo Interpreter", house, Role.INTERPRETER);
        assertThat(visits.look(member, first).select("form[action$=versions]")).isEmpty();
        assertThat(visits.look(member, "/organisations/house-" + house).select("#tariffs"))
                .hasSize(1);
        assertThat(visits.send(member, path, "starter", "hourly", "name", "Mine", "since", "2026-01-01")
                        .getStatus())
                .isEqualTo(403);
        for (Viewer attacker : List.of(
                Viewer.VISITOR,
                world.operator(),
                world.member("Ed", house, Role.EDITOR),
                world.member("Tom", neighbourhood.house("Another"), Role.TREASURER))) {
            assertThat(visits.get(attacker, path).getStatus()).isIn(302, 303, 401, 404);
            assertThat(visits.get(attacker, first).getStatus()).isIn(302, 303, 401, 404);
            assertThat(visits.send(attacker, first + "/versions", "name", "x").getStatus())
                    .isIn(302, 303, 401, 404);
        }
        Viewer.Person elsewhere = world.member("Tom", neighbourhood.house("Another"), Role.TREASURER);
        assertThat(Acting.as(elsewhere, () -> tariffs.list(house))).isEmpty();
    }
}
