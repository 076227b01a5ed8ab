package express.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.practices.Publication;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class FindingDataTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Stall stall;

    @Test
    void tellsOfEachWhatAMachineWantsToKnow() throws Exception {
        String word = Stall.word();
        Publication laid = stall.lay(word);

        JsonNode list = json("?q=" + word);

        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.get("next").isNull()).isTrue();
        JsonNode item = list.at("/items/0");
        String slug = laid.sheet().slug();
        assertThat(item.get("slug").asString()).isEqualTo(slug);
        assertThat(item.get("title").asString()).isEqualTo("Sewing the " + word);
        assertThat(item.get("lang").asString()).isEqualTo("en");
        assertThat(strings(item.get("steps"))).containsExactly("MENTORING", "FINANCE");
        assertThat(item.get("country").asString()).isEqualTo("BE");
        assertThat(item.get("score").asDouble()).isPositive();
        assertThat(answer("/api/practices/" + slug).getStatus()).isEqualTo(200);
        assertThat(item.get("self").asString()).isEqualTo("/api/practices/" + slug);
        stall.takeAway(laid);
    }

    @Test
    void forgetsWhatIsWithdrawnWithinTwoSeconds() throws Exception {
        String word = Stall.word();
        Publication laid = stall.lay(word);
        stall.takeAway(laid);
        stall.await(word, 0);
        assertThat(json("?q=" + word).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        step=FINANCE            | /steps     | FINANCE
        step=finance            | /steps     | FINANCE
        country=IT              | /country   | IT
        in=fr                   | /languages | fr
        level=LOCAL             | /level     | LOCAL
        """)
    void narrowsByWhatIsAskedFor(String query, String field, String value) throws Exception {
        JsonNode list = json("?limit=100&" + query);
        assertThat(list.get("items")).isNotEmpty().allSatisfy(item -> {
            JsonNode said = item.at(field);
            assertThat(said.isArray() ? strings(said) : List.of(said.asString()))
                    .contains(value);
        });
        assertThat(list.get("total").asInt()).isLessThan(json("").get("total").asInt());
    }

    @Test
    void takesTheLanguageAskedForAsThatOfTheTitlesAndNeverAsAFilter() throws Exception {
        JsonNode french = json("?country=IT&lang=fr&limit=100");
        assertThat(french.get("total")).isEqualTo(json("?country=IT&lang=en").get("total"));
        assertThat(french.get("items"))
                .filteredOn(item -> item.get("slug").asString().equals("hotel-giardino"))
                .singleElement()
                .satisfies(item -> assertThat(item.get("lang").asString()).isEqualTo("fr"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ar | فندق في إيطاليا
        ti | ሆቴል ኣብ ጣልያን
        fr | hôtel italie
        """)
    void findsTheItalianHotelInAnyLanguage(String language, String words) throws Exception {
        JsonNode list = json("?limit=5&lang=" + language + "&q=" + encoded(words));
        assertThat(slugs(list)).contains("hotel-giardino");
        assertThat(list.get("items")
                        .valueStream()
                        .map(item -> -item.get("score").asDouble()))
                .isSorted();
    }

    @Test
    void leadsThroughAllByItsLinks() throws Exception {
        String word = Stall.word();
        List<Publication> laid = IntStream.range(0, 23)
                .mapToObj(i -> stall.publish("The " + word))
                .toList();
        stall.await(word, 23);
        List<String> seen = new ArrayList<>();
        JsonNode list = json("?limit=10&country=BE&lang=en&q=" + word);
        while (list != null) {
            seen.addAll(slugs(list));
            assertThat(list.get("total").asInt()).isEqualTo(23);
            list = list.get("next").isNull() ? null : read(list.get("next").asString());
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(laid.stream()
                        .map(publication -> publication.sheet().slug())
                        .toList());
        laid.forEach(stall::takeAway);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step=dancing",
                "country=xx",
                "country=Italy",
                "level=GALACTIC",
                "in=!",
                "group=ALIENS",
                "evidence=NONE",
                "cost=FREE",
                "sdg=18",
                "limit=0",
                "limit=101",
                "limit=many",
                "from=-1",
                "from=1001",
                "from=x",
                "lang=!"
            })
    void saysAsAProblemThatItDoesNotUnderstand(String query) throws Exception {
        MockHttpServletResponse answer = answer("/api/practices?" + query);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(JsonMapper.shared()
                        .readTree(answer.getContentAsString())
                        .get("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void refusesAThousandValues() throws Exception {
        String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "%c%c".formatted('A' + i / 26 % 26, 'A' + i % 26))
                .collect(Collectors.joining(","));
        assertThat(answer("/api/practices?country=" + many).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "- -- \"\" AND OR NOT * ? ~ ^ : ( ) [ ] { }",
                "\u0000",
                "\u202eletoh",
                "日本語のホテル",
                "a\"b",
                "/.*/"
            })
    void answersWhateverIsTyped(String words) throws Exception {
        for (String language : List.of("en", "ja", "ti")) {
            JsonNode list = json("?lang=" + language + "&q=" + encoded(words));
            assertThat(list.get("total").asInt()).isNotNegative();
        }
    }

    @Test
    void saysUnderWhichTermsAndSendsNothingAgainThatDidNotChange() throws Exception {
        MockHttpServletResponse first = answer("/api/practices?country=SE");
        assertThat(first.getHeader("Link")).contains("rel=\"license\"");
        assertThat(mvc.perform(get("/api/practices?country=SE").header("If-None-Match", first.getHeader("ETag")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    private JsonNode json(String query) throws Exception {
        return read("/api/practices" + query);
    }

    private JsonNode read(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private static List<String> slugs(JsonNode list) {
        return strings(list.get("items").valueStream().map(item -> item.get("slug")));
    }

    private static List<String> strings(JsonNode list) {
        return strings(list.valueStream());
    }

    private static List<String> strings(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString).toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
