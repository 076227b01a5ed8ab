package express.attendance;

import express.base.NotFound;
import express.credentials.Issuing;
import express.credentials.Seals;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A participant without an account has the name on their certificate erased: by the link that came to their address, which
 * nobody else has. Its number can still be checked.
 */
@Controller
class NamePages {

    private static final String PATH = "/registrations/{code}/certificate/erasure";

    /** @param until to when it is kept as proof for the funder that they were there */
    record NamePage(Certificate certificate, LocalDate until, String back) {}

    private final OwnPages.Visitors visitors;
    private final Certificates certificates;
    private final Books books;
    private final Backstage backstage;
    private final Issuing issuing;
    private final Seals seals;

    NamePages(
            OwnPages.Visitors visitors,
            Certificates certificates,
            Books books,
            Backstage backstage,
            Issuing issuing,
            Seals seals) {
        this.visitors = visitors;
        this.certificates = certificates;
        this.books = books;
        this.backstage = backstage;
        this.issuing = issuing;
        this.seals = seals;
    }

    /** Nothing, once the name is erased. */
    private Certificate certificate(OwnPages.Visitors.Guest guest) {
        return backstage
                .look(() -> certificates.find(guest.participant()))
                .filter(it -> seals.find(it.credential()).isPresent())
                .orElseThrow(NotFound::new);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String code, HttpServletRequest request) {
        OwnPages.Visitors.Guest guest = visitors.by(code, request);
        Book book = backstage.look(() -> books.get(guest.gathering()));
        LocalDate until = book.keepUntil(guest.gathering(), guest.programme().zone());
        return screen.show("attendance/erasure", new NamePage(certificate(guest), until, "/registrations/" + code));
    }

    @Open
    @PostMapping(PATH)
    ModelAndView erase(
            Screen screen, @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        Certificate certificate = certificate(visitors.by(code, request));
        backstage.open("personal-data", () -> {
            issuing.erase(certificate.credential());
            return true;
        });
        News.tell(response, "attendance.erased");
        return screen.go("/registrations/" + code);
    }
}
