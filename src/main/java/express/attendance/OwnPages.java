package express.attendance;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.credentials.Seals;
import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.people.Rates;
import express.registration.Guests;
import express.registration.Participant;
import express.registration.Roll;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What participants do without an account, by the link of their registration or from the lobby: type the word that they
 * heard, and fetch their certificate.
 */
@Controller
class OwnPages {

    private static final String LINK = "/registrations/{code}";
    private static final String LOBBY = "/gatherings/{slug}/words";

    /** @param back where they came from */
    record WordsPage(
            Gathering gathering,
            Programme programme,
            List<Slot.Meeting> open,
            Clock clock,
            String path,
            String back,
            Form form) {}

    record CertificatePage(Attested what, Seals.Seal seal) {}

    /** Whose link it is, and what it leads to. */
    @Component
    record Visitors(Backstage backstage, Roll roll, Gatherings gatherings, Programmes programmes, Rates rates) {

        record Guest(UUID participant, Gathering gathering, Programme programme) {}

        Guest by(String code, HttpServletRequest request) {
            rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
            Participant it = backstage.look(() -> roll.find(code)).orElseThrow(NotFound::new);
            Gathering gathering =
                    gatherings.find(new GatheringId(it.gathering())).orElseThrow(NotFound::new);
            return new Guest(it.id(), gathering, programmes.get(gathering));
        }

        Guest in(String slug, Viewer viewer, HttpServletRequest request, Guests guests) {
            Gathering gathering = gatherings.get(slug);
            Participant it = guests.find(gathering, viewer, request).orElseThrow(NotFound::new);
            return new Guest(it.id(), gathering, programmes.get(gathering));
        }
    }

    private final Visitors visitors;
    private final Guests guests;
    private final Hearing hearing;
    private final Certificates certificates;
    private final Backstage backstage;
    private final Seals seals;

    OwnPages(
            Visitors visitors,
            Guests guests,
            Hearing hearing,
            Certificates certificates,
            Backstage backstage,
            Seals seals) {
        this.visitors = visitors;
        this.guests = guests;
        this.hearing = hearing;
        this.certificates = certificates;
        this.backstage = backstage;
        this.seals = seals;
    }

    @Open
    @GetMapping(LINK + "/words")
    ModelAndView words(Screen screen, @PathVariable String code, HttpServletRequest request) {
        return show(screen, visitors.by(code, request), "/registrations/" + code);
    }

    @Open
    @GetMapping(LOBBY)
    ModelAndView wordsInTheLobby(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Visitors.Guest guest = visitors.in(slug, screen.viewer(), request, guests);
        return show(screen, guest, guest.gathering().path());
    }

    private ModelAndView show(Screen screen, Visitors.Guest guest, String path) {
        return screen.show("attendance/words", page(screen, guest, path, Form.empty()));
    }

    private WordsPage page(Screen screen, Visitors.Guest guest, String path, Form form) {
        return new WordsPage(
                guest.gathering(),
                guest.programme(),
                hearing.open(guest.gathering(), guest.programme()),
                new Clock(guest.programme().zone(), screen.language()),
                path + "/words",
                path.equals(guest.gathering().path()) ? path + "/lobby" : path,
                form);
    }

    @Open
    @PostMapping(LINK + "/words")
    ModelAndView hear(
            Screen screen, @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return hear(screen, visitors.by(code, request), "/registrations/" + code, request, response);
    }

    @Open
    @PostMapping(LOBBY)
    ModelAndView hearInTheLobby(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Visitors.Guest guest = visitors.in(slug, screen.viewer(), request, guests);
        return hear(screen, guest, guest.gathering().path(), request, response);
    }

    private ModelAndView hear(
            Screen screen,
            Visitors.Guest guest,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        String session = typed.getOrDefault("session", "");
        String word = Typed.line(typed.get("word-" + session));
        Hearing.Outcome outcome =
                hearing.hear(guest.gathering(), guest.programme(), guest.participant(), Ids.parse(session), word);
        return switch (outcome) {
            case Hearing.Outcome.Known known -> {
                News.tell(response, "attendance.word.known");
                yield screen.go(page(screen, guest, path, Form.empty()).back());
            }
            case Hearing.Outcome.Wrong wrong ->
                screen.refuse(
                        "attendance/words",
                        page(
                                screen,
                                guest,
                                path,
                                Form.of(typed)
                                        .wrong(
                                                "word-" + session,
                                                wrong.left() == 1
                                                        ? "attendance.word.wrong.last"
                                                        : "attendance.word.wrong")));
            case Hearing.Outcome.Closed closed ->
                screen.refuse(
                        "attendance/words",
                        page(screen, guest, path, Form.of(typed).wrong("", "attendance.word.closed")));
        };
    }

    private Certificate certificate(Visitors.Guest guest) {
        return backstage.look(() -> certificates.find(guest.participant())).orElseThrow(NotFound::new);
    }

    @Open
    @GetMapping(LINK + "/certificate.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String code, HttpServletRequest request) {
        Certificate it = certificate(visitors.by(code, request));
        Attested what = it.attested();
        Seals.Seal seal = seals.find(it.credential()).orElseThrow(NotFound::new);
        byte[] pdf = screen.print(
                        "attendance/certificate",
                        new CertificatePage(what, seal),
                        screen.text("attendance.certificate"),
                        screen.text("attendance.certificate.about", what.title()),
                        seal.issuedAt())
                .getBody();
        byte[] whole = seals.enclose(
                java.util.Objects.requireNonNull(pdf), it.credential(), screen.text("attendance.certificate.inside"));
        return file(it.number() + ".pdf", MediaType.APPLICATION_PDF, whole);
    }

    @Open
    @GetMapping(LINK + "/certificate.json")
    ResponseEntity<byte[]> document(Screen screen, @PathVariable String code, HttpServletRequest request) {
        Certificate it = certificate(visitors.by(code, request));
        String document = seals.document(it.credential()).orElseThrow(NotFound::new);
        return file(
                it.number() + ".json",
                MediaType.parseMediaType("application/vc+ld+json"),
                document.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
