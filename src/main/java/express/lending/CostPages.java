package express.lending;

import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.translation.Confirmed;
import express.ui.ForNewcomers;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a loan would cost, for whoever comes through the front door: in their language, on an old phone. */
@Controller
@ForNewcomers
class CostPages {

    static final String PATH = "/start/loans";

    private static final String WORDS = "lending-newcomers";

    record OfferedPage(List<Product> products, boolean confirmed) {}

    /** @param confirmed whether somebody vouches for these words in this language */
    record CostPage(Simulation simulation, boolean confirmed) {

        String path() {
            return PATH + "/" + simulation.product().slug();
        }

        String paper(Screen screen) {
            return path() + "/paper?lang=" + screen.lang() + "&" + simulation.asked("principal", "months");
        }

        /** What is left of the loan when its fees are taken off at once. */
        BigDecimal received(Quote quote) {
            return quote.principal().subtract(quote.fees());
        }

        BigDecimal paid(Quote quote) {
            return quote.total().subtract(quote.fees());
        }

        /** In the words of these pages, which say less than those of others. */
        String said(Screen screen, Refusal refusal) {
            BigDecimal bound = refusal.bound();
            String key = "lending.start.refused." + refusal.reason();
            if (bound == null || !screen.knows(key)) {
                return screen.text("lending.start.refused.OTHER");
            }
            return switch (refusal.reason()) {
                case TOO_LITTLE, TOO_MUCH -> screen.text(key, simulation.money(screen, bound));
                default -> screen.text(key, bound);
            };
        }

        /** Interest, and the fees that are paid with it. */
        BigDecimal charges(Row row) {
            return row.interest().add(row.fee());
        }

        /** Fonts of papers draw the marks by which numbers keep their direction on a screen; a table needs none. */
        String plain(String text) {
            return text.replaceAll("[\\u200e\\u200f\\u061c]", "");
        }
    }

    private final Products products;
    private final Quotes quotes;
    private final Organisations organisations;
    private final Confirmed confirmed;
    private final InstantSource time;

    CostPages(Products products, Quotes quotes, Organisations organisations, Confirmed confirmed, InstantSource time) {
        this.products = products;
        this.quotes = quotes;
        this.organisations = organisations;
        this.confirmed = confirmed;
        this.time = time;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        return screen.show("lending/start-loans", new OfferedPage(products.listAll(), isConfirmed(screen)));
    }

    private boolean isConfirmed(Screen screen) {
        return confirmed.all(WORDS, screen.language());
    }

    @Open
    @GetMapping(PATH + "/{slug}")
    ModelAndView show(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        return screen.show("lending/start-cost", page(screen, slug, request));
    }

    private CostPage page(Screen screen, String slug, HttpServletRequest request) {
        Product product = products.getProduct(slug);
        Organisation house = organisations.listAll(List.of(product.lender())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Wish wish = Wish.of(product, Form.typed(request));
        return new CostPage(Simulation.of(quotes, product, house, wish), isConfirmed(screen));
    }

    /** To be taken along, or shown to somebody. */
    @Open
    @GetMapping(PATH + "/{slug}/paper")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        CostPage page = page(screen, slug, request);
        @Nullable Quote quote = page.simulation().quote();
        if (quote == null) {
            throw new NotFound();
        }
        return screen.print(
                "lending/start-paper",
                page,
                screen.text("lending.start.title"),
                screen.text("lending.start.paper"),
                time.instant());
    }
}
