package express.people;

import express.jobs.Jobs;
import express.people.OwnAccount.Belonging;
import express.ui.Form;
import express.ui.LanguageChoice;
import express.ui.Languages;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account. */
@Controller
class AccountPages {

    static final String PATH = "/account";

    /**
     * @param email absent for those who come in another way
     * @param jobs whether there is work in the background to look at
     */
    record AccountPage(
            Form form,
            Map<String, String> languages,
            @Nullable String email,
            List<Belonging> belongings,
            boolean jobs) {}

    record Account(
            @NotBlank(message = "people.name.missing")
            @Size(max = 200, message = "people.name.long")
            @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*", message = "people.name.signs")
            String name,

            String language) {

        Account {
            name = Optional.ofNullable(name).orElse("").strip();
            language = Optional.ofNullable(language).orElse("");
        }
    }

    private final OwnAccount own;
    private final Languages languages;
    private final Jobs jobs;

    AccountPages(OwnAccount own, Languages languages, Jobs jobs) {
        this.own = own;
        this.languages = languages;
        this.jobs = jobs;
    }

    @Bean
    static MenuEntry account() {
        return MenuEntry.own(PATH, "people.account.title", viewer -> viewer.signedIn());
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen) {
        Person person = own.get(screen.viewer());
        Form form = Form.of(
                Map.of("name", person.name(), "language", person.language().toLanguageTag()));
        return screen.show("people/account", page(form, screen));
    }

    private AccountPage page(Form form, Screen screen) {
        Map<String, String> offered = new LinkedHashMap<>();
        languages.all().forEach(it -> offered.put(it.toLanguageTag(), Languages.ownName(it)));
        return new AccountPage(
                form,
                offered,
                own.get(screen.viewer()).email(),
                own.listBelongings(screen.viewer()),
                jobs.hasAny(screen.viewer()));
    }

    @PostMapping(PATH)
    ModelAndView change(
            @Valid @ModelAttribute Account account,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        Locale language = Locale.forLanguageTag(account.language());
        if (!languages.all().contains(language)) {
            binding.rejectValue("language", "unknown", "people.language.unknown");
        }
        if (binding.hasErrors()) {
            return screen.refuse("people/account", page(Form.of(binding, request), screen));
        }
        own.change(screen.viewer(), account.name(), language);
        LanguageChoice.choose(response, language);
        News.tell(response, "people.account.saved");
        return screen.go(PATH);
    }
}
