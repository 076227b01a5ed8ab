package express.invoicing;

import express.interpreting.MonthLines;
import express.people.Rates;
import express.people.Rates.Limit;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where another house reads by a link what it is paid. It knows a mission by when it began, and never by the number by which
 * the client knows its case.
 */
@Controller
class NotePages {

    static final String PATH = "/passed-fee-notes/";

    record NotePage(String secret, DocumentPages.DocumentPage whole) {

        String paper() {
            return PATH + secret + "/paper";
        }
    }

    private final Backstage backstage;
    private final Documents documents;
    private final Issuers issuers;
    private final MonthLines months;
    private final Rates rates;
    private final InstantSource time;

    NotePages(
            Backstage backstage,
            Documents documents,
            Issuers issuers,
            MonthLines months,
            Rates rates,
            InstantSource time) {
        this.backstage = backstage;
        this.documents = documents;
        this.issuers = issuers;
        this.months = months;
        this.rates = rates;
        this.time = time;
    }

    /** A link that somebody passed on in public leads no search engine here. */
    private Optional<DocumentPages.DocumentPage> find(
            Screen screen, String secret, HttpServletRequest from, HttpServletResponse response) {
        rates.count(Limit.CHECKING, from.getRemoteAddr());
        response.setHeader("X-Robots-Tag", "noindex");
        return backstage.look(() -> documents.findByLink(secret).map(it -> page(screen, it)));
    }

    private DocumentPages.DocumentPage page(Screen screen, Document of) {
        return new DocumentPages.DocumentPage(
                of,
                issuers.get(of.house(), of.issuer()),
                lines(screen, of),
                Optional.ofNullable(of.corrects()).map(documents::get).orElse(null),
                documents.listCorrecting(of),
                Map.of(),
                false,
                Form.empty());
    }

    private List<DocumentLine> lines(Screen screen, Document of) {
        List<DocumentLine> lines = documents.lines(of);
        Map<UUID, Instant> begun = months.beginnings(
                of.house(), lines.stream().map(DocumentLine::request).distinct().toList());
        return lines.stream()
                .map(it -> it.knownAs(Optional.ofNullable(begun.get(it.request()))
                        .map(screen::time)
                        .orElse("")))
                .toList();
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(
            Screen screen, @PathVariable String secret, HttpServletRequest from, HttpServletResponse response) {
        return find(screen, secret, from, response)
                .map(it -> screen.show("invoicing/note", new NotePage(secret, it)))
                .orElseGet(() -> {
                    ModelAndView gone = screen.show("invoicing/gone", "");
                    gone.setStatus(HttpStatus.GONE);
                    return gone;
                });
    }

    @Open
    @GetMapping(PATH + "{secret}/paper")
    ResponseEntity<byte[]> paper(
            Screen screen, @PathVariable String secret, HttpServletRequest from, HttpServletResponse response) {
        return find(screen, secret, from, response)
                .map(it -> screen.print(
                        "invoicing/paper",
                        it,
                        screen.text(it.document().kind().key(), it.document().number()),
                        it.document().partyName(),
                        time.instant()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }
}
