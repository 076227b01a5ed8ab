package express.directory;

import express.base.NotFound;
import express.base.PersonId;
import express.people.EmailAddress;
import express.people.LanguageOptions;
import express.people.PersonName;
import express.people.Rates;
import express.people.Sittings;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of an empty installation; afterwards there is no such page. */
@Controller
class FoundingPages {

    static final String PATH = "/founding";

    record FoundingPage(Map<String, String> countries, Map<String, String> languages, Form form) {}

    record FoundingForm(
            String key,

            @NotBlank(message = "directory.network.name.missing")
            @Size(max = 200, message = "directory.name.long")
            @Pattern(regexp = Written.LINE, message = "directory.signs")
            String network,

            @NotBlank(message = "directory.territory.missing")
            @Size(max = 200, message = "directory.place.long")
            @Pattern(regexp = Written.LINE, message = "directory.signs")
            String territory,

            @NotBlank(message = "directory.name.missing")
            @Size(max = 200, message = "directory.name.long")
            @Pattern(regexp = Written.LINE, message = "directory.signs")
            String organisation,

            @NotBlank(message = "directory.family.missing") String family,
            @NotBlank(message = "directory.country.missing") String country,
            String name,

            @NotBlank(message = "people.email.missing") @EmailAddress
            String email,

            String language) {

        FoundingForm {
            key = Written.line(key);
            network = Written.line(network);
            territory = Written.line(territory);
            organisation = Written.line(organisation);
            family = Family.named(family).map(Family::name).orElse("");
            country = Countries.known(country) ? country : "";
            name = Written.line(name);
            email = Written.line(email);
            language = Written.line(language);
        }
    }

    private final FoundingKey key;
    private final Founding founding;
    private final Languages languages;
    private final Sittings sittings;
    private final Rates rates;

    FoundingPages(FoundingKey key, Founding founding, Languages languages, Sittings sittings, Rates rates) {
        this.key = key;
        this.founding = founding;
        this.languages = languages;
        this.sittings = sittings;
        this.rates = rates;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView ask(Screen screen, HttpServletRequest request) {
        requireNeed();
        Map<String, String> guessed = Map.of("language", screen.lang(), "country", Countries.likely(request));
        return screen.show("directory/founding", page(screen, Form.of(guessed)));
    }

    private void requireNeed() {
        if (!key.isNeeded()) {
            throw new NotFound();
        }
    }

    private FoundingPage page(Screen screen, Form form) {
        return new FoundingPage(Countries.options(screen), LanguageOptions.of(languages), form);
    }

    @Open
    @PostMapping(PATH)
    ModelAndView found(
            Screen screen,
            @Valid @ModelAttribute FoundingForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireNeed();
        rates.count(Rates.Limit.TRYING, request.getRemoteAddr());
        Form form = checked(typed, Form.of(binding, request));
        if (form.failed()) {
            return screen.refuse("directory/founding", page(screen, form));
        }
        Optional<PersonId> person = founding.found(first(screen, typed));
        if (person.isEmpty()) {
            News.tell(response, "directory.founding.already");
            return screen.go("/sign-in");
        }
        sittings.begin(person.get(), false, request, response);
        News.tell(response, "directory.founding.done");
        return screen.go(AdministrationPages.PATH);
    }

    private Form checked(FoundingForm typed, Form form) {
        Form named = PersonName.whatIsWrong(typed.name())
                .map(wrong -> form.wrong("name", wrong))
                .orElse(form);
        return key.fits(typed.key()) ? named : named.wrong("key", "directory.founding.key.wrong");
    }

    private Founding.First first(Screen screen, FoundingForm typed) {
        return new Founding.First(
                typed.network(),
                typed.territory(),
                typed.organisation(),
                Family.valueOf(typed.family()),
                typed.country(),
                typed.name(),
                typed.email(),
                languages.find(typed.language()).orElse(screen.language()));
    }
}
