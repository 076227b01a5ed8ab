package express.invoicing;

import express.base.Ids;
import express.base.NotFound;
import express.base.Role;
import express.directory.Organisation;
import express.directory.Organisations;
import express.tariffs.Scale;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A document, for the house and for whoever is charged or paid by it: on the screen, on paper, and for machines. */
@Controller
class DocumentPages {

    static final String PATH = "/invoices";
    static final String NOTES = "/fee-notes";

    /** @param open missions that nothing takes back yet, with their day and reference */
    record DocumentPage(
            Document document,
            Issuer issuer,
            List<DocumentLine> lines,
            @Nullable Document corrected,
            List<Document> corrections,
            Map<UUID, DocumentLine> open,
            boolean issues,
            Form form) {

        YearMonth month() {
            return YearMonth.from(document.month());
        }
    }

    record ListPage(
            String title,
            String back,
            List<Document> documents,
            @Nullable String next) {}

    private final Organisations organisations;
    private final InvoicingPages.Shelf shelf;
    private final Crediting crediting;

    DocumentPages(Organisations organisations, InvoicingPages.Shelf shelf, Crediting crediting) {
        this.organisations = organisations;
        this.shelf = shelf;
        this.crediting = crediting;
    }

    @Bean
    static MenuEntry feeNotesEntry() {
        return MenuEntry.work(61, NOTES, "invoicing.notes", viewer -> viewer.isAnywhere(Role.INTERPRETER));
    }

    @GetMapping(NOTES)
    ModelAndView notes(Screen screen, @RequestParam Optional<String> after) {
        if (!screen.viewer().isAnywhere(Role.INTERPRETER)) {
            throw new NotFound();
        }
        UUID me = screen.viewer().id().value();
        return list(screen, "/missions", me, Scale.PAY, after);
    }

    @GetMapping("/organisations/{slug}/invoices")
    ModelAndView invoices(Screen screen, @PathVariable String slug, @RequestParam Optional<String> after) {
        Organisation client = organisations.find(slug).orElseThrow(NotFound::new);
        if (!screen.viewer().belongsTo(client.id())) {
            throw new NotFound();
        }
        return list(screen, "/organisations/" + slug, client.id().value(), Scale.CHARGE, after);
    }

    private ModelAndView list(Screen screen, String back, UUID party, Scale scale, Optional<String> after) {
        List<Document> found = shelf.documents()
                .listOfParty(party, scale, after.map(Ids::parse).orElse(null));
        List<Document> shown = found.stream().limit(Documents.PAGE).toList();
        String next =
                found.size() > Documents.PAGE ? "?after=" + shown.getLast().id() : null;
        String title = scale == Scale.PAY ? "invoicing.notes" : "invoicing.invoices";
        return screen.show("invoicing/documents", new ListPage(title, back, shown, next));
    }

    private Document get(Screen screen, String id) {
        Document document = shelf.documents().get(Ids.parse(id));
        if (!InvoicingAccess.maySee(screen.viewer(), document)) {
            throw new NotFound();
        }
        return document;
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView look(Screen screen, @PathVariable String id) {
        return screen.show("invoicing/document", page(screen, get(screen, id), Form.empty()));
    }

    private DocumentPage page(Screen screen, Document document, Form form) {
        boolean issues = InvoicingAccess.mayIssue(screen.viewer(), document.house());
        Map<UUID, DocumentLine> open = new LinkedHashMap<>();
        if (issues && !document.credits()) {
            crediting.open(document).forEach(it -> open.putIfAbsent(it.request(), it));
        }
        return new DocumentPage(
                document,
                shelf.issuers().get(document.house(), document.issuer()),
                shelf.documents().lines(document),
                Optional.ofNullable(document.corrects())
                        .map(shelf.documents()::get)
                        .orElse(null),
                shelf.documents().listCorrecting(document),
                open,
                issues,
                form);
    }

    @GetMapping(PATH + "/{id}/paper")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String id) {
        Document document = get(screen, id);
        String title = screen.text(document.kind().key(), document.number());
        return screen.print(
                "invoicing/paper",
                page(screen, document, Form.empty()),
                title,
                document.partyName(),
                shelf.clock().time().instant());
    }

    /** What a client is charged; what interpreters are paid is no invoice of the house. */
    @GetMapping(PATH + "/{id}/ubl")
    ResponseEntity<byte[]> ubl(Screen screen, @PathVariable String id) {
        Document document = get(screen, id);
        if (document.scale() != Scale.CHARGE) {
            throw new NotFound();
        }
        DocumentPage page = page(screen, document, Form.empty());
        String text = Ubl.write(new Ubl.Whole(
                document,
                page.issuer(),
                page.lines(),
                page.corrected(),
                line -> words(screen, line),
                terms(screen, page)));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.number() + ".xml\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String terms(Screen screen, DocumentPage page) {
        Document corrected = page.corrected();
        return corrected == null
                ? screen.text("invoicing.due", screen.date(page.document().dueOn()))
                : screen.text("invoicing.set-off", corrected.number());
    }

    private static String words(Screen screen, DocumentLine line) {
        String name = screen.text(line.kind().key());
        return line.kind().isShare() ? name + " " + screen.amount(line.quantity(), "percent") : name;
    }

    @PostMapping(PATH + "/{id}/credits")
    ModelAndView credit(
            Screen screen, @PathVariable String id, HttpServletRequest posted, HttpServletResponse response) {
        Document document = get(screen, id);
        if (!InvoicingAccess.mayIssue(screen.viewer(), document.house())) {
            throw new NotFound();
        }
        Map<String, String> typed = Form.typed(posted);
        Set<String> chosen =
                Arrays.stream(typed.getOrDefault("missions", "").split(",")).collect(Collectors.toSet());
        Set<UUID> missions = crediting.open(document).stream()
                .map(DocumentLine::request)
                .filter(it -> chosen.contains(it.toString()))
                .collect(Collectors.toSet());
        String reason = Typed.line(typed.get("reason"));
        Form form = Form.of(typed);
        if (missions.isEmpty()) {
            form = form.wrong("missions", "invoicing.fault.missions");
        }
        if (reason.isEmpty() || reason.length() > 300) {
            form = form.wrong("reason", "invoicing.fault.reason");
        }
        if (form.failed()) {
            return screen.refuse("invoicing/document", page(screen, document, form));
        }
        Document made = crediting.credit(document, missions, reason).orElseThrow(NotFound::new);
        News.tell(response, "invoicing.news.credited");
        return screen.go(made.path());
    }
}
