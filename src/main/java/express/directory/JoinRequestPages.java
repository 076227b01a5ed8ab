package express.directory;

import express.base.NotFound;
import express.base.PersonId;
import express.base.Role;
import express.people.JoinRequest;
import express.people.JoinRequests;
import express.people.Joining;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking an organisation to be taken in, and its answer. */
@Controller
class JoinRequestPages {

    private static final String PATH = OrganisationPages.PATH + "{slug}/requests";

    record AnswerPage(Organisation organisation, JoinRequest request, List<Role> roles, Form form) {}

    private final Housekeeping housekeeping;
    private final Organisations organisations;
    private final JoinRequests requests;
    private final Joining joining;
    private final Retirements retirements;

    JoinRequestPages(
            Housekeeping housekeeping,
            Organisations organisations,
            JoinRequests requests,
            Joining joining,
            Retirements retirements) {
        this.housekeeping = housekeeping;
        this.organisations = organisations;
        this.requests = requests;
        this.joining = joining;
        this.retirements = retirements;
    }

    @PostMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Organisation organisation = organisations.get(slug);
        DirectoryAccess.require(!retirements.isRetired(organisation.id()));
        joining.ask(Housekeeping.host(organisation), screen.viewer().id());
        News.tell(response, "directory.request.sent");
        return screen.go(OrganisationPages.PATH + slug);
    }

    @GetMapping(PATH + "/{person}")
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String person) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        return screen.show("directory/request", page(organisation, person, Form.empty()));
    }

    private AnswerPage page(Organisation organisation, String person, Form form) {
        PersonId id = PersonId.of(person);
        JoinRequest request = requests.list(organisation.id()).stream()
                .filter(it -> it.person().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new AnswerPage(organisation, request, Roles.all(), form);
    }

    @PostMapping(PATH + "/{person}/confirmation")
    ModelAndView confirm(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        DirectoryAccess.require(!retirements.isRetired(organisation.id()));
        Set<Role> chosen = Roles.chosen(roles);
        if (chosen.isEmpty()) {
            Form form = Form.of(Form.typed(request)).wrong("roles", "directory.roles.missing");
            return screen.refuse("directory/request", page(organisation, person, form));
        }
        boolean done = joining.confirm(Housekeeping.host(organisation), PersonId.of(person), chosen);
        return answered(
                screen, organisation, response, done ? "directory.request.confirmed" : "directory.request.gone");
    }

    @PostMapping(PATH + "/{person}/refusal")
    ModelAndView refuse(
            Screen screen, @PathVariable String slug, @PathVariable String person, HttpServletResponse response) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        boolean done = joining.refuse(Housekeeping.host(organisation), PersonId.of(person));
        return answered(screen, organisation, response, done ? "directory.request.refused" : "directory.request.gone");
    }

    private static ModelAndView answered(
            Screen screen, Organisation organisation, HttpServletResponse response, String news) {
        News.tell(response, news);
        return screen.go(MemberPages.address(organisation));
    }
}
