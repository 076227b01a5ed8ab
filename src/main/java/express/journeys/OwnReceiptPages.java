package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.ui.ForNewcomers;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** What a person keeps of a consent, for whom it is: to read and take back, on paper, by message and for machines. */
@ForNewcomers
@Controller
class OwnReceiptPages {

    private static final String ONE = OwnPages.PATH + "/consents/{id}";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Consents consents;
    private final Journeys journeys;
    private final Receipts receipts;
    private final ReceiptPages.Desk desk;

    OwnReceiptPages(Consents consents, Journeys journeys, Receipts receipts, ReceiptPages.Desk desk) {
        this.consents = consents;
        this.journeys = journeys;
        this.receipts = receipts;
        this.desk = desk;
    }

    static String path(Consent consent, Locale language) {
        return OwnPages.PATH + "/consents/" + consent.id() + "?lang=" + language.toLanguageTag();
    }

    private Consent own(Screen screen, String id) {
        Consent consent = consents.get(Ids.parse(id));
        if (journeys.listOf(screen.viewer().id()).stream()
                .noneMatch(it -> it.id().equals(consent.journey()))) {
            throw new NotFound();
        }
        return consent;
    }

    @GetMapping(ONE)
    ModelAndView show(Screen screen, @PathVariable String id) {
        return screen.show("journeys/own-receipt", desk.page(screen, own(screen, id)));
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String id) {
        return desk.print(screen, desk.page(screen, own(screen, id)));
    }

    @GetMapping(ONE + ".json")
    ResponseEntity<String> take(Screen screen, @PathVariable String id) {
        Consent consent = own(screen, id);
        var fields = receipts.fields(consent, journeys.get(consent.journey()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsString(fields) + "\n");
    }

    /** By message, for who asks for it. */
    @PostMapping(ONE + "/receipts")
    ModelAndView send(Screen screen, @PathVariable String id, HttpServletResponse response) {
        News.tell(response, desk.send(screen.viewer(), own(screen, id)));
        return screen.go(OwnPages.PATH);
    }
}
