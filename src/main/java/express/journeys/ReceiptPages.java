package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.ui.News;
import express.ui.QrCode;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a person keeps of a consent, for whoever types for them: they print it or send it. */
@Controller
class ReceiptPages {

    /**
     * @param words in which it is read
     * @param checked shows the words beside them for which somebody vouches, if nobody does for these
     * @param address where it is taken back without an account; on paper only, and as long as it lives
     */
    record ReceiptPage(
            Consent consent,
            String holder,
            String receiver,
            ReceiptWords.Chosen words,
            @Nullable Screen checked,
            Instant now,
            @Nullable String address) {

        ReceiptPage with(URI back) {
            return new ReceiptPage(consent, holder, receiver, words, checked, now, back.toString());
        }

        QrCode square() {
            return QrCode.of(Objects.requireNonNull(address));
        }

        boolean lives() {
            return consent.isLiving(now);
        }

        /** Then nothing is left to be taken back. */
        boolean isOver() {
            return !consent.waits() && !lives();
        }

        /** What it says, in the words of either screen. */
        List<Line> lines(Screen reader) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(
                    reader.text("journeys.answer.what"),
                    reader.text(consent.purpose().key())));
            lines.add(new Line(reader.text("journeys.receipt.holder"), holder));
            lines.add(new Line(reader.text("journeys.answer.whom"), receiver));
            if (!consent.categories().isEmpty()) {
                lines.add(new Line(
                        reader.text("journeys.answer.data"),
                        reader.list(consent.categories().stream()
                                .map(it -> reader.text(it.key()))
                                .toList())));
            }
            lines.add(new Line(
                    reader.text("journeys.receipt.given"),
                    consent.givenAt() == null
                            ? reader.text("journeys.receipt.waits")
                            : reader.date(consent.givenAt())));
            lines.add(new Line(
                    reader.text("journeys.answer.until"),
                    consent.until() == null ? reader.text("journeys.answer.open") : reader.date(consent.until())));
            if (consent.withdrawnAt() != null) {
                lines.add(new Line(reader.text("journeys.receipt.withdrawn"), reader.date(consent.withdrawnAt())));
            }
            lines.add(new Line(
                    reader.text("journeys.receipt.language"),
                    reader.languageName(consent.language())
                            + (consent.interpreter().isEmpty() ? "" : " · " + consent.interpreter())));
            return lines;
        }
    }

    /** One thing that a receipt says. */
    record Line(String label, String said) {}

    private final Consents consents;
    private final FileDoor door;
    private final Desk desk;

    ReceiptPages(Consents consents, FileDoor door, Desk desk) {
        this.consents = consents;
        this.door = door;
        this.desk = desk;
    }

    /** Makes receipts, whoever asks for them. */
    @Component
    record Desk(Journeys journeys, Receipts receipts, ReceiptWords words, InstantSource time) {

        /** In the language of the page. */
        ReceiptPage page(Screen screen, Consent consent) {
            return page(screen, consent, words.in(screen.language(), journeys.get(consent.journey()), consent));
        }

        private ReceiptPage page(Screen screen, Consent consent, ReceiptWords.Chosen chosen) {
            CaseFile journey = journeys.get(consent.journey());
            return new ReceiptPage(
                    consent,
                    receipts.name(journey.holder()),
                    receipts.name(consent.receiver()),
                    chosen,
                    chosen.checked() == null ? null : screen.forNewcomer(chosen.checked()),
                    time.instant(),
                    null);
        }

        /** For the person, by whoever reads another language. */
        ResponseEntity<byte[]> hand(Screen screen, CaseFile journey, Consent consent) {
            ReceiptWords.Chosen chosen = words.explained(journey, consent);
            Screen reader = screen.forNewcomer(chosen.language());
            return print(reader, page(reader, consent, chosen));
        }

        ResponseEntity<byte[]> print(Screen screen, ReceiptPage page) {
            String title = screen.text("journeys.receipt.title");
            ReceiptPage paper = page.lives() ? page.with(back(screen, page.consent())) : page;
            return screen.print("journeys/receipt", paper, title, title, page.now());
        }

        private URI back(Screen screen, Consent consent) {
            return receipts.address(journeys.get(consent.journey()), consent, screen.language());
        }

        /** What became of it. */
        String send(Viewer viewer, Consent consent) {
            if (consent.givenAt() == null || consent.withdrawnAt() != null) {
                throw new NotFound();
            }
            CaseFile journey = journeys.get(consent.journey());
            boolean went = receipts.send(viewer, journey, consent, words.explained(journey, consent));
            return went ? "journeys.receipt.sent" : "journeys.receipt.nowhere";
        }
    }

    @GetMapping(ConsentPages.PATH + "/{consent}.pdf")
    ResponseEntity<byte[]> hand(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String consent) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        return desk.hand(screen, file.journey(), of(file, consent));
    }

    private Consent of(FileDoor.Opened file, String id) {
        return consents.find(Ids.parse(id))
                .filter(it -> it.journey().equals(file.journey().id()))
                .orElseThrow(NotFound::new);
    }

    @PostMapping(ConsentPages.PATH + "/{consent}/receipts")
    ModelAndView send(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String consent,
            HttpServletResponse response) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        News.tell(response, desk.send(screen.viewer(), of(file, consent)));
        return screen.go(file.path());
    }
}
