package express.signin;

import express.base.Ids;
import express.base.PersonId;
import express.people.People;
import express.signin.Ceremonies.Made;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own passkeys, and adding one. */
@Controller
class PasskeyPages {

    static final String PATH = "/account/passkeys";

    /** @param offer what the browser is told to make another */
    record PasskeysPage(Form form, List<Passkey> passkeys, String offer) {}

    private final Passkeys passkeys;
    private final People people;
    private final Challenges challenges;
    private final Ceremonies ceremonies;
    private final InstantSource time;
    private final PasskeyPost post;

    PasskeyPages(
            Passkeys passkeys,
            People people,
            Challenges challenges,
            Ceremonies ceremonies,
            InstantSource time,
            PasskeyPost post) {
        this.passkeys = passkeys;
        this.people = people;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.time = time;
        this.post = post;
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, HttpServletResponse response, Screen screen) {
        return screen.show("signin/passkeys", page(Form.empty(), screen.viewer().id(), request, response));
    }

    private PasskeysPage page(Form form, PersonId person, HttpServletRequest request, HttpServletResponse response) {
        List<Passkey> known = passkeys.list(person);
        var challenge = challenges.pose(person.toString(), request, response);
        String offer = ceremonies.offer(challenge, people.get(person), passkeys.handle(person), known);
        return new PasskeysPage(form, known, offer);
    }

    @PostMapping(PATH)
    ModelAndView add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        PersonId person = screen.viewer().id();
        Optional<Made> made = challenges
                .find(person.toString(), request)
                .flatMap(challenge -> ceremonies.made(credential, challenge));
        if (made.isPresent() && post.add(passkey(made.get(), person, named(label, screen)))) {
            challenges.forget(request, response);
            News.tell(response, "signin.passkeys.added");
            return screen.go(PATH);
        }
        Form form = Form.of(Map.of("label", label)).wrong("", "signin.passkeys.failed");
        return screen.refuse("signin/passkeys", page(form, person, request, response));
    }

    private Passkey passkey(Made made, PersonId person, String label) {
        return new Passkey(
                Ids.next(),
                person,
                made.credentialId(),
                made.publicKey(),
                made.signCount(),
                made.backupEligible(),
                made.transports(),
                label,
                time.instant(),
                null);
    }

    /** A name that is missing or too long is no reason to refuse a key which the device has made already. */
    private String named(String label, Screen screen) {
        String wanted = label.isBlank() ? screen.text("signin.passkeys.unnamed", screen.date(time.instant())) : label;
        return wanted.strip().substring(0, Math.min(wanted.strip().length(), Passkey.LONGEST_LABEL));
    }
}
