package express.signin;

import express.people.DemoPeople;
import express.people.Entrance;
import express.signin.SignInPages.SignInPage;
import express.ui.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ways in that the sign-in page offers, whichever of them somebody tried last. */
@Component
class Doors {

    private final Entrance entrance;
    private final Optional<DemoPeople> demo;
    private final Challenges challenges;
    private final Ceremonies ceremonies;
    private final Providers providers;

    Doors(
            Entrance entrance,
            Optional<DemoPeople> demo,
            Challenges challenges,
            Ceremonies ceremonies,
            Providers providers) {
        this.entrance = entrance;
        this.demo = demo;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.providers = providers;
    }

    SignInPage page(Form form, HttpServletRequest request, HttpServletResponse response) {
        return new SignInPage(
                form,
                demo.map(known -> entrance.open(known::list)).orElse(List.of()),
                ceremonies.ask(challenges.pose(PasskeyEntrance.ABOUT, request, response)),
                providers.list());
    }
}
