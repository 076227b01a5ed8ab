package express.signin;

import express.base.NotFound;
import express.signin.EndedSessions.Fate;
import express.ui.Open;
import express.ui.Screen;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells those whose session ended while they were writing what became of it. */
@Controller
class EndedSessionPages {

    static final String PATH = SignInPages.PATH + "/again";

    /** @param onward where one signs in again */
    record EndedPage(Fate fate, String onward) {

        String key() {
            return "signin.ended." + fate.name().toLowerCase(Locale.ROOT);
        }
    }

    @Open
    @GetMapping(PATH)
    ModelAndView tell(
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String next,
            Screen screen) {
        Fate fate = Stream.of(Fate.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(form))
                .findFirst()
                .orElseThrow(NotFound::new);
        return screen.show("signin/ended", new EndedPage(fate, Onward.toSignIn(Onward.safe(next))));
    }
}
