package express.frontdoor;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where advisers see who waits to be called, and begin with somebody who stands before them. */
@Controller
class DeskPages {

    static final String PATH = "/call-backs";

    /** @param houses where the viewer helps, {@code named} in which of them they are named */
    record DeskPage(
            List<Callback> waiting,
            Map<OrganisationId, Organisation> houses,
            Map<OrganisationId, Boolean> named,
            List<Locale> languages) {

        String house(Callback callback) {
            return houses.get(callback.organisation()).name();
        }

        boolean several() {
            return houses.size() > 1;
        }
    }

    private final Callbacks callbacks;
    private final Welcomers welcomers;
    private final Organisations organisations;
    private final Coming coming;

    DeskPages(Callbacks callbacks, Welcomers welcomers, Organisations organisations, Coming coming) {
        this.callbacks = callbacks;
        this.welcomers = welcomers;
        this.organisations = organisations;
        this.coming = coming;
    }

    @Bean
    static MenuEntry callBacks() {
        return MenuEntry.work(12, PATH, "frontdoor.desk.menu", FrontdoorAccess::mayHelp);
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen) {
        Viewer viewer = screen.viewer();
        if (!FrontdoorAccess.mayHelp(viewer)) {
            throw new NotFound();
        }
        List<OrganisationId> houses = FrontdoorAccess.houses(viewer);
        return screen.show(
                "frontdoor/desk",
                new DeskPage(
                        callbacks.listWaiting(houses),
                        organisations.listAll(houses).stream()
                                .collect(Collectors.toMap(Organisation::id, Function.identity())),
                        houses.stream()
                                .collect(Collectors.toMap(Function.identity(), it -> welcomers
                                        .find(it, viewer.id())
                                        .isPresent())),
                        screen.newcomerLanguages()));
    }

    @PostMapping(PATH + "/{id}/answers")
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            Screen screen,
            HttpServletResponse response) {
        Callback callback = callbacks.get(Ids.parse(id));
        if (!FrontdoorAccess.mayHelpIn(screen.viewer(), callback.organisation())) {
            throw new NotFound();
        }
        Arrays.stream(Callback.Outcome.values())
                .filter(it -> it.name().equals(outcome))
                .findFirst()
                .ifPresent(it -> {
                    callbacks.answer(callback.id(), screen.viewer().id(), it);
                    News.tell(response, "frontdoor.desk.answered");
                });
        return screen.go(PATH);
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
