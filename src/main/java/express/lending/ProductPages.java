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

/** Where a lender writes what it offers; for everybody else there is no such page. */
@Controller
class ProductPages {

    static final String PATH = "/organisations/{house}/products";

    private static final String ONE = PATH + "/{slug}";

    record ListPage(Organisation house, List<Product> products, LocalDate today) {

        String path() {
            return address(house);
        }
    }

    private final Organisations organisations;
    private final Products products;
    private final Publishing publishing;
    private final Quotes quotes;
    private final Languages languages;

    ProductPages(
            Organisations organisations, Products products, Publishing publishing, Quotes quotes, Languages languages) {
        this.organisations = organisations;
        this.products = products;
        this.publishing = publishing;
        this.quotes = quotes;
        this.languages = languages;
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/products";
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String house) {
        Organisation lender = enter(screen, house);
        return screen.show(
                "lending/products", new ListPage(lender, products.listLatest(lender.id()), products.today()));
    }

    private Organisation enter(Screen screen, String house) {
        Organisation lender = organisations.get(house);
        LendingAccess.requireOffering(screen.viewer(), lender.id());
        return lender;
    }

    @GetMapping(PATH + "/new")
    ModelAndView begin(Screen screen, @PathVariable String house) {
        Organisation lender = enter(screen, house);
        Product like = StarterProducts.steady(lender.id(), products.today());
        Map<String, String> fields = new HashMap<>(ProductFields.of(like, products.today()));
        fields.keySet().removeIf(name -> name.startsWith("name-") || name.startsWith("summary-"));
        return screen.show("lending/editor", editor(lender, null, Form.of(fields), example(like)));
    }

    private Editor editor(Organisation lender, @Nullable Product seen, Form form, @Nullable Quote example) {
        List<Product> versions = seen == null ? List.of() : products.listVersions(seen.slug());
        boolean withdrawn = seen != null && products.isWithdrawn(seen.slug());
        return new Editor(lender, seen, false, products.today(), versions, withdrawn, languages.all(), form, example);
    }

    /** In the middle of what can be lent; nothing where even that is dearer than the lender allows itself. */
    private @Nullable Quote example(Product draft) {
        try {
            return quotes.example(draft);
        } catch (OutsideLimits none) {
            return null;
        }
    }

    @PostMapping(PATH + "/new")
    ModelAndView add(
            Screen screen, @PathVariable String house, HttpServletRequest request, HttpServletResponse response) {
        Organisation lender = enter(screen, house);
        var fields = new Fields(Form.typed(request), languages.all());
        Product draft = new ProductForm(fields).read(lender.id(), products.today());
        if (fields.failed()) {
            return screen.refuse("lending/editor", editor(lender, null, fields.form(), null));
        }
        String slug = publishing.begin(screen.viewer(), lender.id(), draft.name(screen.language()), draft);
        News.tell(response, "lending.published");
        return screen.go(address(lender) + "/" + slug);
    }

    /** What it would cost as it is typed; nothing is kept. */
    @PostMapping(PATH + "/new/example")
    ModelAndView tryNew(Screen screen, @PathVariable String house, HttpServletRequest request) {
        return tried(screen, enter(screen, house), null, request);
    }

    private ModelAndView tried(Screen screen, Organisation lender, @Nullable Product seen, HttpServletRequest request) {
        var fields = new Fields(Form.typed(request), languages.all());
        Product draft = new ProductForm(fields).read(lender.id(), earliest(seen));
        Quote example = fields.failed() ? null : example(draft);
        return screen.show("lending/editor", editor(lender, seen, fields.form(), example));
    }

    /** A version cannot hold from an earlier day on than the one before it. */
    private LocalDate earliest(@Nullable Product seen) {
        LocalDate today = products.today();
        return seen == null || seen.since().isBefore(today) ? today : seen.since();
    }

    @GetMapping(ONE)
    ModelAndView edit(Screen screen, @PathVariable String house, @PathVariable String slug) {
        Organisation lender = enter(screen, house);
        Product latest = latest(lender, slug);
        Form form = Form.of(ProductFields.of(latest, earliest(latest)));
        return screen.show("lending/editor", editor(lender, latest, form, example(latest)));
    }

    private Product latest(Organisation lender, String slug) {
        return products.listVersions(slug).stream()
                .findFirst()
                .filter(it -> it.lender().equals(lender.id()))
                .orElseThrow(NotFound::new);
    }

    @PostMapping(ONE)
    ModelAndView publish(
            Screen screen,
            @PathVariable String house,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation lender = enter(screen, house);
        Product latest = latest(lender, slug);
        var fields = new Fields(Form.typed(request), languages.all());
        Product draft = new ProductForm(fields).read(lender.id(), earliest(latest));
        if (fields.failed()) {
            return screen.refuse("lending/editor", editor(lender, latest, fields.form(), null));
        }
        if (!fields.text("seen").equals(Integer.toString(latest.version()))
                || !publishing.publish(screen.viewer(), latest, draft)) {
            return screen.refuse(
                    "lending/editor", editor(lender, latest(lender, slug), meanwhile(lender, slug, request), null));
        }
        News.tell(response, "lending.published");
        return screen.go(address(lender) + "/" + slug);
    }

    /** Whoever sends it again has seen that there is another version now. */
    private Form meanwhile(Organisation lender, String slug, HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        typed.put("seen", Integer.toString(latest(lender, slug).version()));
        return Form.of(typed).wrong("", "lending.fault.meanwhile");
    }

    @PostMapping(ONE + "/example")
    ModelAndView tryAnother(
            Screen screen, @PathVariable String house, @PathVariable String slug, HttpServletRequest request) {
        Organisation lender = enter(screen, house);
        return tried(screen, lender, latest(lender, slug), request);
    }

    @PostMapping(ONE + "/withdrawal")
    ModelAndView withdraw(
            Screen screen, @PathVariable String house, @PathVariable String slug, HttpServletResponse response) {
        Organisation lender = enter(screen, house);
        publishing.withdraw(screen.viewer(), latest(lender, slug));
        News.tell(response, "lending.withdrawn");
        return screen.go(address(lender) + "/" + slug);
    }

    @PostMapping(ONE + "/withdrawal/removal")
    ModelAndView offerAgain(
            Screen screen, @PathVariable String house, @PathVariable String slug, HttpServletResponse response) {
        Organisation lender = enter(screen, house);
        publishing.offerAgain(screen.viewer(), latest(lender, slug));
        News.tell(response, "lending.offered");
        return screen.go(address(lender) + "/" + slug);
    }
}
