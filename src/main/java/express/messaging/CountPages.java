package express.messaging;

import express.base.Forbidden;
import express.database.Acting;
import express.ui.Screen;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells operators whether letters leave. */
@Controller
class CountPages {

    /** @param closed those by which nothing leaves */
    record CountPage(Letters.Count count, List<Channel> closed) {}

    private final Letters letters;
    private final Outbox outbox;
    private final Ways ways;

    CountPages(Letters letters, Outbox outbox, Ways ways) {
        this.letters = letters;
        this.outbox = outbox;
        this.ways = ways;
    }

    @GetMapping("/letters/count")
    ModelAndView count(Screen screen) {
        if (!MessagingAccess.maySeeCounts(screen.viewer())) {
            throw new Forbidden();
        }
        Letters.Count count = Acting.inBackground(outbox.name(), letters::count);
        List<Channel> closed = Arrays.stream(Channel.values())
                .filter(channel -> ways.by(channel).isEmpty())
                .toList();
        return screen.show("messaging/count", new CountPage(count, closed));
    }
}
