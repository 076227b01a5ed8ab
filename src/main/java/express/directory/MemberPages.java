package express.directory;

import express.base.NotFound;
import express.base.PersonId;
import express.base.Role;
import express.people.Invitation;
import express.people.Invitations;
import express.people.JoinRequest;
import express.people.JoinRequests;
import express.people.Member;
import express.people.MembershipChange;
import express.people.Memberships;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who belongs to an organisation and may do what there. */
@Controller
class MemberPages {

    static final String PATH = OrganisationPages.PATH + "{slug}/members";

    record MembersPage(
            Organisation organisation,
            List<Member> members,
            List<JoinRequest> requests,
            List<Invitation> invitations) {}

    record MemberPage(Organisation organisation, Member member, boolean self, List<Role> roles, Form form) {}

    private final Housekeeping housekeeping;
    private final Memberships memberships;
    private final JoinRequests requests;
    private final Invitations invitations;

    MemberPages(Housekeeping housekeeping, Memberships memberships, JoinRequests requests, Invitations invitations) {
        this.housekeeping = housekeeping;
        this.memberships = memberships;
        this.requests = requests;
        this.invitations = invitations;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        return screen.show(
                "directory/members",
                new MembersPage(
                        organisation,
                        memberships.list(organisation.id()),
                        requests.list(organisation.id()),
                        invitations.listPending(organisation.id())));
    }

    static String address(Organisation organisation) {
        return OrganisationPages.PATH + organisation.slug() + "/members";
    }

    @GetMapping(PATH + "/{person}")
    ModelAndView member(Screen screen, @PathVariable String slug, @PathVariable String person) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        Member member = get(organisation, person);
        return screen.show(
                "directory/member",
                page(screen, organisation, member, Form.of(Map.of("roles", Roles.typed(member.roles())))));
    }

    private Member get(Organisation organisation, String person) {
        return memberships.find(organisation.id(), PersonId.of(person)).orElseThrow(NotFound::new);
    }

    private static MemberPage page(Screen screen, Organisation organisation, Member member, Form form) {
        boolean self = screen.viewer().id().equals(member.id());
        return new MemberPage(organisation, member, self, Roles.all(), form);
    }

    @PostMapping(PATH + "/{person}")
    ModelAndView give(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        Member member = get(organisation, person);
        Set<Role> chosen = Roles.chosen(roles);
        if (chosen.isEmpty()) {
            Form form = Form.of(Form.typed(request)).wrong("roles", "directory.roles.missing");
            return screen.refuse("directory/member", page(screen, organisation, member, form));
        }
        MembershipChange change = memberships.give(organisation.id(), member.id(), chosen);
        return answer(change, screen, organisation, member, response, "directory.roles.saved");
    }

    @PostMapping(PATH + "/{person}/end")
    ModelAndView end(
            Screen screen, @PathVariable String slug, @PathVariable String person, HttpServletResponse response) {
        Organisation organisation = housekeeping.getFor(screen.viewer(), slug);
        Member member = get(organisation, person);
        MembershipChange change = memberships.leave(organisation.id(), member.id());
        return answer(change, screen, organisation, member, response, "directory.membership.ended");
    }

    private static ModelAndView answer(
            MembershipChange change,
            Screen screen,
            Organisation organisation,
            Member member,
            HttpServletResponse response,
            String news) {
        return switch (change) {
            case LAST_ADMINISTRATOR -> {
                Form form = Form.of(Map.of("roles", Roles.typed(member.roles())));
                yield screen.refuse(
                        "directory/member",
                        page(screen, organisation, member, form.wrong("", "directory.last-administrator")));
            }
            case DONE -> {
                News.tell(response, news);
                boolean self = screen.viewer().id().equals(member.id());
                yield screen.go(self ? OrganisationPages.PATH + organisation.slug() : address(organisation));
            }
        };
    }
}
