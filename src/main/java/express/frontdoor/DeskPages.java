package express.frontdoor;

import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.MenuEntry;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where advisers begin with somebody who stands before them, and find the rest of the front door. */
@Controller
class DeskPages {

    static final String PATH = "/front-door";

    /** @param named in which of the houses the viewer is named to newcomers */
    record DeskPage(List<Organisation> houses, Set<OrganisationId> named, List<Locale> languages) {}

    private final Welcomers welcomers;
    private final Organisations organisations;
    private final Coming coming;

    DeskPages(Welcomers welcomers, Organisations organisations, Coming coming) {
        this.welcomers = welcomers;
        this.organisations = organisations;
        this.coming = coming;
    }

    @Bean
    static MenuEntry frontDoor() {
        return MenuEntry.work(12, PATH, "frontdoor.desk.menu", FrontdoorAccess::mayHelp);
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen) {
        if (!FrontdoorAccess.mayHelp(screen.viewer())) {
            throw new NotFound();
        }
        List<OrganisationId> houses = FrontdoorAccess.houses(screen.viewer());
        Set<OrganisationId> named = houses.stream()
                .filter(it -> welcomers.find(it, screen.viewer().id()).isPresent())
                .collect(Collectors.toSet());
        return screen.show(
                "frontdoor/desk", new DeskPage(organisations.listAll(houses), named, screen.newcomerLanguages()));
    }

    /** On the worker's own device, in the person's language. */
    @PostMapping(PATH + "/approaches")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "en") String language,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        OrganisationId house = OrganisationId.of(organisation);
        FrontdoorAccess.require(FrontdoorAccess.mayHelpIn(screen.viewer(), house));
        Locale chosen = screen.newcomerLanguages().stream()
                .filter(it -> it.toLanguageTag().equals(language))
                .findFirst()
                .orElse(screen.language());
        coming.beginFor(chosen, screen.viewer().id(), house, request, response);
        return screen.go(StartPages.WELCOME + "?lang=" + chosen.toLanguageTag());
    }
}
