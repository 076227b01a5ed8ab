package express;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Keeps cookies and sends forms as they stand on the page, with the token that is in them. */
public final class Browser {

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final String place = UUID.randomUUID().toString();
    private String address = "/";
    private MockHttpServletResponse answer = new MockHttpServletResponse();

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    public void hold(Cookie... held) {
        for (Cookie cookie : held) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
    }

    public Cookie cookie(String name) {
        return cookies.get(name);
    }

    public void drop(String cookie) {
        cookies.remove(cookie);
    }

    public Document open(String path) throws Exception {
        address = path;
        perform(MockMvcRequestBuilders.get(URI.create(path)));
        return page();
    }

    /** What is not a page. */
    public String answer(String path) throws Exception {
        open(path);
        return answer.getContentAsString();
    }

    public String header(String name) {
        return answer.getHeader(name);
    }

    public Document page() throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    public int status() {
        return answer.getStatus();
    }

    public String redirect() {
        return answer.getRedirectedUrl();
    }

    public Document follow() throws Exception {
        return open(redirect());
    }

    /** Sends a form of the present page, with these fields typed anew. */
    public void submit(String form, Map<String, String> typed) throws Exception {
        var element = (FormElement) page().selectFirst(form);
        Map<String, String> fields = new LinkedHashMap<>();
        element.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        post(element.attr("action"), fields);
    }

    public void post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        perform(MockMvcRequestBuilders.post(URI.create(path))
                .header("Referer", "http://localhost" + address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body));
    }

    public void perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        answer = mvc.perform(request.with(Browser::withOurTokens).with(this::fromItsPlace))
                .andReturn()
                .getResponse();
        hold(answer.getCookies());
    }

    /** The test's own {@code csrf()} puts tokens into the session for all that follow; ours are in a cookie. */
    private static MockHttpServletRequest withOurTokens(MockHttpServletRequest request) {
        WebTestUtils.setCsrfTokenRepository(request, new CookieCsrfTokenRepository());
        return request;
    }

    /** What is counted by place is counted for each browser by itself. */
    private MockHttpServletRequest fromItsPlace(MockHttpServletRequest request) {
        request.setRemoteAddr(place);
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
