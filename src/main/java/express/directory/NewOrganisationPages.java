package express.directory;

import express.people.EmailAddress;
import express.people.LanguageOptions;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new organisation, with the person who will look after it. */
@Controller
class NewOrganisationPages {

    private static final String PATH = AdministrationPages.PATH + "/organisations";

    record NewPage(Map<String, String> networks, Map<String, String> languages, Form form) {}

    /** Who is invited to look after it, and in which network it begins. */
    record Beginning(
            @NotBlank(message = "people.email.missing") @EmailAddress
            String email,

            String language,
            String network) {

        Beginning {
            email = Written.line(email);
            language = Written.line(language);
            network = Written.line(network);
        }
    }

    private final NewOrganisations founding;
    private final Networks networks;
    private final Languages languages;

    NewOrganisationPages(NewOrganisations founding, Networks networks, Languages languages) {
        this.founding = founding;
        this.networks = networks;
        this.languages = languages;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen) {
        DirectoryAccess.require(DirectoryAccess.mayOperate(screen.viewer()));
        return screen.show("directory/organisation-new", page(screen, Form.of(Map.of("language", screen.lang()))));
    }

    private NewPage page(Screen screen, Form form) {
        Map<String, String> choice = new LinkedHashMap<>();
        choice.put("", screen.text("directory.network.none"));
        networks.list().forEach(network -> choice.put(network.slug(), network.name()));
        return new NewPage(choice, LanguageOptions.of(languages), form);
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen,
            @Valid @ModelAttribute OrganisationForm typed,
            BindingResult binding,
            @Valid @ModelAttribute Beginning beginning,
            BindingResult also,
            HttpServletRequest request,
            HttpServletResponse response) {
        DirectoryAccess.require(DirectoryAccess.mayOperate(screen.viewer()));
        Form form = Form.of(binding, request);
        for (Form.Wrong wrong : Form.of(also, request).errors()) {
            form = form.wrong(wrong.field(), wrong.key());
        }
        if (form.failed()) {
            return screen.refuse("directory/organisation-new", page(screen, form));
        }
        Organisation organisation = founding.add(screen, typed.facts(), beginning);
        News.tell(response, "directory.organisation.added");
        return screen.go(OrganisationPages.PATH + organisation.slug());
    }
}
