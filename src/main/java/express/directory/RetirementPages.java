package express.directory;

import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an operator says that an organisation no longer exists, or that this was a mistake. */
@Controller
class RetirementPages {

    private static final String PATH = OrganisationPages.PATH + "{slug}/retirement";

    record RetirementPage(Organisation organisation, boolean retired) {}

    private final Organisations organisations;
    private final Retirements retirements;

    RetirementPages(Organisations organisations, Retirements retirements) {
        this.organisations = organisations;
        this.retirements = retirements;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        Organisation organisation = operated(screen, slug);
        return screen.show(
                "directory/retirement", new RetirementPage(organisation, retirements.isRetired(organisation.id())));
    }

    @PostMapping(PATH)
    ModelAndView retire(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        retirements.retire(operated(screen, slug).id());
        News.tell(response, "directory.retirement.done");
        return screen.go(OrganisationPages.PATH + slug);
    }

    @PostMapping(PATH + "/end")
    ModelAndView takeBack(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        retirements.takeBack(operated(screen, slug).id());
        News.tell(response, "directory.retirement.taken-back");
        return screen.go(OrganisationPages.PATH + slug);
    }

    private Organisation operated(Screen screen, String slug) {
        DirectoryAccess.require(DirectoryAccess.mayOperate(screen.viewer()));
        return organisations.get(slug);
    }
}
