package express.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** Sends a kept page, or says that the browser has it already. Browsers may keep it, but ask each time. */
record KeptView(Body body, String language) implements View {

    static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePrivate();

    @Override
    public String getContentType() {
        return TemplateView.HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME.getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!new ServletWebRequest(request, response).checkNotModified(body.mark())) {
            response.setContentType(getContentType());
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
            send(body.accepted(request, response), response);
        }
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
