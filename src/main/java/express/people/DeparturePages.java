package express.people;

import express.base.NotFound;
import express.base.OrganisationId;
import express.people.OwnAccount.Belonging;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leaving an organisation of one's own accord. */
@Controller
class DeparturePages {

    private static final String PATH = AccountPages.PATH + "/memberships/{organisation}/departure";

    record DeparturePage(Form form, Belonging belonging) {}

    private final OwnAccount own;
    private final Memberships memberships;

    DeparturePages(OwnAccount own, Memberships memberships) {
        this.own = own;
        this.memberships = memberships;
    }

    @GetMapping(PATH)
    ModelAndView ask(@PathVariable String organisation, Screen screen) {
        return screen.show("people/departure", new DeparturePage(Form.empty(), belonging(organisation, screen)));
    }

    private Belonging belonging(String organisation, Screen screen) {
        var id = OrganisationId.of(organisation);
        return own.listBelongings(screen.viewer()).stream()
                .filter(it -> it.organisation().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(PATH)
    ModelAndView leave(@PathVariable String organisation, HttpServletResponse response, Screen screen) {
        Belonging belonging = belonging(organisation, screen);
        var change = memberships.leave(belonging.organisation(), screen.viewer().id());
        if (change == MembershipChange.LAST_ADMINISTRATOR) {
            Form form = Form.empty().wrong("", "people.departure.last");
            return screen.refuse("people/departure", new DeparturePage(form, belonging));
        }
        News.tell(response, "people.departure.done");
        return screen.go(AccountPages.PATH);
    }
}
