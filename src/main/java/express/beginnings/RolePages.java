package express.beginnings;

import express.base.OrganisationId;
import express.base.Viewer;
import express.beginnings.RoleForm.Candidate;
import express.beginnings.StartDesk.Opened;
import express.directory.Organisation;
import express.people.Memberships;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who coordinates a network, who looks after data protection, and who speaks for which family: each by name. */
@Controller
class RolePages {

    static final String PATH = StartPages.PATH + "/roles";

    record RolesPage(Opened opened) {

        String path(Duty duty) {
            return opened.path() + "/roles/" + duty.slug();
        }
    }

    /** @param theirs whom somebody else named meanwhile */
    record RolePage(
            Opened opened,
            Duty duty,
            List<Candidate> candidates,
            List<Organisation> houses,
            Form form,
            @Nullable Holder theirs) {

        String path() {
            return opened.path() + "/roles/" + duty.slug();
        }

        Map<String, String> people(String nobody) {
            Map<String, String> people = new LinkedHashMap<>();
            people.put("", nobody);
            candidates.forEach(
                    it -> people.put(it.key(), it.name() + " – " + it.house().name()));
            return people;
        }

        Map<String, String> organisations() {
            Map<String, String> organisations = new LinkedHashMap<>();
            houses.forEach(it -> organisations.put(it.id().toString(), it.name()));
            return organisations;
        }
    }

    private final StartDesk desk;
    private final Holders holders;
    private final Memberships memberships;

    RolePages(StartDesk desk, Holders holders, Memberships memberships) {
        this.desk = desk;
        this.holders = holders;
        this.memberships = memberships;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        return screen.show("beginnings/roles", new RolesPage(desk.open(screen.viewer(), slug)));
    }

    @GetMapping(PATH + "/{duty}")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String duty) {
        Opened opened = desk.lead(screen.viewer(), slug);
        Duty it = Duty.of(duty);
        Holder now = holders.list(opened.network().id()).get(it);
        Map<String, String> fields = now == null ? Map.of("version", "0") : fields(now);
        return screen.show("beginnings/role", page(screen.viewer(), opened, it, Form.of(fields), null));
    }

    private static Map<String, String> fields(Holder holder) {
        return Map.of(
                "who", holder.person() == null ? "" : holder.person() + "@" + holder.organisation(),
                "name", holder.person() == null ? holder.name() : "",
                "organisation", holder.organisation().toString(),
                "function", holder.function(),
                "version", Integer.toString(holder.version()));
    }

    /** Of those with an account whoever names sees only who works with them; others are named by hand. */
    private RolePage page(Viewer viewer, Opened opened, Duty duty, Form form, @Nullable Holder theirs) {
        List<Organisation> houses = opened.members().stream()
                .filter(member -> duty.takes(member.family()))
                .toList();
        List<Candidate> candidates = houses.stream()
                .filter(house -> isOf(viewer, house.id()))
                .flatMap(house -> memberships.list(house.id()).stream()
                        .filter(member -> !member.deactivated())
                        .map(member -> new Candidate(member.id(), member.name(), house)))
                .toList();
        return new RolePage(opened, duty, candidates, houses, form, theirs);
    }

    private static boolean isOf(Viewer viewer, OrganisationId house) {
        return viewer instanceof Viewer.Person person
                && person.seats().stream().anyMatch(seat -> seat.organisation().equals(house));
    }

    @PostMapping(PATH + "/{duty}")
    ModelAndView name(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String duty,
            HttpServletRequest request,
            HttpServletResponse response) {
        Opened opened = desk.lead(screen.viewer(), slug);
        Duty it = Duty.of(duty);
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        RolePage page = page(screen.viewer(), opened, it, Form.of(typed), null);
        var form = new RoleForm(typed, page.candidates(), page.houses());
        List<Wrong> faults = form.faults();
        if (!faults.isEmpty()) {
            return screen.refuse("beginnings/role", page(screen.viewer(), opened, it, new Form(typed, faults), null));
        }
        int version = Typed.number(typed.get("version"));
        if (!holders.name(opened.network().id(), form.holder(it, version))) {
            Holder theirs = holders.list(opened.network().id()).get(it);
            typed.put("version", Integer.toString(theirs == null ? 0 : theirs.version()));
            Form again = Form.of(typed).wrong("", "beginnings.fault.meanwhile");
            return screen.refuse("beginnings/role", page(screen.viewer(), opened, it, again, theirs));
        }
        News.tell(response, "beginnings.saved");
        return screen.go(opened.path() + "/roles");
    }

    @PostMapping(PATH + "/{duty}/removal")
    ModelAndView relieve(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String duty,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response) {
        Opened opened = desk.lead(screen.viewer(), slug);
        boolean relieved = holders.relieve(opened.network().id(), Duty.of(duty), Typed.number(version));
        News.tell(response, relieved ? "beginnings.saved" : "beginnings.fault.meanwhile");
        return screen.go(opened.path() + "/roles");
    }
}
