package express.invoicing;

import express.base.NotFound;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreting.MonthLines;
import express.jobs.Jobs;
import express.tariffs.Scale;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a treasurer says who issues, runs a month, and takes it along as tables. */
@Controller
class InvoicingPages {

    static final String PATH = "/organisations/{slug}/invoicing";
    private static final String MONTH = PATH + "/{month}";

    record IssuerPage(Organisation house, Form form) {

        String path() {
            return address(house);
        }
    }

    /**
     * @param late how many missions came after the last run
     * @param unsigned for how many of the month no sheet has come
     * @param owed for how many of the month a client is owed something that no invoice has deducted
     * @param counts what a funder counts, as it stood at the last run
     */
    record MonthPage(
            Organisation house,
            YearMonth month,
            boolean issues,
            boolean ready,
            Scale side,
            List<Document> documents,
            @Nullable String next,
            int late,
            int unsigned,
            int owed,
            List<Counts.Count> counts,
            Form form) {

        String path() {
            return address(house) + "/" + month;
        }

        String of(Scale other) {
            return path() + "?side=" + other.name();
        }
    }

    /** What the pages of a month are made of. */
    @Component
    record Shelf(Issuers issuers, Documents documents, Counts counts, Export export, MonthRun.Clock clock) {}

    private final Organisations organisations;
    private final Shelf shelf;
    private final Jobs jobs;
    private final Waiting waiting;

    /** What is on no document yet. */
    @Component
    record Waiting(MonthLines months, Late late) {}

    InvoicingPages(Organisations organisations, Shelf shelf, Jobs jobs, Waiting waiting) {
        this.organisations = organisations;
        this.shelf = shelf;
        this.jobs = jobs;
        this.waiting = waiting;
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/invoicing";
    }

    private Organisation see(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InvoicingAccess.maySee(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    private Organisation issue(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InvoicingAccess.mayIssue(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException none) {
            throw new NotFound();
        }
    }

    @GetMapping(PATH)
    ModelAndView issuer(Screen screen, @PathVariable String slug) {
        Organisation house = issue(screen.viewer(), slug);
        Form form = shelf.issuers()
                .find(house.id())
                .map(it -> Form.of(IssuerForm.fields(it)))
                .orElseGet(() -> Form.of(Map.of(
                        "name",
                        house.name(),
                        "country",
                        Optional.ofNullable(house.country()).orElse(""),
                        "days",
                        "30")));
        return screen.show("invoicing/issuer", new IssuerPage(house, form));
    }

    @PostMapping(PATH)
    ModelAndView say(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Organisation house = issue(screen.viewer(), slug);
        var form = new IssuerForm(Form.typed(posted));
        Optional<Issuer> said =
                form.read(house.id(), screen.viewer().id(), shelf.clock().time().instant());
        if (said.isEmpty()) {
            return screen.refuse("invoicing/issuer", new IssuerPage(house, form.form()));
        }
        shelf.issuers().say(said.get());
        News.tell(response, "invoicing.news.issuer");
        return screen.go("/organisations/" + slug + "/settlements");
    }

    @GetMapping(MONTH)
    ModelAndView look(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String month,
            @RequestParam(defaultValue = "CHARGE") String side,
            @RequestParam(defaultValue = "") String after) {
        Organisation house = see(screen.viewer(), slug);
        Scale scale = side.equals("PAY") ? Scale.PAY : Scale.CHARGE;
        return screen.show("invoicing/month", page(screen, house, month(month), scale, after, Form.empty()));
    }

    private MonthPage page(Screen screen, Organisation house, YearMonth month, Scale side, String after, Form form) {
        LocalDate first = month.atDay(1);
        List<Document> found = shelf.documents().listMonth(house.id(), first, side, after);
        List<Document> shown = found.stream().limit(Documents.PAGE).toList();
        String next = found.size() > Documents.PAGE
                ? "?side=" + side.name() + "&after=" + shown.getLast().number()
                : null;
        return new MonthPage(
                house,
                month,
                InvoicingAccess.mayIssue(screen.viewer(), house.id()),
                shelf.issuers().find(house.id()).isPresent(),
                side,
                shown,
                next,
                waiting.late().late(house.id()).getOrDefault(first, 0),
                waiting.months().unsigned(house.id(), first),
                waiting.late().owed(house.id(), first),
                shelf.counts().list(house.id(), first),
                form);
    }

    /** Of a month that has begun: what comes later gets documents of its own. */
    @PostMapping(MONTH + "/runs")
    ModelAndView run(Screen screen, @PathVariable String slug, @PathVariable String month) {
        Organisation house = issue(screen.viewer(), slug);
        YearMonth of = month(month);
        boolean begun = !of.atDay(1).isAfter(shelf.clock().today());
        boolean ready = shelf.issuers().find(house.id()).isPresent();
        if (!begun || !ready) {
            Form form = Form.empty().wrong("", begun ? "invoicing.failed.issuer" : "invoicing.fault.month");
            return screen.refuse("invoicing/month", page(screen, house, of, Scale.CHARGE, "", form));
        }
        UUID job = jobs.start(screen.viewer(), MonthWork.KIND, MonthWork.TITLE, MonthWork.input(house, of));
        return screen.go("/jobs/" + job);
    }

    @GetMapping(MONTH + "/lines.csv")
    ResponseEntity<byte[]> lines(Viewer viewer, @PathVariable String slug, @PathVariable String month) {
        Organisation house = see(viewer, slug);
        return table(
                "lines-" + month(month),
                shelf.export().lines(house.id(), month(month).atDay(1)));
    }

    @GetMapping(MONTH + "/count.csv")
    ResponseEntity<byte[]> count(Viewer viewer, @PathVariable String slug, @PathVariable String month) {
        Organisation house = see(viewer, slug);
        List<Counts.Count> counts = shelf.counts().list(house.id(), month(month).atDay(1));
        return table("count-" + month(month), shelf.export().count(counts));
    }

    private static ResponseEntity<byte[]> table(String name, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
