package express.signin;

import express.base.PersonId;
import express.people.DemoPerson;
import express.people.Person;
import express.people.Rates;
import express.people.Rates.Limit;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a code that is sent. */
@Controller
class SignInPages {

    static final String PATH = "/sign-in";

    /** @param passkey what the browser is told to use a passkey */
    record SignInPage(Form form, List<DemoPerson> demo, String passkey, List<Providers.Provider> providers) {}

    record CodePage(Form form) {}

    record Address(
            @NotBlank(message = "people.email.missing")
            @Size(max = 254, message = "people.email.wrong")
            @Email(message = "people.email.wrong")
            String email,

            @Nullable Boolean shared,
            @Nullable String next) {

        /** Space around an address comes with copying it. */
        Address {
            email = Optional.ofNullable(email).orElse("").strip();
        }

        /** A box that is not ticked is not sent at all. */
        boolean isShared() {
            return Boolean.TRUE.equals(shared);
        }
    }

    record Code(
            @NotBlank(message = "signin.code.missing")
            @Pattern(regexp = "[\\s\\p{Z}\\p{Cf}\\p{Pd}\\p{Nd}]*", message = "signin.code.digits")
            String code) {

        /** People type digits of their own script, and blanks, dashes or unseen marks of direction between them. */
        String digits() {
            return code.codePoints()
                    .filter(Character::isDigit)
                    .mapToObj(digit -> Integer.toString(Character.digit(digit, 10)))
                    .collect(Collectors.joining());
        }

        /** One that is not whole is a slip of the hand, and no try. */
        boolean isWhole() {
            return digits().length() == 6;
        }
    }

    private final LetterEntrance entrance;
    private final SessionSittings sittings;
    private final Rates rates;
    private final KeptPosts kept;
    private final Doors doors;

    SignInPages(LetterEntrance entrance, SessionSittings sittings, Rates rates, KeptPosts kept, Doors doors) {
        this.entrance = entrance;
        this.sittings = sittings;
        this.rates = rates;
        this.kept = kept;
        this.doors = doors;
    }

    @Bean
    static MenuEntry signIn() {
        return MenuEntry.own(PATH, "people.sign-in.title", viewer -> !viewer.signedIn());
    }

    @Open
    @GetMapping(PATH)
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable Refusal refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        Form form = Form.of(Map.of("next", Onward.safe(next)));
        Form told = refused == null ? form : form.wrong("", refused.key());
        return screen.show("signin/sign-in", doors.page(told, request, response));
    }

    @Open
    @PostMapping(PATH)
    ModelAndView send(
            @Valid @ModelAttribute Address address,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        if (binding.hasErrors()) {
            return screen.refuse("signin/sign-in", doors.page(Form.of(binding, request), request, response));
        }
        rates.count(Limit.ASKING, request.getRemoteAddr());
        rates.count(Limit.LETTERS, Person.normalised(address.email()));
        UUID attempt = entrance.ask(address.email());
        Attempts.remember(
                request, response, new Attempts.Attempt(attempt, address.isShared(), Onward.safe(address.next())));
        return screen.go(PATH + "/code");
    }

    @Open
    @GetMapping(PATH + "/code")
    ModelAndView code(Screen screen) {
        return screen.show("signin/code", new CodePage(Form.empty()));
    }

    @Open
    @PostMapping(PATH + "/code")
    ModelAndView enter(
            @Valid @ModelAttribute Code code,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        if (binding.hasErrors()) {
            return screen.refuse("signin/code", new CodePage(Form.of(binding, request)));
        }
        if (!code.isWhole()) {
            return wrong("signin.code.missing", binding, request, screen);
        }
        Optional<Attempts.Attempt> attempt = Attempts.find(request);
        Optional<PersonId> person = attempt.flatMap(it -> entrance.enterByCode(it.id(), code.digits()));
        if (person.isEmpty()) {
            return wrong("signin.code.wrong", binding, request, screen);
        }
        sittings.begin(person.get(), attempt.orElseThrow().shared(), request, response);
        Attempts.forget(request, response);
        return screen.go(
                kept.onward(person.get(), request, attempt.orElseThrow().next()));
    }

    private static ModelAndView wrong(String key, BindingResult binding, HttpServletRequest request, Screen screen) {
        return screen.refuse(
                "signin/code", new CodePage(Form.of(binding, request).wrong("code", key)));
    }
}
