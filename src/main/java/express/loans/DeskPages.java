package express.loans;

import express.base.Role;
import express.directory.Organisation;
import express.loans.Desks.Desk;
import express.people.Member;
import express.people.Memberships;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** At which branch the officers of a lender work. */
@Controller
class DeskPages {

    private static final String PATH = LenderPages.PATH + "/branches";
    private static final int LONGEST = 60;

    record DeskPage(Organisation house, List<Member> officers, boolean sets, Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/loans";
        }

        static String field(Member officer) {
            return "branch-" + officer.id().value();
        }

        String branch(Member officer) {
            return form.typed(field(officer));
        }
    }

    private final Counter counter;
    private final Desks desks;
    private final Memberships memberships;

    DeskPages(Counter counter, Desks desks, Memberships memberships) {
        this.counter = counter;
        this.desks = desks;
        this.memberships = memberships;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Map<String, String> fields = new HashMap<>();
        desks.list(house.id()).forEach((officer, branch) -> fields.put("branch-" + officer.value(), branch));
        return screen.show("loans/branches", page(screen, house, Form.of(fields)));
    }

    private DeskPage page(Screen screen, Organisation house, Form form) {
        boolean sets = screen.viewer().is(Role.ADMINISTRATOR, house.id());
        return new DeskPage(house, officers(house), sets, form);
    }

    private List<Member> officers(Organisation house) {
        return memberships.list(house.id()).stream()
                .filter(it -> it.roles().contains(Role.LENDER) && !it.deactivated())
                .toList();
    }

    @PostMapping(PATH)
    ModelAndView set(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Counter.require(screen.viewer().is(Role.ADMINISTRATOR, house.id()));
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        List<Desk> wanted = new ArrayList<>();
        for (Member officer : officers(house)) {
            String branch = Typed.line(typed.get(DeskPage.field(officer)));
            if (branch.length() > LONGEST) {
                faults.add(new Wrong(DeskPage.field(officer), "loans.fault.long"));
            } else if (!branch.isEmpty()) {
                wanted.add(new Desk(officer.id(), branch));
            }
        }
        if (!faults.isEmpty()) {
            return screen.refuse("loans/branches", page(screen, house, new Form(typed, faults)));
        }
        desks.set(house.id(), wanted);
        News.tell(response, "loans.news.branches");
        return screen.go("/organisations/" + slug + "/loans/branches");
    }
}
