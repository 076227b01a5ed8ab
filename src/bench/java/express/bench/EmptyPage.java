package express.bench;

import express.ui.Open;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The limit beside which pages are measured: an empty jte page behind the same filters of the same server. */
@Controller
@ConditionalOnProperty("express.bench")
class EmptyPage {

    private final TemplateEngine engine = TemplateEngine.create(
            new DirectoryCodeResolver(Path.of("src/bench/jte")), Path.of("target/bench/jte"), ContentType.Html);

    @Open
    @GetMapping("/bench/empty")
    View empty() {
        return (model, request, response) -> {
            var page = new Utf8ByteOutput();
            engine.render("empty.jte", Map.of("title", "Empty"), page);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        };
    }
}
