package express.signin;

import express.people.Rates;
import express.people.Rates.Limit;
import express.signin.Admission.Admitted;
import express.signin.Admission.Refused;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a passkey: the browser's answer comes with the form of the sign-in page. */
@Controller
class PasskeySignInPages {

    static final String PATH = SignInPages.PATH + "/passkey";

    private final PasskeyEntrance entrance;
    private final Challenges challenges;
    private final Doors doors;
    private final SessionSittings sittings;
    private final Rates rates;
    private final KeptPosts kept;

    PasskeySignInPages(
            PasskeyEntrance entrance,
            Challenges challenges,
            Doors doors,
            SessionSittings sittings,
            Rates rates,
            KeptPosts kept) {
        this.entrance = entrance;
        this.challenges = challenges;
        this.doors = doors;
        this.sittings = sittings;
        this.rates = rates;
        this.kept = kept;
    }

    /** Somebody who was refused reads the page in another language, or comes back to it. */
    @Open
    @GetMapping(PATH)
    ModelAndView back(Screen screen) {
        return screen.go(SignInPages.PATH);
    }

    @Open
    @PostMapping(PATH)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        return switch (entrance.enter(credential, challenges.find(PasskeyEntrance.ABOUT, request))) {
            case Admitted(var person) -> {
                challenges.forget(request, response);
                sittings.begin(person, shared, request, response);
                yield screen.go(kept.onward(person, request, Onward.safe(next)));
            }
            case Refused(var why) -> {
                Form form = Form.of(Form.typed(request)).wrong("", why.key());
                yield screen.refuse("signin/sign-in", doors.page(form, request, response));
            }
        };
    }
}
