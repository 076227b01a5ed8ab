package express.directory;

import express.base.Ids;
import express.base.Role;
import express.people.Invitations;
import express.people.LanguageOptions;
import express.people.Member;
import express.people.Memberships;
import express.people.Person;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Inviting people into an organisation. */
@Controller
class InvitingPages {

    private static final String PATH = OrganisationPages.PATH + "{slug}/invitations";

    record InvitePage(Organisation organisation, List<Role> roles, Map<String, String> languages, Form form) {}

    private final Housekeeping housekeeping;
    private final Invitations invitations;
    private final Memberships memberships;
    private final Languages languages;
    private final Retirements retirements;

    InvitingPages(
            Housekeeping housekeeping,
            Invitations invitations,
            Memberships memberships,
            Languages languages,
            Retirements retirements) {
        this.housekeeping = housekeeping;
        this.invitations = invitations;
        this.memberships = memberships;
        this.languages = languages;
        this.retirements = retirements;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        return screen.show("directory/invite", page(organisation, Form.of(Map.of("language", screen.lang()))));
    }

    private InvitePage page(Organisation organisation, Form form) {
        return new InvitePage(organisation, Roles.all(), LanguageOptions.of(languages), form);
    }

    @PostMapping(PATH)
    ModelAndView invite(
            Screen screen,
            @PathVariable String slug,
            @Valid @ModelAttribute InvitationForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        DirectoryAccess.require(!retirements.isRetired(organisation.id()));
        Form form = Form.of(binding, request);
        if (isMember(organisation, typed.email())) {
            form = form.wrong("email", "directory.invite.member");
        }
        if (form.failed()) {
            return screen.refuse("directory/invite", page(organisation, form));
        }
        invitations.invite(
                screen.viewer().id(),
                Housekeeping.host(organisation),
                typed.email(),
                typed.chosen(),
                languages.find(typed.language()).orElse(screen.language()));
        News.tell(response, "directory.invite.sent");
        return screen.go(MemberPages.address(organisation));
    }

    /** Those who may invite know the members anyway. */
    private boolean isMember(Organisation organisation, String email) {
        String address = Person.normalised(email);
        return memberships.list(organisation.id()).stream()
                .map(Member::email)
                .map(Optional::ofNullable)
                .anyMatch(known -> known.filter(address::equals).isPresent());
    }

    @PostMapping(PATH + "/{invitation}/end")
    ModelAndView takeBack(
            Screen screen, @PathVariable String slug, @PathVariable String invitation, HttpServletResponse response) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        invitations.takeBack(organisation.id(), Ids.parse(invitation));
        News.tell(response, "directory.invite.taken-back");
        return screen.go(MemberPages.address(organisation));
    }
}
