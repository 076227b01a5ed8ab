package express.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders a page wholly before the first byte leaves, so that a failing template becomes an error page. */
record TemplateView(Templates templates, String template, Screen screen, Object page) implements View {

    static final String HTML = "text/html;charset=utf-8";

    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] rendered =
                Packing.accepted(templates.render(template, screen, page).toByteArray(), request, response);
        response.setContentType(getContentType());
        response.setHeader("Content-Language", screen.lang());
        response.setContentLength(rendered.length);
        response.getOutputStream().write(rendered);
    }
}
