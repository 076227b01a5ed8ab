package express.credentials;

import express.database.Changes;
import express.database.Remembered;
import express.ui.Open;
import express.ui.Screen;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a device keeps after one visit, so that it checks squares without a network. */
@Controller
class OfflinePages {

    private static final String PATH = CheckPages.PATH + "/offline";
    private static final String WORKER = "static/js/check-worker.js";

    record OfflinePage(List<Verdict.Outcome> outcomes) {}

    private final IssuerKeys keys;
    private final StatusLists lists;
    private final Resolving resolving;
    private final InstantSource time;
    private final Remembered<String, String> known;

    OfflinePages(IssuerKeys keys, StatusLists lists, Resolving resolving, InstantSource time, Changes changes) {
        this.known = new Remembered<>(changes);
        this.keys = keys;
        this.lists = lists;
        this.resolving = resolving;
        this.time = time;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView page(Screen screen) {
        return screen.show(
                "credentials/offline",
                new OfflinePage(List.of(
                        Verdict.Outcome.VALID,
                        Verdict.Outcome.REVOKED,
                        Verdict.Outcome.EXPIRED,
                        Verdict.Outcome.NOT_YET,
                        Verdict.Outcome.CHANGED,
                        Verdict.Outcome.UNKNOWN_ISSUER,
                        Verdict.Outcome.UNREADABLE)));
    }

    /** As of this moment: it is put together once, until a key, a name or something that was taken back is new. */
    @Open
    @GetMapping(value = CheckPages.PATH + "/known", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> known() {
        String at = time.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String body = "{\"at\":\"" + at + "\","
                + known.get(WORKER, it -> keysAndBits()).substring(1);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    /** All keys of all organisations, and which bits are set. */
    private String keysAndBits() {
        ObjectNode known = Json.object();
        ObjectNode issuers = known.putObject("issuers");
        for (IssuerKey key : keys.list()) {
            issuers.put(
                    key.multikey(),
                    Optional.ofNullable(resolving.name(key.organisationId())).orElse(""));
        }
        ObjectNode revoked = known.putObject("revoked");
        lists.listSet().forEach((list, set) -> {
            ArrayNode bits = revoked.putArray(Integer.toString(list));
            set.forEach(bits::add);
        });
        return known.toString();
    }

    /** It may answer for the page of checking and for nothing else. */
    @Open
    @GetMapping(CheckPages.PATH + "/worker.js")
    ResponseEntity<byte[]> worker() throws java.io.IOException {
        byte[] script = new org.springframework.core.io.ClassPathResource(WORKER).getContentAsByteArray();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .header("Service-Worker-Allowed", CheckPages.PATH)
                .cacheControl(CacheControl.noCache())
                .body(script);
    }
}
