package express.tariffs;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a house of interpreters says what it charges and what it pays. */
@Controller
@Transactional
class TariffPages {

    static final String PATH = "/organisations/{slug}/tariffs";

    /** @param starters by their codes, in the words of the reader */
    record ListPage(
            Organisation house,
            List<TariffVersion> versions,
            boolean publishes,
            Map<String, String> starters,
            Form form) {

        String path() {
            return address(house);
        }
    }

    record TariffPage(Organisation house, TariffVersion version, boolean publishes, Form form) {

        String path() {
            return address(house);
        }
    }

    private final Organisations organisations;
    private final Tariffs tariffs;
    private final InstantSource time;

    TariffPages(Organisations organisations, Tariffs tariffs, InstantSource time) {
        this.organisations = organisations;
        this.tariffs = tariffs;
        this.time = time;
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/tariffs";
    }

    private Organisation enter(Screen screen, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!TariffsAccess.mayRead(screen.viewer(), house.id())) {
            throw new NotFound();
        }
        return house;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    @GetMapping(PATH)
    @Transactional(readOnly = true)
    public ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = enter(screen, slug);
        return screen.show("tariffs/tariffs", list(screen, house, Form.of(Map.of("since", today().toString()))));
    }

    private ListPage list(Screen screen, Organisation house, Form form) {
        Map<String, String> starters = new LinkedHashMap<>();
        Starter.all()
                .forEach(it -> starters.put(
                        it.code(),
                        screen.text("tariffs.starter.of", screen.text(it.scale().key()), screen.text(it.key()))));
        boolean publishes = TariffsAccess.mayPublish(screen.viewer(), house.id());
        return new ListPage(house, tariffs.list(house.id()), publishes, starters, form);
    }

    /** Takes one to begin with; its prices can be changed by a next version. */
    @PostMapping(PATH)
    public ModelAndView begin(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = enter(screen, slug);
        TariffsAccess.requirePublishing(screen.viewer(), house.id());
        Map<String, String> typed = Form.typed(request);
        var fields = new TariffFields(typed);
        String name = fields.name();
        Optional<LocalDate> since = fields.since();
        Optional<Starter> starter = Starter.find(typed.getOrDefault("starter", ""));
        if (fields.failed() || starter.isEmpty() || since.isEmpty()) {
            Form form = starter.isEmpty() ? fields.form().wrong("starter", "tariffs.fault.starter") : fields.form();
            return screen.refuse("tariffs/tariffs", list(screen, house, form));
        }
        Starter like = starter.get();
        UUID id = tariffs.begin(house.id(), screen.viewer().id(), like.scale(), name, since.get(), like.tariff());
        News.tell(response, "tariffs.news.published");
        return screen.go(address(house) + "/" + id);
    }

    @GetMapping(PATH + "/{tariff}")
    @Transactional(readOnly = true)
    public ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String tariff) {
        Organisation house = enter(screen, slug);
        TariffVersion version = tariffs.get(house.id(), Ids.parse(tariff));
        return screen.show("tariffs/tariff", page(screen, house, version, Form.of(TariffFields.of(version, today()))));
    }

    private static TariffPage page(Screen screen, Organisation house, TariffVersion version, Form form) {
        return new TariffPage(house, version, TariffsAccess.mayPublish(screen.viewer(), house.id()), form);
    }

    @PostMapping(PATH + "/{tariff}/versions")
    public ModelAndView follow(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String tariff,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = enter(screen, slug);
        TariffsAccess.requirePublishing(screen.viewer(), house.id());
        TariffVersion earlier = tariffs.get(house.id(), Ids.parse(tariff));
        var fields = new TariffFields(Form.typed(request));
        String name = fields.name();
        Optional<LocalDate> since = fields.since();
        Tariff prices = fields.read(earlier.tariff());
        if (fields.failed() || since.isEmpty()) {
            return screen.refuse("tariffs/tariff", page(screen, house, earlier, fields.form()));
        }
        Optional<UUID> next = tariffs.follow(earlier, screen.viewer().id(), name, since.get(), prices);
        if (next.isEmpty()) {
            Form taken = fields.form().wrong("since", "tariffs.fault.taken");
            return screen.refuse("tariffs/tariff", page(screen, house, earlier, taken));
        }
        News.tell(response, "tariffs.news.published");
        return screen.go(address(house) + "/" + next.get());
    }
}
