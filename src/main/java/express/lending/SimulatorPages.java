package express.lending;

import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a loan would cost, for everybody and without an account. */
@Controller
class SimulatorPages {

    static final String PATH = "/lending";

    record Offer(Product product, Organisation house) {}

    record OffersPage(List<Offer> offers) {}

    record PaperPage(Simulation simulation, Quote quote, Instant now) {

        /** Fonts of papers draw the marks by which numbers keep their direction on a screen; a table needs none. */
        String plain(String text) {
            return text.replaceAll("[\\u200e\\u200f\\u061c]", "");
        }
    }

    private final Products products;
    private final Quotes quotes;
    private final Organisations organisations;
    private final List<QuoteAnnex> annexes;
    private final InstantSource time;

    SimulatorPages(
            Products products,
            Quotes quotes,
            Organisations organisations,
            List<QuoteAnnex> annexes,
            InstantSource time) {
        this.products = products;
        this.quotes = quotes;
        this.organisations = organisations;
        this.annexes = annexes;
        this.time = time;
    }

    @Bean
    static MenuEntry lendingEntry() {
        return MenuEntry.top(13, PATH, "lending.menu", viewer -> true);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        List<Product> offered = products.listAll();
        Map<OrganisationId, Organisation> houses =
                organisations
                        .listAll(
                                offered.stream().map(Product::lender).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return screen.show(
                "lending/offers",
                new OffersPage(offered.stream()
                        .filter(it -> houses.containsKey(it.lender()))
                        .map(it -> new Offer(it, houses.get(it.lender())))
                        .toList()));
    }

    @Open
    @GetMapping(PATH + "/{slug}")
    ModelAndView simulate(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Simulation simulation = simulation(slug, request);
        Quote quote = simulation.quote();
        return screen.show(
                "lending/simulator",
                quote == null
                        ? simulation
                        : simulation.with(annexes.stream()
                                .map(annex -> annex.show(screen, quote))
                                .toList()));
    }

    private Simulation simulation(String slug, HttpServletRequest request) {
        Product product = products.getProduct(slug);
        Organisation house = organisations.listAll(List.of(product.lender())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return Simulation.of(quotes, product, house, Wish.of(product, Form.typed(request)));
    }

    /** To be taken home, with all that has to be known before anything is signed. */
    @Open
    @GetMapping(PATH + "/{slug}/paper")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Simulation simulation = simulation(slug, request);
        Quote quote = simulation.quote();
        if (quote == null) {
            throw new NotFound();
        }
        Instant now = time.instant();
        return screen.print(
                "lending/paper",
                new PaperPage(simulation, quote, now),
                screen.text("lending.paper.title", simulation.name(screen.language())),
                screen.text("lending.paper.about"),
                now);
    }
}
