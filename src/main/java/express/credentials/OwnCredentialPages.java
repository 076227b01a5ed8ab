package express.credentials;

import express.ui.MenuEntry;
import express.ui.News;
import express.ui.QrCode;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody was given: to see, to take away, and to show to others by a link that can be taken back. */
@Controller
class OwnCredentialPages {

    static final String PATH = "/account/credentials";
    private static final String ONE = PATH + "/{number:[0-9A-Z-]{14}}";

    record OwnPage(List<Held> held, Instant now) {}

    /**
     * @param link by which others may see it, if there is one
     * @param address to which its square leads
     */
    record Held(
            Credential credential,
            @Nullable String issuer,
            @Nullable String link,
            String address) {

        QrCode square() {
            return QrCode.of(address);
        }
    }

    private final Credentials credentials;
    private final Resolving resolving;
    private final Links links;
    private final Paperwork paperwork;
    private final InstantSource time;

    OwnCredentialPages(
            Credentials credentials, Resolving resolving, Links links, Paperwork paperwork, InstantSource time) {
        this.credentials = credentials;
        this.resolving = resolving;
        this.links = links;
        this.paperwork = paperwork;
        this.time = time;
    }

    @Bean
    static MenuEntry ownCredentialsEntry() {
        return MenuEntry.own(PATH, "credentials.own.menu", express.base.Viewer::signedIn);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        List<Held> held = credentials.listOf(screen.viewer().id()).stream()
                .map(it -> new Held(
                        it,
                        resolving.name(it.organisationId()),
                        links.find(it.id()).orElse(null),
                        paperwork.square(it)))
                .toList();
        return screen.show("credentials/own", new OwnPage(held, time.instant()));
    }

    private Credential own(Screen screen, String number) {
        return credentials.get(screen.viewer().id(), CredentialNumber.parse(number));
    }

    @GetMapping(ONE + ".json")
    ResponseEntity<byte[]> document(Screen screen, @PathVariable String number) {
        return file(
                number + ".json", "application/vc+ld+json", own(screen, number).document());
    }

    @GetMapping(ONE + ".jwt")
    ResponseEntity<byte[]> token(Screen screen, @PathVariable String number) {
        return file(number + ".jwt", "text/plain", own(screen, number).token());
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String number) {
        return file(number + ".pdf", "application/pdf", paperwork.print(screen, own(screen, number)));
    }

    private static ResponseEntity<byte[]> file(String name, String type, @Nullable String text) {
        return file(name, type, Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    @PostMapping(ONE + "/link")
    ModelAndView share(Screen screen, @PathVariable String number) {
        links.make(own(screen, number).id());
        return screen.go(PATH + "#c-" + number);
    }

    @PostMapping(ONE + "/link/removal")
    ModelAndView takeBack(Screen screen, @PathVariable String number, HttpServletResponse response) {
        links.takeBack(own(screen, number).id());
        News.tell(response, "credentials.link.removed");
        return screen.go(PATH);
    }
}
