package express.exhibits;

import express.people.LanguageOptions;
import express.people.Rates;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking one person in a picture, or noting that they agreed on paper. */
@Controller
class AgreementPages {

    private static final String PATH = ExhibitPages.PATH + "/{exhibit}/consents";

    record AskingPage(Occasion.Work work, Exhibit exhibit, Map<String, String> languages, Form form) {}

    /** What somebody who signed on paper takes home. */
    record SlipPage(Consent consent, Exhibit exhibit, String organisation, String code, String address) {}

    private final Occasions occasions;
    private final Exhibits exhibits;
    private final Asking asking;
    private final Languages languages;
    private final Rates rates;
    private final InstantSource time;

    AgreementPages(
            Occasions occasions,
            Exhibits exhibits,
            Asking asking,
            Languages languages,
            Rates rates,
            InstantSource time) {
        this.occasions = occasions;
        this.exhibits = exhibits;
        this.asking = asking;
        this.languages = languages;
        this.rates = rates;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView form(Screen screen, @PathVariable UUID practice, @PathVariable UUID exhibit) {
        Occasion.Work work = occasions.get(screen, practice);
        Form form = Form.of(Map.of("language", screen.lang()));
        return screen.show("exhibits/asking", page(work, exhibits.get(practice, exhibit), form));
    }

    private AskingPage page(Occasion.Work work, Exhibit exhibit, Form form) {
        return new AskingPage(work, exhibit, LanguageOptions.of(languages), form);
    }

    @PostMapping(PATH)
    ModelAndView ask(
            Screen screen,
            @PathVariable UUID practice,
            @PathVariable UUID exhibit,
            @Valid @ModelAttribute AskingForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Occasion.Work work = occasions.get(screen, practice);
        Exhibit found = exhibits.get(practice, exhibit);
        LocalDate today = time.instant().atZone(ZoneId.systemDefault()).toLocalDate();
        Form form = typed.checked(
                typed.way().equals("EMAIL") ? Form.of(binding, request) : Form.of(Form.typed(request)), today);
        if (form.failed()) {
            return screen.refuse("exhibits/asking", page(work, found, form));
        }
        Locale reads = languages.find(typed.language()).orElse(screen.language());
        Consents.Asked asked = typed.asked(reads, today);
        Optional.ofNullable(asked.address()).ifPresent(address -> rates.count(Rates.Limit.LETTERS, address));
        if (!asking.ask(found, asked)) {
            return screen.refuse("exhibits/asking", page(work, found, form.wrong("", "exhibits.asking.enough")));
        }
        News.tell(response, "exhibits.asked." + typed.way());
        return screen.go(found.path());
    }

    /** Whoever was asked by mistake, or cannot be reached, need not be waited for. */
    @PostMapping(PATH + "/{consent}/removal")
    ModelAndView remove(
            Screen screen,
            @PathVariable UUID practice,
            @PathVariable UUID exhibit,
            @PathVariable UUID consent,
            HttpServletResponse response) {
        occasions.get(screen, practice);
        Exhibit found = exhibits.get(practice, exhibit);
        asking.remove(found, consent);
        News.tell(response, "exhibits.asking.removed");
        return screen.go(found.path());
    }

    @GetMapping(PATH + "/{consent}/slip.pdf")
    ResponseEntity<byte[]> slip(
            Screen screen, @PathVariable UUID practice, @PathVariable UUID exhibit, @PathVariable UUID consent) {
        occasions.get(screen, practice);
        Exhibit found = exhibits.get(practice, exhibit);
        SlipPage slip = asking.slip(found, consent);
        return screen.print(
                "exhibits/slip-paper",
                slip,
                screen.text("exhibits.slip.title"),
                screen.text("exhibits.slip.lead", slip.organisation(), found.usedIn()),
                slip.consent().askedAt());
    }
}
