package express.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A window somebody has open: it keeps cookies, and stands at a place of its own. */
final class Window {

    private final MockMvc mvc;
    private final String place = UUID.randomUUID().toString();
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String language = "en";
    private boolean secure;

    Window(MockMvc mvc) {
        this.mvc = mvc;
    }

    Window in(String language) {
        this.language = language;
        return this;
    }

    Window overTls() {
        this.secure = true;
        return this;
    }

    Cookie cookie(String name) {
        return cookies.get(name);
    }

    /** The id of the session that the cookie names. */
    String session() {
        return new String(Base64.getDecoder().decode(cookie("session").getValue()), StandardCharsets.UTF_8);
    }

    void set(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    /** What the page of an address holds. */
    Document open(String path) throws Exception {
        return read(get(path));
    }

    MockHttpServletResponse get(String path) throws Exception {
        return send(MockMvcRequestBuilders.get(path));
    }

    MockHttpServletResponse post(String path, String... fields) throws Exception {
        return send(filled(path, fields).with(csrf()));
    }

    MockHttpServletResponse postWithoutToken(String path, String... fields) throws Exception {
        return send(filled(path, fields));
    }

    private static MockHttpServletRequestBuilder filled(String path, String... fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var response = mvc.perform(request.secure(secure)
                        .header("Accept-Language", language)
                        .remoteAddress(place))
                .andReturn()
                .getResponse();
        for (Cookie cookie : response.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        cookies.values().removeIf(cookie -> cookie.getMaxAge() == 0);
        return response;
    }

    static Document read(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return Jsoup.parse(response.getContentAsString());
    }
}
