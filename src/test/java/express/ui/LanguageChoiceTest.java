package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class LanguageChoiceTest {

    @Autowired
    MockMvc mvc;

    @Test
    void holdsForTheNextPages() throws Exception {
        Cookie chosen = get("/?lang=ar").getCookie("lang");

        assertThat(chosen.getValue()).isEqualTo("ar");
        assertThat(chosen.isHttpOnly()).isTrue();
        assertThat(chosen.getPath()).isEqualTo("/");
        assertThat(languageOf(get("/", chosen))).isEqualTo("ar");
        assertThat(languageOf(get("/?lang=fr", chosen))).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=xx", "/?lang=", "/?lang=<script>"})
    void isNotMadeByWhatIsNotOffered(String address) throws Exception {
        assertThat(get(address).getCookie("lang")).isNull();
    }

    @Test
    void isNotMadeByAPost() throws Exception {
        var posted = MockMvcRequestBuilders.post("/?lang=ar");
        assertThat(mvc.perform(posted).andReturn().getResponse().getCookie("lang"))
                .isNull();
    }

    @Test
    void givesWayToNoProposal() {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        LanguageChoice.propose(request, response, Locale.FRENCH);
        assertThat(response.getCookie("lang").getValue()).isEqualTo("fr");

        request.setCookies(new Cookie("lang", "ar"));
        var again = new MockHttpServletResponse();
        LanguageChoice.propose(request, again, Locale.FRENCH);
        assertThat(again.getCookie("lang")).isNull();
    }

    private MockHttpServletResponse get(String address, Cookie... held) throws Exception {
        var asked = MockMvcRequestBuilders.get(address.replace("<", "%3C"));
        if (held.length > 0) {
            asked.cookie(held);
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    private static String languageOf(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString()).selectFirst("html").attr("lang");
    }
}
