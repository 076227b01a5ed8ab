package express.collections;

import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A collection as somebody reads it who was given its link. */
@Controller
class LinkPages {

    record SharedPage(Reading reading, String path) {}

    private final Links links;
    private final Reading.Room room;
    private final Booklet.Press press;

    LinkPages(Links links, Reading.Room room, Booklet.Press press) {
        this.links = links;
        this.room = room;
        this.press = press;
    }

    @Open
    @GetMapping(Links.PATH + "{secret}")
    ModelAndView read(Screen screen, @PathVariable String secret, HttpServletResponse response) {
        Reading reading = follow(screen, secret);
        response.setHeader("X-Robots-Tag", "noindex");
        return screen.show("collections/shared", new SharedPage(reading, Links.PATH + secret));
    }

    private Reading follow(Screen screen, String secret) {
        return links.follow(secret, collection -> room.read(collection, screen.language()));
    }

    @Open
    @GetMapping(Links.PATH + "{secret}.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String secret) {
        return press.print(screen, follow(screen, secret));
    }
}
