package express.lending;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import express.finding.DescribedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class QuoteDataTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Autowired
    Lender lender;

    @Autowired
    Visits visits;

    private Product product;

    @BeforeEach
    void offer() {
        product = lender.micro(lender.house());
    }

    private MockHttpServletResponse ask(String query) throws Exception {
        return visits.get(Viewer.VISITOR, QuoteData.PATH + "?product=" + product.slug() + "&" + query);
    }

    private JsonNode quote(String query) throws Exception {
        MockHttpServletResponse answer = ask(query);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString());
    }

    @Test
    void tellsTheCostInMoneyAndEveryPayment() throws Exception {
        String text = ask("principal=15000&months=18").getContentAsString();
        assertThat(text)
                .startsWith("{\"product\":\"" + product.slug() + "\",\"principal\":15000.00,\"months\":18,"
                        + "\"instalment\":893.62,\"totalInterest\":1085.18,\"fees\":750.00,\"totalCost\":1835.18,"
                        + "\"apr\":16.8696,")
                .contains("\"conditions\":[],\"rows\":[{\"no\":1,\"due\":\"");
        JsonNode quote = JSON.readTree(text);
        assertThat(quote.get("rows")).hasSize(18);
        assertThat(sum(quote, "principal")).isEqualTo("15000.00");
        assertThat(sum(quote, "interest")).isEqualTo("1085.18");
        assertThat(sum(quote, "instalment")).isEqualTo("16085.18");
        assertThat(quote.get("rows").get(17).get("balance").decimalValue()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private static String sum(JsonNode quote, String of) {
        return quote.get("rows")
                .valueStream()
                .map(row -> row.get(of).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toString();
    }

    @Test
    void isAsDescribed() throws Exception {
        JsonNode description =
                JSON.readTree(visits.get(Viewer.VISITOR, "/api/openapi.json").getContentAsString());
        var described = new DescribedValue(description);
        assertThat(described.faults(
                        described.named("#/components/schemas/Quote"),
                        quote("principal=20000&months=24&lang=fr"),
                        "quote"))
                .isEmpty();
        JsonNode problem = JSON.readTree(ask("principal=1&months=1").getContentAsString());
        assertThat(described.faults(described.named("#/components/schemas/Problem"), problem, "problem"))
                .isEmpty();
        Stream<String> names = description
                .get("paths")
                .get(QuoteData.PATH)
                .at("/get/parameters")
                .valueStream()
                .map(it ->
                        described.named(it.get("$ref").asString()).get("name").asString());
        assertThat(names).containsExactly("product", "principal", "months", "firstDue");
    }

    @Test
    void quotesAConditionalSumWithItsConditionInTheLanguageOfWhoAsks() throws Exception {
        assertThat(quote("principal=15001&months=24").get("conditions").get(0).asString())
                .isEqualTo("Only for businesses that are older than 12 months.");
        assertThat(quote("principal=15001&months=24&lang=fr")
                        .get("conditions")
                        .get(0)
                        .asString())
                .contains("plus de 12 mois");
    }

    @ParameterizedTest
    @CsvSource({
        "principal=499.99&months=12, principal",
        "principal=25000.01&months=12, principal",
        "principal=-5000&months=12, principal",
        "principal=0&months=12, principal",
        "principal=1000.005&months=12, principal",
        "principal=99999999999999999999999999&months=12, principal",
        "principal=5000&months=2, months",
        "principal=5000&months=61, months",
        "principal=5000&months=-12, months",
        "principal=5000&months=999999999, months",
        "principal=5000&months=12&firstDue=2001-01-01, firstDue",
        "principal=5000&months=12&firstDue=9999-12-31, firstDue"
    })
    void refusesWhatIsOutsideTheLimits(String query, String field) throws Exception {
        MockHttpServletResponse answer = ask(query);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(answer.getContentAsString());
        assertThat(problem.get("errors").valueStream().map(it -> it.get("field").asString()))
                .containsExactly(field);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @Test
    void doesNotUnderstandWhatIsNoNumberAndKnowsNoOtherProduct() throws Exception {
        for (String query : List.of(
                "principal=abc&months=12",
                "principal=1e999999999&months=12",
                "principal=NaN&months=12",
                "principal=5000&months=1.5",
                "principal=5000&months=12&firstDue=tomorrow",
                "principal=5000&months=12&firstDue=2027-02-30",
                "principal=5000",
                "months=12")) {
            assertThat(ask(query).getStatus()).as(query).isEqualTo(400);
        }
        assertThat(visits.get(Viewer.VISITOR, QuoteData.PATH + "?product=nothing&principal=5000&months=12")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void takesTheFirstDueDateThatIsAsked() throws Exception {
        JsonNode plain = quote("principal=5000&months=12");
        String due = LocalDate.parse(plain.get("rows").get(0).get("due").asString())
                .plusDays(10)
                .toString();
        JsonNode later = quote("principal=5000&months=12&firstDue=" + due);
        assertThat(later.get("rows").get(0).get("due").asString()).isEqualTo(due);
        assertThat(later.get("totalInterest").decimalValue())
                .isGreaterThan(plain.get("totalInterest").decimalValue());
    }
}
