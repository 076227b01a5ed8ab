package express.interpreting;

import express.base.Ids;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.tariffs.Scale;
import express.tariffs.TariffVersion;
import express.tariffs.Tariffs;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** With whom a house has agreed that they may ask, and by which tariff they are charged. */
@Controller
class AgreementPages {

    static final String PATH = "/organisations/{slug}/interpreting-agreements";

    record AgreementPage(
            Organisation house,
            List<Agreement> agreements,
            Map<OrganisationId, String> names,
            Map<String, String> clients,
            Map<String, String> families,
            LocalDate today,
            Form form) {

        String path() {
            return address(house);
        }
    }

    private final House house;
    private final Agreements agreements;
    private final Tariffs tariffs;
    private final Prices prices;

    AgreementPages(House house, Agreements agreements, Tariffs tariffs, Prices prices) {
        this.house = house;
        this.agreements = agreements;
        this.tariffs = tariffs;
        this.prices = prices;
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/interpreting-agreements";
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation of = house.count(screen.viewer(), slug);
        Form form = Form.of(Map.of("since", prices.today().toString()));
        return screen.show("interpreting/agreements", page(of, form));
    }

    private AgreementPage page(Organisation of, Form form) {
        List<Agreement> all = agreements.listOfHouse(of.id());
        Map<String, String> clients = new LinkedHashMap<>();
        house.neighbours(of).forEach(it -> clients.put(it.id().toString(), it.name()));
        Map<String, String> families = new LinkedHashMap<>();
        for (TariffVersion it : tariffs.listFamilies(of.id(), Scale.CHARGE)) {
            families.put(it.family(), it.name());
        }
        Map<OrganisationId, String> names =
                house.names(all.stream().map(Agreement::client).distinct().toList());
        return new AgreementPage(of, all, names, clients, families, prices.today(), form);
    }

    @PostMapping(PATH)
    ModelAndView make(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Organisation of = house.count(screen.viewer(), slug);
        AgreementPage page = page(of, Form.empty());
        var fields = new Fields(Form.typed(posted));
        Optional<LocalDate> since = fields.day("since");
        if (!page.clients().containsKey(fields.text("client"))) {
            fields.wrong("client", "interpreting.fault.client");
        }
        if (!page.families().containsKey(fields.text("family"))) {
            fields.wrong("family", "interpreting.fault.family");
        }
        List<String> centres = Arrays.stream(fields.paragraph("centres", 1000).split("[\\n,;]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (centres.stream().anyMatch(it -> it.length() > 80)) {
            fields.wrong("centres", "interpreting.fault.long");
        }
        String billing = fields.paragraph("billing", 500);
        if (billing.isEmpty()) {
            fields.wrong("billing", "interpreting.fault.billing");
        }
        if (!fields.failed() && !make(of, fields, since.orElseThrow(), centres, billing)) {
            fields.wrong("since", "interpreting.fault.agreed");
        }
        if (fields.failed()) {
            return screen.refuse("interpreting/agreements", page(of, fields.form()));
        }
        News.tell(response, "interpreting.news.agreed");
        return screen.go(address(of));
    }

    private boolean make(Organisation of, Fields fields, LocalDate since, List<String> centres, String billing) {
        return agreements.make(new Agreement(
                Ids.next(),
                of.id(),
                OrganisationId.of(fields.text("client")),
                fields.text("family"),
                centres,
                billing,
                since,
                null));
    }

    /** From tomorrow on nobody of them asks any more; what was asked stays. */
    @PostMapping(PATH + "/{id}/end")
    ModelAndView end(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation of = house.count(screen.viewer(), slug);
        agreements.end(agreements.get(of.id(), Ids.parse(id)), prices.today());
        News.tell(response, "interpreting.news.ended");
        return screen.go(address(of));
    }
}
