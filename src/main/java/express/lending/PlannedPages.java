package express.lending;

import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a lender corrects a version that does not hold yet, or takes it back; from its day on there is no such page. */
@Controller
class PlannedPages {

    private static final String ONE = ProductPages.PATH + "/{slug}/versions/{number:\\d+}";

    private final Organisations organisations;
    private final Products products;
    private final Publishing publishing;
    private final Quotes quotes;
    private final Languages languages;

    PlannedPages(
            Organisations organisations, Products products, Publishing publishing, Quotes quotes, Languages languages) {
        this.organisations = organisations;
        this.products = products;
        this.publishing = publishing;
        this.quotes = quotes;
        this.languages = languages;
    }

    @GetMapping(ONE)
    ModelAndView edit(Screen screen, @PathVariable String house, @PathVariable String slug, @PathVariable int number) {
        Organisation lender = enter(screen, house);
        Product planned = planned(lender, slug, number);
        Map<String, String> fields = new HashMap<>(ProductFields.of(planned, planned.since()));
        fields.put("seen", planned.id().toString());
        return screen.show("lending/editor", editor(lender, planned, Form.of(fields), example(planned)));
    }

    private Organisation enter(Screen screen, String house) {
        Organisation lender = organisations.get(house);
        LendingAccess.requireOffering(screen.viewer(), lender.id());
        return lender;
    }

    /** The latest, as long as it does not hold. */
    private Product planned(Organisation lender, String slug, int number) {
        return products.listVersions(slug).stream()
                .findFirst()
                .filter(it -> it.lender().equals(lender.id()) && it.version() == number)
                .filter(it -> it.since().isAfter(products.today()))
                .orElseThrow(NotFound::new);
    }

    private Editor editor(Organisation lender, Product planned, Form form, @Nullable Quote example) {
        List<Product> versions = products.listVersions(planned.slug());
        boolean withdrawn = products.isWithdrawn(planned.slug());
        return new Editor(lender, planned, true, products.today(), versions, withdrawn, languages.all(), form, example);
    }

    private @Nullable Quote example(Product draft) {
        try {
            return quotes.example(draft);
        } catch (OutsideLimits none) {
            return null;
        }
    }

    @PostMapping(ONE)
    ModelAndView correct(
            Screen screen,
            @PathVariable String house,
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation lender = enter(screen, house);
        Product planned = planned(lender, slug, number);
        var fields = new Fields(Form.typed(request), languages.all());
        Product draft = new ProductForm(fields).read(lender.id(), earliest(planned));
        if (fields.failed()) {
            return screen.refuse("lending/editor", editor(lender, planned, fields.form(), null));
        }
        if (!fields.text("seen").equals(planned.id().toString())
                || !publishing.correct(screen.viewer(), planned, draft)) {
            return screen.refuse("lending/editor", editor(lender, planned, meanwhile(planned, request), null));
        }
        News.tell(response, "lending.corrected");
        return screen.go(ProductPages.address(lender) + "/" + slug);
    }

    /** Not before the version before it, and not in the past. */
    private LocalDate earliest(Product planned) {
        LocalDate today = products.today();
        return products.listVersions(planned.slug()).stream()
                .filter(it -> it.version() < planned.version())
                .findFirst()
                .map(Product::since)
                .filter(it -> it.isAfter(today))
                .orElse(today);
    }

    private static Form meanwhile(Product planned, HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        typed.put("seen", planned.id().toString());
        return Form.of(typed).wrong("", "lending.fault.meanwhile");
    }

    /** What it would cost as it is typed; nothing is kept. */
    @PostMapping(ONE + "/example")
    ModelAndView tryOut(
            Screen screen,
            @PathVariable String house,
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request) {
        Organisation lender = enter(screen, house);
        Product planned = planned(lender, slug, number);
        var fields = new Fields(Form.typed(request), languages.all());
        Product draft = new ProductForm(fields).read(lender.id(), earliest(planned));
        Quote example = fields.failed() ? null : example(draft);
        return screen.show("lending/editor", editor(lender, planned, fields.form(), example));
    }

    @PostMapping(ONE + "/removal")
    ModelAndView takeBack(
            Screen screen,
            @PathVariable String house,
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletResponse response) {
        Organisation lender = enter(screen, house);
        if (publishing.takeBack(screen.viewer(), planned(lender, slug, number))) {
            News.tell(response, "lending.taken-back");
        }
        return screen.go(ProductPages.address(lender));
    }
}
