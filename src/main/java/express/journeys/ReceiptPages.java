package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Screen;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a person keeps of a consent: on paper and for machines. Who types for them prints it. */
@Controller
class ReceiptPages {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record ReceiptPage(Consent consent, String holder, String receiver) {}

    private final Consents consents;
    private final Journeys journeys;
    private final Organisations organisations;
    private final FileDoor door;
    private final InstantSource time;

    ReceiptPages(Consents consents, Journeys journeys, Organisations organisations, FileDoor door, InstantSource time) {
        this.consents = consents;
        this.journeys = journeys;
        this.organisations = organisations;
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
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsString(Receipt.fields(own(screen, id))) + "\n");
    }

    @GetMapping(ConsentPages.PATH + "/{consent}.pdf")
    ResponseEntity<byte[]> hand(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String consent) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        Consent one = consents.find(Ids.parse(consent))
                .filter(it -> it.journey().equals(file.journey().id()))
                .orElseThrow(NotFound::new);
        return printed(screen, one);
    }

    private ResponseEntity<byte[]> printed(Screen screen, Consent consent) {
        CaseFile journey = journeys.get(consent.journey());
        var page = new ReceiptPage(consent, name(journey.holder()), name(consent.receiver()));
        return screen.print(
                "journeys/receipt",
                page,
                screen.text("journeys.receipt.title"),
                screen.text("journeys.receipt.title"),
                time.instant());
    }

    private String name(OrganisationId id) {
        return organisations.listAll(List.of(id)).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
