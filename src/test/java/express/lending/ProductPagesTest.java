package express.lending;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.holidays.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class ProductPagesTest {

    @Autowired
    Lender lender;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Products products;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    private OrganisationId house;
    private Product product;
    private Viewer officer;
    private String list;
    private String path;

    @BeforeEach
    void offer() {
        house = lender.house();
        product = lender.micro(house);
        officer = lender.officer(house);
        list = "/organisations/house-" + house + "/products";
        path = list + "/" + product.slug();
    }

    /** All that stands in the form, with some of it typed anew. */
    private Map<String, String> fields(Document page, String... typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select(".product-editor form").first().select("input, textarea, select")) {
            boolean untouched = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!untouched && !field.attr("name").startsWith("_")) {
                fields.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").isEmpty()
                                        ? field.select("option").first().val()
                                        : field.select("option[selected]").val()
                                : field.val());
            }
        }
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields;
    }

    private static String[] flat(Map<String, String> fields) {
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray(String[]::new);
    }

    @Test
    void publishesANewVersionOfWhatWasSeen() throws Exception {
        Document page = visits.look(officer, path);
        assertThat(page.select("#kept dd").first().text()).startsWith("€");
        Map<String, String> fields = fields(page, "band-0-rate", "6.5", "most", "30 000", "name-fr", "Nouveau");
        assertThat(visits.sent(officer, path, flat(fields))).isEqualTo(path);
        Product second = products.getProduct(product.slug());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.most()).isEqualByComparingTo("30000");
        assertThat(second.terms().bands().getFirst().rate()).isEqualByComparingTo("6.5");
        assertThat(second.name().texts()).containsEntry("fr", "Nouveau").containsEntry("en", "Micro");
        assertThat(second.questions()).isEqualTo(product.questions());
        assertThat(second.documents()).isEqualTo(product.documents());
        assertThat(second.terms().disclosures()).isEqualTo(product.terms().disclosures());
        assertThat(second.terms().repayment().rounding())
                .isEqualTo(product.terms().repayment().rounding());
        assertThat(products.getVersion(product.slug(), 1)).as("stays as it was").isEqualTo(product);
        assertThat(visits.look(officer, path).select("#versions ~ ul li")).hasSize(2);
    }

    @Test
    void tellsWhoeverIsLateThatThereIsAnotherVersion() throws Exception {
        String[] fields = flat(fields(visits.look(officer, path)));
        visits.sent(officer, path, fields);
        MockHttpServletResponse late = visits.send(officer, path, fields);
        assertThat(late.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(late.getContentAsString());
        assertThat(again.select(".error-summary").text()).contains("Somebody else");
        assertThat(again.select("[name=seen]").val()).isEqualTo("2");
        assertThat(products.listVersions(product.slug())).hasSize(2);
    }

    @Test
    void showsWhatItWouldCostWithoutKeepingAnything() throws Exception {
        Map<String, String> fields = fields(
                visits.look(officer, path),
                "band-0-rate",
                "0",
                "band-1-rate",
                "0",
                "band-2-rate",
                "0",
                "fee-0-percent",
                "",
                "fee-0-fixed",
                "");
        Document shown = Jsoup.parse(
                visits.send(officer, path + "/example", flat(fields)).getContentAsString());
        assertThat(shown.select("#kept dd").first().text()).isEqualTo("€0");
        assertThat(products.listVersions(product.slug())).hasSize(1);
    }

    @Test
    void saysWhyThereIsNoExampleWhereItWouldBeTooDear() throws Exception {
        Map<String, String> fields = fields(visits.look(officer, path), "ceiling", "2");
        Document shown = Jsoup.parse(
                visits.send(officer, path + "/example", flat(fields)).getContentAsString());
        assertThat(shown.select("#kept").text()).contains("costs more a year than you allow yourself");
    }

    @Test
    void lendsForFeesAlone() throws Exception {
        String[] fields = flat(fields(
                visits.look(officer, path),
                "band-0-upTo",
                "",
                "band-0-rate",
                "0",
                "band-1-rate",
                "",
                "band-2-rate",
                "",
                "fee-0-percent",
                "",
                "fee-0-fixed",
                "",
                "fee-1-name-en",
                "Contribution",
                "fee-1-fixed",
                "2.50",
                "fee-1-when",
                "EACH_INSTALMENT"));
        assertThat(visits.sent(officer, path, fields)).isEqualTo(path);
        Document page = visits.look(Viewer.VISITOR, "/lending/" + product.slug() + "?principal=1200&months=12");
        assertThat(page.select(".loan-cost dd").eachText().subList(0, 2)).containsExactly("€30", "€102.50");
        assertThat(page.select("#cost thead").text()).contains("Fees");
        assertThat(page.select("#cost tbody tr").first().text()).endsWith("€102.50 €100 €0 €2.50 €1,100");
        assertThat(page.select("#cost ol li").first().text()).endsWith("A fee of €2.50 comes on top.");
    }

    @Test
    void lendsMoreInTheMonthsInWhichThereIsMore() throws Exception {
        String[] fields = flat(fields(
                visits.look(officer, path),
                "shape",
                "SEASONAL",
                "season",
                "0 0 0 0 1 2 2 2 1 0 0 0",
                "shortest",
                "12"));
        assertThat(visits.sent(officer, path, fields)).isEqualTo(path);
        Document page = visits.look(Viewer.VISITOR, "/lending/" + product.slug() + "?principal=1600&months=12");
        List<String> back = page.select("#cost tbody tr td:nth-child(4)").eachText();
        assertThat(back).as("not beyond what is owed").hasSizeLessThanOrEqualTo(12);
        assertThat(back.stream().filter(it -> it.equals("€400"))).as("summer").hasSize(3);
        assertThat(back.stream().filter(it -> it.equals("€200")))
                .as("around it")
                .hasSize(2);
        assertThat(back).as("and nothing in winter").isSubsetOf("€0", "€200", "€400");
    }

    @Test
    void offersAProductThatIsNew() throws Exception {
        Document empty = visits.look(officer, list + "/new");
        String name = "Seed " + Ids.next();
        String at = visits.sent(officer, list + "/new", flat(fields(empty, "name-en", name)));
        Product made = products.getProduct(at.replaceFirst(".*/", ""));
        assertThat(made.name().in(Locale.ENGLISH)).isEqualTo(name);
        assertThat(made.lender()).isEqualTo(house);
        assertThat(visits.look(Viewer.VISITOR, "/lending/" + made.slug())
                        .select("h1")
                        .text())
                .isEqualTo(name);
        assertThat(visits.look(officer, list).select("tbody tr")).hasSize(2);
    }

    @Test
    void withdrawsAndOffersAgain() throws Exception {
        visits.sent(officer, path + "/withdrawal");
        assertThat(visits.get(Viewer.VISITOR, "/lending/" + product.slug()).getStatus())
                .isEqualTo(404);
        assertThat(visits.look(officer, path).select(".notice.warning").text()).contains("not offered at present");
        visits.sent(officer, path + "/withdrawal/removal");
        assertThat(visits.get(Viewer.VISITOR, "/lending/" + product.slug()).getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "least, -5, least",
        "least, 99999, most",
        "most, 1e9, most",
        "most, 99999999999999999999, most",
        "shortest, 0, shortest",
        "longest, 2, longest",
        "longest, 100000, longest",
        "currency, €€€, currency",
        "currency, XYZ, currency",
        "band-0-upTo, '', band-0-upTo",
        "band-0-upTo, 20000, band-0-upTo",
        "band-0-rate, -1, band-0-rate",
        "band-0-rate, lots, band-0-rate",
        "unit, 0, unit",
        "unit, 0.001, unit",
        "shape, PYRAMID, shape",
        "shape, SEASONAL, season",
        "season, 1 2 3, season",
        "season, 0 0 0 0 0 0 0 0 0 0 0 -1, season",
        "frequency, YEARLY, shortest",
        "allocation, LAST_FIRST, allocation",
        "graceMonths, 3, graceMonths",
        "graceMonths, 1.5, graceMonths",
        "since, 1999-01-01, since",
        "since, 2026-02-30, since",
        "name-en, '', name-en",
        "fee-0-name-en, '', fee-0-name-en",
        "band-2-upTo, 20000, band-0-upTo",
        "stage-0-repaid, 1, stage-0-repaid",
        "stage-1-most, 15000, stage-0-repaid",
        "fee-0-percent, 100, fee-0-percent",
        "firstDueMonths, 0, firstDueMonths",
        "frequency, HALF_YEARLY, firstDueMonths",
        "guarantorShare, 101, guarantorShare",
        "seasoned-months, '', seasoned-months"
    })
    void refusesWhatIsNoProduct(String field, String typed, String wrong) throws Exception {
        Map<String, String> fields = fields(visits.look(officer, path), field, typed);
        if (typed.isEmpty()) {
            fields.keySet().removeIf(name -> name.matches(field.replace("-en", "") + "-(fr|ar)"));
        }
        MockHttpServletResponse answer = visits.send(officer, path, flat(fields));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".field.wrong label").eachAttr("for")).contains(wrong);
        assertThat(page.select("[name=" + field + "]").first().attr("value"))
                .as("what was typed stays")
                .isIn(typed, "");
        assertThat(products.listVersions(product.slug())).hasSize(1);
    }

    @Test
    void showsWordsAsWordsWhateverIsInThem() throws Exception {
        String hostile = "<img src=x onerror=alert(1)> قرض";
        visits.sent(officer, path, flat(fields(visits.look(officer, path), "name-en", hostile, "summary-en", hostile)));
        Document page = visits.look(Viewer.VISITOR, "/lending/" + product.slug());
        assertThat(page.select("img[src=x]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(hostile);
    }

    private Product plan(String day, String rate) throws Exception {
        visits.sent(officer, path, flat(fields(visits.look(officer, path), "since", day, "band-0-rate", rate)));
        return products.listVersions(product.slug()).getFirst();
    }

    private static String day(int from) {
        return LocalDate.now().plusDays(from).toString();
    }

    @Test
    void correctsAVersionThatDoesNotHoldYet() throws Exception {
        assertThat(visits.look(officer, path).select("a[href*=/versions/]"))
                .as("what holds stays")
                .isEmpty();
        assertThat(visits.get(officer, path + "/versions/1").getStatus()).isEqualTo(404);
        Product planned = plan(day(30), "7");
        String at = visits.look(officer, path).select("a[href*=/versions/]").attr("href");
        assertThat(at).isEqualTo(path + "/versions/2");
        String[] corrected = flat(fields(visits.look(officer, at), "band-0-rate", "6.25", "since", day(40)));
        assertThat(visits.send(officer, at + "/example", corrected).getStatus()).isEqualTo(200);
        assertThat(products.getVersion(product.slug(), 2)).isEqualTo(planned);
        assertThat(visits.sent(officer, at, corrected)).isEqualTo(path);
        Product now = products.getVersion(product.slug(), 2);
        assertThat(now.terms().bands().getFirst().rate()).isEqualByComparingTo("6.25");
        assertThat(now.since()).isEqualTo(LocalDate.parse(day(40)));
        assertThat(products.listVersions(product.slug())).hasSize(2);
        assertThat(products.getProduct(product.slug())).as("what holds today").isEqualTo(product);
        MockHttpServletResponse late = visits.send(officer, at, corrected);
        assertThat(late.getStatus()).as("who saw what was planned before").isEqualTo(422);
        assertThat(visits.send(officer, at, flat(fields(visits.look(officer, at), "since", day(-1))))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void takesBackAVersionThatDoesNotHoldYetAndNoOther() throws Exception {
        plan(day(30), "7");
        plan(day(60), "6");
        assertThat(visits.send(officer, path + "/versions/2/removal").getStatus())
                .as("the last one first")
                .isEqualTo(404);
        assertThat(visits.sent(officer, path + "/versions/3/removal")).isEqualTo(list);
        assertThat(visits.sent(officer, path + "/versions/2/removal")).isEqualTo(list);
        assertThat(visits.send(officer, path + "/versions/1/removal").getStatus())
                .isEqualTo(404);
        assertThat(products.listVersions(product.slug())).containsExactly(product);
        assertThat(plan(day(10), "5").version()).isEqualTo(2);
    }

    /** What the page forgets the database refuses. */
    @Test
    void keepsAVersionFromItsDayOnWhoeverAsks() throws Exception {
        Product planned = plan(day(30), "7");
        Viewer stranger = lender.officer(lender.house());
        assertThat(visits.get(stranger, path + "/versions/2").getStatus()).isEqualTo(404);
        for (String act : List.of("", "/example", "/removal")) {
            assertThat(visits.send(stranger, path + "/versions/2" + act).getStatus())
                    .isEqualTo(404);
        }
        for (Product version : List.of(product, planned)) {
            boolean taken = Acting.as(stranger, () -> inTransaction.execute(status -> products.takeBack(version)));
            assertThat(taken).isFalse();
        }
        int gone = Acting.as(
                officer,
                () -> inTransaction.execute(status -> jdbc.sql("delete from lending.version where id = :id")
                        .param("id", product.id())
                        .update()));
        assertThat(gone).isZero();
        assertThat(products.listVersions(product.slug())).containsExactly(planned, product);
    }

    @Test
    void countsInterestAndHolidaysAsTheLenderChose() throws Exception {
        visits.sent(
                officer,
                path,
                flat(fields(
                        visits.look(officer, path),
                        "closed",
                        "HOLIDAYS",
                        "moving",
                        "FOLLOWING",
                        "region",
                        "ALSACE_MOSELLE",
                        "counting",
                        "AS_PAID",
                        "allocation",
                        "INTEREST_FEES_LOAN")));
        assertThat(Repaying.of(products.getProduct(product.slug())).allocation())
                .isEqualTo(Allocation.INTEREST_FEES_LOAN);
        assertThat(products.getProduct(product.slug()).terms().repayment().dating())
                .isEqualTo(new Dating(
                        Closed.HOLIDAYS,
                        Dating.Moving.FOLLOWING,
                        false,
                        Region.ALSACE_MOSELLE,
                        Dating.Counting.AS_PAID));
        Document again = visits.look(officer, path);
        assertThat(again.select("#region option[selected]").val()).isEqualTo("ALSACE_MOSELLE");
        assertThat(again.select("#counting option[selected]").val()).isEqualTo("AS_PAID");
        assertThat(again.select("#allocation option[selected]").val()).isEqualTo("INTEREST_FEES_LOAN");
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        String[] fields = flat(fields(visits.look(officer, path)));
        Viewer administrator = world.member("Ann Administrator", house, Role.ADMINISTRATOR);
        assertThat(visits.get(administrator, path).getStatus()).isEqualTo(200);
        OrganisationId elsewhere = lender.house();
        for (Viewer stranger : List.of(
                world.newcomer("Nora Newcomer"),
                world.operator(),
                lender.officer(elsewhere),
                world.member("Carl Committee", house, Role.COMMITTEE_MEMBER, Role.ADVISER))) {
            for (String address : List.of(list, list + "/new", path)) {
                assertThat(visits.get(stranger, address).getStatus())
                        .as(address)
                        .isEqualTo(404);
            }
            for (String act : List.of("", "/example", "/withdrawal", "/withdrawal/removal")) {
                assertThat(visits.send(stranger, path + act, fields).getStatus())
                        .as(act)
                        .isEqualTo(404);
            }
            assertThat(visits.send(stranger, list + "/new", fields).getStatus()).isEqualTo(404);
        }
        Viewer other = lender.officer(elsewhere);
        String theirs = "/organisations/house-" + elsewhere + "/products/" + product.slug();
        assertThat(visits.get(other, theirs).getStatus())
                .as("a product of another lender")
                .isEqualTo(404);
        assertThat(visits.send(other, theirs, fields).getStatus()).isEqualTo(404);
        assertThat(visits.send(other, theirs + "/withdrawal").getStatus()).isEqualTo(404);
        assertThat(products.listVersions(product.slug())).containsExactly(product);
    }
}
