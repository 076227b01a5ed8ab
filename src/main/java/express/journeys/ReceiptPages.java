package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a person keeps of a consent: on paper, by message and for machines. Who types for them prints or sends it. */
@Controller
class ReceiptPages {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record ReceiptPage(Consent consent, String holder, String receiver) {}

    private final Consents consents;
    private final Journeys journeys;
    private final Receipts receipts;
    private final FileDoor door;
    private final InstantSource time;

    ReceiptPages(Consents consents, Journeys journeys, Receipts receipts, FileDoor door, InstantSource time) {
        this.consents = consents;
        this.journeys = journeys;
        this.receipts = receipts;
        this.door = door;
        this.time = time;
    }

    private Consent own(Screen screen, String id) {
        Consent consent = consents.get(Ids.parse(id));
        if (journeys.listOf(screen.viewer().id()).stream()
                .noneMatch(it -> it.id().equals(consent.journey()))) {
            throw new NotFound();
        }
        return consent;
    }

    @GetMapping(OwnPages.PATH + "/consents/{id}.pdf")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String id) {
        return printed(screen, own(screen, id));
    }

    @GetMapping(OwnPages.PATH + "/consents/{id}.json")
    ResponseEntity<String> take(Screen screen, @PathVariable String id) {
        Consent consent = own(screen, id);
        var fields = Receipt.fields(consent, journeys.get(consent.journey()), receipts::name);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsString(fields) + "\n");
    }

    @GetMapping(ConsentPages.PATH + "/{consent}.pdf")
    ResponseEntity<byte[]> hand(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String consent) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        Consent given = of(file, consent);
        return printed(screen.forReader(receipts.language(file.journey(), given)), given);
    }

    private Consent of(FileDoor.Opened file, String id) {
        return consents.find(Ids.parse(id))
                .filter(it -> it.journey().equals(file.journey().id()))
                .orElseThrow(NotFound::new);
    }

    /** By message, for who asks for it. */
    @PostMapping(OwnPages.PATH + "/consents/{id}/receipts")
    ModelAndView send(Screen screen, @PathVariable String id, HttpServletResponse response) {
        sent(screen, own(screen, id), response);
        return screen.go(OwnPages.PATH);
    }

    @PostMapping(ConsentPages.PATH + "/{consent}/receipts")
    ModelAndView send(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String consent,
            HttpServletResponse response) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        sent(screen, of(file, consent), response);
        return screen.go(file.path());
    }

    private void sent(Screen screen, Consent consent, HttpServletResponse response) {
        if (consent.givenAt() == null || consent.withdrawnAt() != null) {
            throw new NotFound();
        }
        boolean went = receipts.send(screen.viewer(), journeys.get(consent.journey()), consent);
        News.tell(response, went ? "journeys.receipt.sent" : "journeys.receipt.nowhere");
    }

    private ResponseEntity<byte[]> printed(Screen screen, Consent consent) {
        CaseFile journey = journeys.get(consent.journey());
        var page = new ReceiptPage(consent, receipts.name(journey.holder()), receipts.name(consent.receiver()));
        return screen.print(
                "journeys/receipt",
                page,
                screen.text("journeys.receipt.title"),
                screen.text("journeys.receipt.title"),
                time.instant());
    }
}
