package express.credentials;

import express.people.Rates;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where whoever is shown a certificate checks it: by its number, its file or its square. Nothing brought here is kept. */
@Controller
class CheckPages {

    static final String PATH = "/check";

    private static final String NUMBER = "number";
    private static final String FILE = "file";

    /** @param verdict on what was brought, if something was */
    record CheckPage(@Nullable Verdict verdict, Form form) {}

    private final Checking checking;
    private final Rates rates;

    CheckPages(Checking checking, Rates rates) {
        this.checking = checking;
        this.rates = rates;
    }

    @Bean
    static MenuEntry checkEntry() {
        return MenuEntry.foot(300, PATH, "credentials.check.menu");
    }

    @Open
    @GetMapping(PATH)
    ModelAndView check(
            Screen screen,
            @RequestParam(defaultValue = "") String claim,
            HttpServletRequest request,
            HttpServletResponse response) {
        return claim.isEmpty()
                ? screen.show("credentials/check", new CheckPage(null, Form.empty()))
                : verdict(screen, request, response, () -> checking.check(claim));
    }

    @FunctionalInterface
    private interface Question {
        Verdict ask();
    }

    private ModelAndView verdict(
            Screen screen, HttpServletRequest request, HttpServletResponse response, Question question) {
        rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "no-store");
        Verdict verdict = question.ask();
        checking.count(verdict);
        return screen.show("credentials/check", new CheckPage(verdict, Form.empty()));
    }

    @Open
    @GetMapping(PATH + "/{number:[0-9A-Za-z-]{10,20}}")
    ModelAndView number(
            Screen screen, @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        return verdict(screen, request, response, () -> checking.check(CredentialNumber.parse(number)));
    }

    /** What was typed becomes an address, so that it can be kept and sent on. */
    @Open
    @PostMapping(PATH + "/numbers")
    ModelAndView find(Screen screen, @RequestParam(defaultValue = "") String number) {
        Optional<CredentialNumber> read = CredentialNumber.find(number);
        return read.map(it -> screen.go(PATH + "/" + it))
                .orElseGet(() -> refuse(screen, Map.of(NUMBER, number), NUMBER, "credentials.check.number.wrong"));
    }

    private static ModelAndView refuse(Screen screen, Map<String, String> typed, String field, String key) {
        return screen.refuse(
                "credentials/check", new CheckPage(null, Form.of(typed).wrong(field, key)));
    }

    /** Answered at once: to lead on it would have to be kept. */
    @Open
    @PostMapping(PATH + "/files")
    ModelAndView look(
            Screen screen,
            @RequestParam Optional<MultipartFile> file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<MultipartFile> brought = file.filter(it -> !it.isEmpty());
        if (brought.isEmpty()) {
            return refuse(screen, Map.of(), FILE, "credentials.check.file.missing");
        }
        if (brought.get().getSize() > Shown.LARGEST) {
            return refuse(screen, Map.of(), FILE, "credentials.check.file.large");
        }
        byte[] bytes = brought.get().getBytes();
        return verdict(screen, request, response, () -> look(bytes));
    }

    private Verdict look(byte[] file) {
        try {
            return checking.check(Shown.in(file));
        } catch (Json.Unreadable nothing) {
            return Verdict.only(Verdict.Outcome.UNREADABLE);
        }
    }
}
