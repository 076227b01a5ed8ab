package express.signin;

import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leaving this device. */
@Controller
class SignOutPages {

    private final SessionSittings sittings;

    SignOutPages(SessionSittings sittings) {
        this.sittings = sittings;
    }

    /** Open, so that whoever is out already is not asked in. */
    @Open
    @PostMapping("/sign-out")
    ModelAndView leave(HttpServletRequest request, Screen screen) {
        sittings.end(request);
        return screen.go("/");
    }
}
