package express;

import express.base.Viewer;
import express.database.Acting;
import express.ui.Screens;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages as somebody sees them, and the forms as somebody sends them. */
@Component
public class Visits {

    private static final AtomicInteger PLACES = new AtomicInteger();

    private final ObjectProvider<MockMvc> mvc;

    Visits(ObjectProvider<MockMvc> mvc) {
        this.mvc = mvc;
    }

    public Document look(Viewer viewer, String path) throws Exception {
        return Jsoup.parse(get(viewer, path).getContentAsString());
    }

    public MockHttpServletResponse get(Viewer viewer, String path) throws Exception {
        return answer(viewer, MockMvcRequestBuilders.get(URI.create(path)));
    }

    public MockHttpServletResponse send(Viewer viewer, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(URI.create(path)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(viewer, request);
    }

    /** Sends a form that is taken, and tells where it leads. */
    public String sent(Viewer viewer, String path, String... fields) throws Exception {
        MockHttpServletResponse answer = send(viewer, path, fields);
        if (answer.getStatus() != 303) {
            throw new AssertionError(answer.getStatus() + ": " + answer.getContentAsString());
        }
        return String.valueOf(answer.getRedirectedUrl()).replaceFirst("#.*", "");
    }

    /** From a place of its own each time: how often one may try from a place is counted for all tests together. */
    private MockHttpServletResponse answer(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return Acting.as(
                viewer,
                () -> mvc.getObject()
                        .perform(request.requestAttr(Screens.VIEWER, viewer).remoteAddress(place()))
                        .andReturn()
                        .getResponse());
    }

    private static String place() {
        int place = PLACES.incrementAndGet();
        return "2001:db8::%x:%x".formatted(place >>> 16, place & 0xffff);
    }
}
