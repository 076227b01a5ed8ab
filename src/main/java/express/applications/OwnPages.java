package express.applications;

import express.applications.Outcomes.Recorded;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.lending.Product;
import express.lending.Products;
import express.lending.Quote;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody's own applications: beginning one, how far it is, and taking it back. */
@Controller
class OwnPages {

    static final String PATH = "/applications";
    static final String ONE = PATH + "/{id}";

    /** @param currencies of the products, by their slugs */
    record ListPage(List<Application> all, Map<String, String> currencies) {

        String currency(Application it) {
            return currencies.getOrDefault(it.product(), "EUR");
        }
    }

    record StartPage(Product product, String lender, Form form) {}

    /**
     * @param quote of what is asked for, or was granted instead
     * @param others products that were granted instead, by their slugs
     * @param forgoes whether the applicant may let go of what was granted
     */
    record StatusPage(
            Dossier dossier,
            @Nullable Quote quote,
            Map<String, Product> others,
            String lender,
            List<Happenings.Happening> happenings,
            List<Recorded> outcomes,
            boolean agreed,
            boolean forgoes,
            List<Content> annexes,
            Instant now) {

        Application application() {
            return dossier.application();
        }

        /** Whether something has to be shown before anything is paid out. */
        boolean isConditional() {
            return application().state() == Application.State.GRANTED
                    && !outcomes.getFirst().conditions().isEmpty();
        }

        List<String> missing() {
            return dossier.missing(now);
        }

        /** Where somebody goes on who comes back; nothing where only sending is left. */
        Optional<Step> next() {
            List<String> missing = application().state().isWritten() ? missing() : List.of();
            return dossier.steps().stream()
                    .filter(it -> missing.contains(it.slug()))
                    .findFirst();
        }
    }

    /** What is read for the page on which the applicant sees how far it is. */
    @Component
    record Standing(
            Happenings happenings,
            Outcomes outcomes,
            Prefilling prefilling,
            Pricing pricing,
            Organisations organisations,
            Forgoing forgoing,
            List<StatusAnnex> annexes) {

        StatusPage of(Screen screen, Dossier dossier, Instant now) {
            Application it = dossier.application();
            List<Recorded> decided = outcomes.list(it.id());
            Recorded instead = decided.stream()
                    .findFirst()
                    .filter(one -> one.principal() != null)
                    .orElse(null);
            return new StatusPage(
                    dossier,
                    instead == null ? dossier.quote() : pricing.quote(it, instead),
                    pricing.others(it, decided),
                    lender(it.lender()),
                    happenings.list(it.id()),
                    decided,
                    prefilling.living(it).isPresent(),
                    forgoing.isOffered(screen.viewer(), it),
                    annexes.stream().map(annex -> annex.show(screen, it)).toList(),
                    now);
        }

        String lender(OrganisationId id) {
            return organisations.listAll(List.of(id)).stream()
                    .findFirst()
                    .map(Organisation::name)
                    .orElse("");
        }
    }

    private final Applications applications;
    private final Products products;
    private final Dossiers dossiers;
    private final Writing writing;
    private final Standing standing;
    private final InstantSource time;

    OwnPages(
            Applications applications,
            Products products,
            Dossiers dossiers,
            Writing writing,
            Standing standing,
            InstantSource time) {
        this.applications = applications;
        this.products = products;
        this.dossiers = dossiers;
        this.writing = writing;
        this.standing = standing;
        this.time = time;
    }

    @Bean
    static MenuEntry ownApplications() {
        return MenuEntry.own(PATH, "applications.own.title", Viewer::signedIn);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        List<Application> all = applications.listOf(screen.viewer().id());
        return screen.show(
                "applications/own", new ListPage(all, standing.pricing().currencies(all)));
    }

    @GetMapping(PATH + "/new")
    ModelAndView ask(
            Screen screen,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String principal,
            @RequestParam(defaultValue = "") String months) {
        if (product.isBlank()) {
            return screen.go("/lending");
        }
        return screen.show(
                "applications/start",
                start(
                        products.getProduct(product),
                        Form.of(Map.of("product", product, "principal", principal, "months", months))));
    }

    private StartPage start(Product product, Form form) {
        return new StartPage(product, standing.lender(product.lender()), form);
    }

    @PostMapping(PATH)
    ModelAndView begin(Screen screen, HttpServletRequest request) {
        Map<String, String> typed = Form.typed(request);
        Product product = products.getProduct(typed.getOrDefault("product", ""));
        Form form = Form.of(typed);
        BigDecimal principal = Field.money(typed.getOrDefault("principal", "")).orElse(null);
        int months = Typed.number(typed.get("months"));
        if (principal == null || principal.compareTo(product.least()) < 0 || principal.compareTo(product.most()) > 0) {
            form = form.wrong("principal", fault(form.typed("principal")));
        }
        if (months < product.shortest() || months > product.longest()) {
            form = form.wrong("months", fault(form.typed("months")));
        }
        if (principal == null || form.failed()) {
            return screen.refuse("applications/start", start(product, form));
        }
        Application it = writing.start(screen.viewer().person(), product, principal, months, screen.language());
        return screen.go(it.path());
    }

    private static String fault(String typed) {
        return typed.isBlank() ? "applications.fault.empty" : "applications.fault.limits";
    }

    @GetMapping(ONE)
    ModelAndView show(Screen screen, @PathVariable String id) {
        Application it = own(screen, id);
        return screen.show("applications/status", standing.of(screen, dossiers.of(it), time.instant()));
    }

    private Application own(Screen screen, String id) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(ApplicationsAccess.isOwn(screen.viewer(), it));
        return it;
    }

    @PostMapping(ONE + "/submission")
    ModelAndView submit(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Application it = own(screen, id);
        if (!dossiers.of(it).missing(time.instant()).isEmpty() && it.state().isWritten()) {
            return screen.refuse("applications/status", standing.of(screen, dossiers.of(it), time.instant()));
        }
        if (writing.submit(screen.viewer(), it.id())) {
            News.tell(response, "applications.submitted");
        }
        return screen.go(it.path());
    }

    @PostMapping(ONE + "/withdrawal")
    ModelAndView withdraw(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Application it = own(screen, id);
        if (writing.withdraw(screen.viewer(), it.id())) {
            News.tell(response, "applications.withdrawn");
        }
        return screen.go(it.path());
    }
}
