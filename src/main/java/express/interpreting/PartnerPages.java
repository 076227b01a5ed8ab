package express.interpreting;

import express.base.Ids;
import express.directory.Organisation;
import express.messaging.Channel;
import express.tariffs.Scale;
import express.tariffs.TariffVersion;
import express.tariffs.Tariffs;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which other houses take over what nobody here speaks, and where they are asked. */
@Controller
class PartnerPages {

    static final String PATH = "/organisations/{slug}/interpreting-partners";

    record PartnersPage(Organisation house, List<Partner> partners, Map<String, String> families, Form form) {

        String path() {
            return address(house.slug());
        }
    }

    private final House house;
    private final Partners partners;
    private final Tariffs tariffs;
    private final MissionPages.Shelf shelf;
    private final PassingOn passing;

    PartnerPages(House house, Partners partners, Tariffs tariffs, MissionPages.Shelf shelf, PassingOn passing) {
        this.house = house;
        this.partners = partners;
        this.tariffs = tariffs;
        this.shelf = shelf;
        this.passing = passing;
    }

    static String address(String slug) {
        return "/organisations/" + slug + "/interpreting-partners";
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        return screen.show("interpreting/partners", page(house.send(screen.viewer(), slug), Form.empty()));
    }

    private PartnersPage page(Organisation of, Form form) {
        Map<String, String> families = new LinkedHashMap<>();
        for (TariffVersion it : tariffs.listFamilies(of.id(), Scale.PAY)) {
            families.put(it.family(), it.name());
        }
        return new PartnersPage(of, partners.list(of.id()), families, form);
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Organisation of = house.send(screen.viewer(), slug);
        var fields = new Fields(Form.typed(posted));
        String name = fields.required("name", 120, "interpreting.fault.partner");
        String speaks = fields.required("speaks", 300, "interpreting.fault.speaks");
        String email = fields.line("email", 254);
        if (!Channel.EMAIL.reaches(email)) {
            fields.wrong("email", "interpreting.fault.email");
        }
        if (!page(of, Form.empty()).families().containsKey(fields.text("family"))) {
            fields.wrong("family", "interpreting.fault.family");
        }
        if (fields.failed()) {
            return screen.refuse("interpreting/partners", page(of, fields.form()));
        }
        partners.add(new Partner(
                of.id(),
                Ids.next(),
                name,
                email,
                screen.language(),
                speaks,
                fields.text("family"),
                shelf.prices().now(),
                null));
        News.tell(response, "interpreting.news.partner");
        return screen.go(address(slug));
    }

    /** From now on it is asked for nothing more; what it has it keeps. */
    @PostMapping(PATH + "/{id}/end")
    ModelAndView end(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation of = house.send(screen.viewer(), slug);
        partners.end(partners.get(of.id(), Ids.parse(id)), shelf.prices().now());
        News.tell(response, "interpreting.news.partner.ended");
        return screen.go(address(slug));
    }

    @PostMapping(PATH + "/{id}/missions/{mission}")
    ModelAndView pass(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String mission,
            HttpServletResponse response) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(mission));
        Optional<String> bar = passing.ask(request, partners.get(of.id(), Ids.parse(id)));
        News.tell(response, bar.orElse("interpreting.news.passed"));
        return screen.go(DayPages.address(slug) + "/" + request.id());
    }
}
