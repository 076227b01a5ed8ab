package express.journeys;

import express.base.Settings;
import express.journeys.FileDoor.Opened;
import express.people.Rates;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person ties the file to their own account, by a secret that whoever has the case hands to them. */
@Controller
class ClaimPages {

    record SecretPage(Opened file, String secret, String link) {}

    record ClaimPage(Form form) {}

    private final FileDoor door;
    private final Claims claims;
    private final Rates rates;
    private final Settings settings;

    ClaimPages(FileDoor door, Claims claims, Rates rates, Settings settings) {
        this.door = door;
        this.claims = claims;
        this.rates = rates;
        this.settings = settings;
    }

    /** Shown once, on the answer itself: it is kept nowhere. */
    @PostMapping(FilePages.PATH + "/claims")
    ModelAndView make(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Opened file = door.write(screen.viewer(), slug, id);
        String secret = claims.make(file.journey());
        return screen.show(
                "journeys/secret",
                new SecretPage(
                        file,
                        secret,
                        settings.address()
                                .resolve(OwnPages.PATH + "/claim?code=" + secret)
                                .toString()));
    }

    @GetMapping(OwnPages.PATH + "/claim")
    ModelAndView ask(Screen screen, @RequestParam(defaultValue = "") String code) {
        return screen.show("journeys/claim", new ClaimPage(Form.of(Map.of("code", Typed.line(code)))));
    }

    @PostMapping(OwnPages.PATH + "/claim")
    ModelAndView claim(Screen screen, @RequestParam(defaultValue = "") String code, HttpServletResponse response) {
        rates.count(Rates.Limit.TRYING, screen.viewer().id().toString());
        Optional<JourneyId> tied = claims.redeem(screen.viewer(), Typed.line(code));
        if (tied.isEmpty()) {
            Form typed = Form.of(Map.of("code", Typed.line(code))).wrong("code", "journeys.fault.code");
            return screen.refuse("journeys/claim", new ClaimPage(typed));
        }
        News.tell(response, "journeys.claimed");
        return screen.go(OwnPages.PATH);
    }
}
