package express.frontdoor;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.PersonName;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser agrees to be named to whoever comes, for one organisation, and takes it back. */
@Controller
class WelcomerPages {

    private static final String PATH = "/organisations/{slug}/naming";

    record NamingPage(Organisation house, boolean named, List<Locale> languages, Form form) {

        String action() {
            return "/organisations/" + house.slug() + "/naming";
        }
    }

    private final Welcomers welcomers;
    private final Organisations organisations;

    WelcomerPages(Welcomers welcomers, Organisations organisations) {
        this.welcomers = welcomers;
        this.organisations = organisations;
    }

    @GetMapping(PATH)
    ModelAndView look(@PathVariable String slug, Screen screen) {
        Organisation house = house(slug, screen.viewer());
        Optional<Welcomer> mine = welcomers.find(house.id(), screen.viewer().id());
        return screen.show("frontdoor/naming", page(house, mine.isPresent(), form(mine, screen.viewer()), screen));
    }

    private Organisation house(String slug, Viewer viewer) {
        return organisations
                .find(slug)
                .filter(it -> FrontdoorAccess.mayHelpIn(viewer, it.id()))
                .orElseThrow(NotFound::new);
    }

    private static Form form(Optional<Welcomer> mine, Viewer viewer) {
        return mine.map(it -> Form.of(Map.of(
                        "name",
                        it.name(),
                        "languages",
                        it.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")))))
                .orElseGet(() -> Form.of(Map.of("name", viewer.person().name())));
    }

    private static NamingPage page(Organisation house, boolean named, Form form, Screen screen) {
        return new NamingPage(house, named, screen.newcomerLanguages(), form);
    }

    @PostMapping(PATH)
    ModelAndView agree(
            @PathVariable String slug, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = house(slug, screen.viewer());
        Form form = Form.of(Form.typed(request));
        Optional<String> wrong = PersonName.whatIsWrong(form.typed("name"));
        if (wrong.isPresent()) {
            return screen.refuse("frontdoor/naming", page(house, false, form.wrong("name", wrong.get()), screen));
        }
        List<Locale> languages = screen.newcomerLanguages().stream()
                .filter(it -> form.chosen("languages", it.toLanguageTag()))
                .toList();
        OrganisationId id = house.id();
        welcomers.agree(id, screen.viewer().id(), PersonName.of(form.typed("name")), languages);
        News.tell(response, "frontdoor.naming.agreed");
        return screen.go(DeskPages.PATH);
    }

    @PostMapping(PATH + "/end")
    ModelAndView takeBack(@PathVariable String slug, Screen screen, HttpServletResponse response) {
        Organisation house = house(slug, screen.viewer());
        welcomers.takeBack(house.id(), screen.viewer().id());
        News.tell(response, "frontdoor.naming.taken-back");
        return screen.go(DeskPages.PATH);
    }
}
