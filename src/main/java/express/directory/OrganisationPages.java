package express.directory;

import express.base.Viewer;
import express.people.JoinRequests;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One organisation: its entry for everybody, and changing it for those who look after it. */
@Controller
class OrganisationPages {

    static final String PATH = "/organisations/";

    /**
     * @param administers whether the viewer looks after it
     * @param belongs whether the viewer is a member
     * @param asked whether the viewer waits to become one
     * @param retired since when it no longer exists
     * @param below what other modules show of it
     */
    record EntryPage(
            Organisation organisation,
            List<Affiliations.In> networks,
            boolean administers,
            boolean belongs,
            boolean asked,
            @Nullable Instant retired,
            List<Content> below) {}

    record EditPage(Organisation organisation, Form form) {}

    private final Organisations organisations;
    private final Affiliations affiliations;
    private final JoinRequests requests;
    private final Retirements retirements;
    private final List<OrganisationAnnex> annexes;

    OrganisationPages(
            Organisations organisations,
            Affiliations affiliations,
            JoinRequests requests,
            Retirements retirements,
            List<OrganisationAnnex> annexes) {
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.requests = requests;
        this.retirements = retirements;
        this.annexes = annexes.stream()
                .sorted(Comparator.comparingInt(OrganisationAnnex::order))
                .toList();
    }

    @Open
    @GetMapping(PATH + "{slug}")
    ModelAndView entry(Screen screen, @PathVariable String slug) {
        Organisation organisation = organisations.get(slug);
        Viewer viewer = screen.viewer();
        return screen.show(
                "directory/organisation",
                new EntryPage(
                        organisation,
                        affiliations.listOf(organisation.id()),
                        DirectoryAccess.mayAdminister(viewer, organisation.id()),
                        viewer.belongsTo(organisation.id()),
                        viewer.signedIn() && requests.isPending(organisation.id(), viewer.id()),
                        retirements.find(organisation.id()).orElse(null),
                        annexes.stream()
                                .flatMap(annex -> annex.show(screen, organisation).stream())
                                .toList()));
    }

    @GetMapping(PATH + "{slug}/edit")
    ModelAndView edit(Screen screen, @PathVariable String slug) {
        Organisation organisation = administered(screen, slug);
        return screen.show(
                "directory/organisation-edit",
                new EditPage(organisation, Form.of(OrganisationForm.typed(organisation))));
    }

    @PostMapping(PATH + "{slug}/edit")
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @Valid @ModelAttribute OrganisationForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = administered(screen, slug);
        if (binding.hasErrors()) {
            return screen.refuse("directory/organisation-edit", new EditPage(organisation, Form.of(binding, request)));
        }
        organisations.change(organisation.id(), typed.facts());
        News.tell(response, "directory.saved");
        return screen.go(PATH + slug);
    }

    private Organisation administered(Screen screen, String slug) {
        Organisation organisation = organisations.get(slug);
        DirectoryAccess.require(DirectoryAccess.mayAdminister(screen.viewer(), organisation.id()));
        return organisation;
    }
}
