package express.signin;

import express.signin.SessionSittings.Begun;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody is signed in, and signing out everywhere else. */
@Controller
class SittingPages {

    static final String PATH = "/account/sittings";

    record SittingsPage(List<Begun> sittings) {

        boolean elsewhere() {
            return sittings.stream().anyMatch(it -> !it.here());
        }
    }

    private final SessionSittings sittings;

    SittingPages(SessionSittings sittings) {
        this.sittings = sittings;
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, Screen screen) {
        return screen.show(
                "signin/sittings",
                new SittingsPage(sittings.list(screen.viewer().id(), request)));
    }

    @PostMapping(PATH + "/ending")
    ModelAndView endOthers(HttpServletRequest request, HttpServletResponse response, Screen screen) {
        sittings.endOthers(screen.viewer().id(), request);
        News.tell(response, "signin.sittings.ended");
        return screen.go(PATH);
    }
}
