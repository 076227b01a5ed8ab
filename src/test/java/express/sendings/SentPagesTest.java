package express.sendings;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Viewer;
import express.ui.Form;
import express.ui.News;
import express.ui.Screens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SentPagesTest {

    private final String form = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    SendingFilter filter;

    @Autowired
    Sendings sendings;

    @Autowired
    PlatformTransactionManager transactions;

    private Viewer.Person amira;

    @BeforeEach
    void come() {
        amira = world.newcomer("Amira");
    }

    private void work() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> done.incrementAndGet());
    }

    private void send(MockHttpServletRequest request, FilterChain chain) throws Exception {
        filter.doFilter(request, new MockHttpServletResponse(), chain);
    }

    private MockHttpServletRequest by(Viewer viewer) {
        var request = new MockHttpServletRequest("POST", "/networks");
        request.setParameter(Form.SENDING, form);
        request.setAttribute(Screens.VIEWER, viewer);
        return request;
    }

    private FilterChain answering(int status, String location) {
        return (request, response) -> {
            work();
            var answer = (MockHttpServletResponse) response;
            answer.setStatus(status);
            answer.setHeader(HttpHeaders.LOCATION, location);
            News.tell(answer, "directory.saved");
        };
    }

    private MockHttpServletResponse look(Viewer viewer, Cookie... cookies) throws Exception {
        return look("", viewer, cookies);
    }

    private MockHttpServletResponse look(String query, Viewer viewer, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder get = MockMvcRequestBuilders.get("/sent/" + form + query);
        if (viewer.signedIn()) {
            get.requestAttr(Screens.VIEWER, viewer);
        }
        List.of(cookies).forEach(get::cookie);
        return mvc.perform(get).andReturn().getResponse();
    }

    @Test
    void leadsOnToWhereTheFirstSendingLedAndTellsTheSame() throws Exception {
        send(by(amira), answering(303, "/networks/north?tab=%C3%A9"));

        MockHttpServletResponse answer = look(amira);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/networks/north?tab=%C3%A9");
        assertThat(News.told(answer)).contains("directory.saved");
    }

    @Test
    void leadsNobodyElseThere() throws Exception {
        send(by(amira), answering(303, "/networks/north"));

        assertThat(look(world.newcomer("Jonas")).getStatus()).isEqualTo(409);
        assertThat(look(Viewer.VISITOR).getStatus()).isEqualTo(409);
    }

    @Test
    void knowsAVisitorByTheBrowserAlsoOnceTheyHaveSignedIn() throws Exception {
        var browser = new Cookie("XSRF-TOKEN", UUID.randomUUID().toString());
        MockHttpServletRequest request = by(Viewer.VISITOR);
        request.setCookies(browser);
        send(request, answering(303, "/registration/sent"));

        assertThat(look(Viewer.VISITOR, browser).getRedirectedUrl()).isEqualTo("/registration/sent");
        assertThat(look(amira, browser).getRedirectedUrl()).isEqualTo("/registration/sent");
        assertThat(look(Viewer.VISITOR, new Cookie("XSRF-TOKEN", "another")).getStatus())
                .isEqualTo(409);
        assertThat(look(Viewer.VISITOR).getStatus()).isEqualTo(409);
    }

    @Test
    void looksSomeMoreTimesAndThenSaysThatItIsDone() throws Exception {
        sendings.begin(UUID.fromString(form), by(amira)).during(() -> {
            work();
            return null;
        });

        assertThat(look(amira).getRedirectedUrl()).isEqualTo("/sent/" + form + "?look=2");
        MockHttpServletResponse killed = look("?look=5", amira);
        assertThat(killed.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(killed.getContentAsString()).select("main").text())
                .contains("already", "nothing is done a second time", "Go to the start page");
    }

    @Test
    void letsAFormBeSentAgainThatWasRefused() throws Exception {
        send(by(amira), answering(422, null));
        send(by(amira), answering(200, null));
        send(by(amira), answering(303, "https://elsewhere.example/"));
        send(by(amira), answering(303, "//elsewhere.example/"));
        send(by(amira), answering(303, "/networks/north"));

        assertThat(done).hasValue(5);
        assertThat(look(amira).getRedirectedUrl()).isEqualTo("/networks/north");
    }

    @Test
    void letsAFormBeSentAgainThatFailed() throws Exception {
        Assertions.assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> send(by(amira), (request, response) -> {
                    work();
                    throw new ServletException();
                }));

        send(by(amira), answering(303, "/"));
        assertThat(done).hasValue(2);
    }

    @Test
    void doesEverythingForWhateverIsNoIdOfAForm() throws Exception {
        for (String id : new String[] {"", "x", "1-1-1-1-1", form + "0"}) {
            MockHttpServletRequest request = by(amira);
            request.setParameter(Form.SENDING, id);
            send(request, answering(303, "/"));
            send(request, answering(303, "/"));
        }

        assertThat(done).hasValue(8);
    }

    @Test
    void saysNothingAboutFormsThatWereNotSent() throws Exception {
        assertThat(look(amira).getStatus()).isEqualTo(409);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/sent/x"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
