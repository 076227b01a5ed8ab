package express.referrals;

import express.base.Forbidden;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How long whoever a referral waits for has time in a network: everybody there reads it, its coordinators decide. */
@Controller
class TermsPages {

    private static final String PATH = "/networks/{slug}/referral-terms";
    private static final int ORDER = 58;

    private static final List<String> FIELDS =
            List.of("answering", "clarifying", "appointing", "meeting", "helping", "reminding");
    private static final int LONGEST = 90;

    record TermsPage(Network network, Form form, boolean decides) {

        List<String> fields() {
            return FIELDS;
        }

        String path() {
            return "/networks/" + network.slug() + "/referral-terms";
        }
    }

    private final Insiders insiders;
    private final TermsOfNetworks terms;

    TermsPages(Insiders insiders, TermsOfNetworks terms) {
        this.insiders = insiders;
        this.terms = terms;
    }

    @Bean
    static NetworkRoom referralTermsRoom() {
        return new NetworkRoom(ORDER, "referral-terms", "edit", "referrals.terms.title", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug) {
        Network network = insiders.enter(screen.viewer(), slug);
        return screen.show("referrals/terms", page(screen, network, Form.of(typed(terms.get(network.id())))));
    }

    private static TermsPage page(Screen screen, Network network, Form form) {
        return new TermsPage(network, form, screen.viewer().coordinates(network.id()));
    }

    private static Map<String, String> typed(Terms it) {
        int[] values = {it.answering(), it.clarifying(), it.appointing(), it.meeting(), it.helping(), it.reminding()};
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            all.put(FIELDS.get(i), Integer.toString(values[i]));
        }
        return all;
    }

    @PostMapping(PATH)
    ModelAndView decide(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Network network = insiders.enter(screen.viewer(), slug);
        if (!screen.viewer().coordinates(network.id())) {
            throw new Forbidden();
        }
        Map<String, String> typed = Form.typed(request);
        int[] days = FIELDS.stream()
                .mapToInt(field -> Typed.number(typed.get(field)))
                .toArray();
        Form form = Form.of(typed);
        for (int i = 0; i < days.length; i++) {
            if (days[i] < 1 || days[i] > LONGEST) {
                form = form.wrong(FIELDS.get(i), "referrals.fault.days");
            }
        }
        if (form.failed()) {
            return screen.refuse("referrals/terms", page(screen, network, form));
        }
        terms.decide(network.id(), new Terms(days[0], days[1], days[2], days[3], days[4], days[5]));
        News.tell(response, "referrals.terms.decided");
        return screen.go("/networks/" + slug + "/referral-terms");
    }
}
