package express.directory;

import express.people.EmailAddress;
import express.people.LanguageOptions;
import express.people.PersonName;
import express.people.Registrations;
import express.ui.Form;
import express.ui.Languages;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for an account without an invitation. */
@Controller
class RegistrationPages {

    static final String PATH = "/registration";

    record RegistrationPage(Map<String, String> organisations, Map<String, String> languages, Form form) {}

    /** Nothing of it tells whether the address is known. */
    record SentPage() {}

    record RegistrationForm(
            String name,

            @NotBlank(message = "people.email.missing") @EmailAddress
            String email,

            String organisation,
            String language) {

        RegistrationForm {
            name = Written.line(name);
            email = Written.line(email);
            organisation = Written.line(organisation);
            language = Written.line(language);
        }
    }

    private final Organisations organisations;
    private final Registrations registrations;
    private final Languages languages;
    private final Retirements retirements;

    RegistrationPages(
            Organisations organisations, Registrations registrations, Languages languages, Retirements retirements) {
        this.organisations = organisations;
        this.registrations = registrations;
        this.languages = languages;
        this.retirements = retirements;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @RequestParam(required = false) @Nullable String organisation) {
        Form form = Form.of(Map.of("language", screen.lang(), "organisation", Written.line(organisation)));
        return screen.show("directory/registration", page(screen, form));
    }

    private RegistrationPage page(Screen screen, Form form) {
        Map<String, String> choice = new LinkedHashMap<>();
        choice.put("", screen.text("directory.registration.organisation.choose"));
        organisations.list().forEach(it -> choice.put(it.slug(), it.name() + " – " + it.place()));
        return new RegistrationPage(choice, LanguageOptions.of(languages), form);
    }

    @Open
    @PostMapping(PATH)
    ModelAndView register(
            Screen screen,
            @Valid @ModelAttribute RegistrationForm typed,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(binding, request);
        Optional<String> name = PersonName.whatIsWrong(typed.name());
        if (name.isPresent()) {
            form = form.wrong("name", name.get());
        }
        Optional<Organisation> organisation =
                organisations.find(typed.organisation()).filter(it -> !retirements.isRetired(it.id()));
        if (organisation.isEmpty()) {
            form = form.wrong("organisation", "directory.registration.organisation.missing");
        }
        if (form.failed()) {
            return screen.refuse("directory/registration", page(screen, form));
        }
        registrations.ask(wish(screen, typed, organisation.orElseThrow()), request.getRemoteAddr());
        return screen.go(PATH + "/sent");
    }

    private Registrations.Wish wish(Screen screen, RegistrationForm typed, Organisation organisation) {
        return new Registrations.Wish(
                typed.email(),
                typed.name(),
                languages.find(typed.language()).orElse(screen.language()),
                Housekeeping.host(organisation));
    }

    @Open
    @GetMapping(PATH + "/sent")
    ModelAndView sent(Screen screen) {
        return screen.show("directory/registration-sent", new SentPage());
    }
}
