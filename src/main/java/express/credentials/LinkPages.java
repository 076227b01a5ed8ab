package express.credentials;

import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What somebody was given, as they show it to whoever has their link. */
@Controller
class LinkPages {

    record SharedPage(Verdict verdict) {}

    private final Links links;
    private final Checking checking;

    LinkPages(Links links, Checking checking) {
        this.links = links;
        this.checking = checking;
    }

    @Open
    @GetMapping(Links.PATH + "{secret}")
    ModelAndView read(Screen screen, @PathVariable String secret, HttpServletResponse response) {
        Verdict verdict = checking.check(links.follow(secret));
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "no-store");
        return screen.show("credentials/shared", new SharedPage(verdict));
    }
}
