package express.exhibits;

import express.base.NotFound;
import express.people.Rates;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody in a picture answers, with the code of their letter or slip. Opening a link changes nothing, because
 * scanners of mail open links first; its forms are not noted, because their address is the secret.
 */
@Controller
class ConsentPages {

    static final String PATH = "/consent/";

    record CodePage(Form form) {}

    record ConsentPage(String code, Answers.Question question, String organisation) {

        String path() {
            return PATH + code;
        }

        Exhibit exhibit() {
            return question.exhibit();
        }

        Consent consent() {
            return question.consent();
        }

        boolean lapsed() {
            return consent().state() == Consent.State.LAPSED && !exhibit().withdrawn();
        }

        boolean waits() {
            return question.isOpen() && consent().state() == Consent.State.ASKED;
        }
    }

    private final Answers answers;
    private final Gallery gallery;
    private final Asking.Names names;
    private final Rates rates;

    ConsentPages(Answers answers, Gallery gallery, Asking.Names names, Rates rates) {
        this.answers = answers;
        this.gallery = gallery;
        this.names = names;
        this.rates = rates;
    }

    @Open
    @GetMapping("/consent")
    ModelAndView code(Screen screen) {
        return screen.show("exhibits/code", new CodePage(Form.empty()));
    }

    @Open
    @PostMapping("/consent")
    ModelAndView enter(Screen screen, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return find(code, request).isPresent() ? screen.go(PATH + Codes.plain(code)) : unknown(screen, code);
    }

    private Optional<Answers.Question> find(String code, HttpServletRequest request) {
        rates.count(Rates.Limit.TRYING, request.getRemoteAddr());
        return answers.look(code);
    }

    private static ModelAndView unknown(Screen screen, String code) {
        Form form = Form.of(Map.of("code", code)).wrong("code", "exhibits.code.unknown");
        return screen.refuse("exhibits/code", new CodePage(form));
    }

    @Open
    @GetMapping(PATH + "{code}")
    ModelAndView look(Screen screen, @PathVariable String code, HttpServletRequest request) {
        return show(screen, "exhibits/consent", code, request);
    }

    private ModelAndView show(Screen screen, String template, String code, HttpServletRequest request) {
        Optional<ConsentPage> page = find(code, request)
                .map(question -> new ConsentPage(
                        Codes.plain(code), question, names.of(question.exhibit().organisation())));
        if (page.isEmpty()) {
            ModelAndView unknown = unknown(screen, code);
            unknown.setStatus(HttpStatus.NOT_FOUND);
            return unknown;
        }
        return screen.show(page.get().question().isOpen() ? template : "exhibits/consent", page.get());
    }

    /** For the person only, whether it is shown to others or not. */
    @Open
    @GetMapping(PATH + "{code}/picture")
    ResponseEntity<byte[]> picture(@PathVariable String code) {
        Exhibit exhibit = answers.look(code)
                .filter(Answers.Question::isOpen)
                .map(Answers.Question::exhibit)
                .orElseThrow(NotFound::new);
        ResponseEntity<byte[]> answer = DeliveryPages.answer(gallery.content(exhibit, 960), exhibit, 960);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }

    @Open
    @PostMapping(PATH + "{code}/agreement")
    ModelAndView agree(Screen screen, @PathVariable String code, HttpServletRequest request) {
        find(code, request).orElseThrow(NotFound::new);
        answers.agree(code);
        return screen.go(PATH + Codes.plain(code));
    }

    /** Asks once whether it is meant. */
    @Open
    @GetMapping(PATH + "{code}/withdrawal")
    ModelAndView confirm(Screen screen, @PathVariable String code, HttpServletRequest request) {
        return show(screen, "exhibits/withdrawal", code, request);
    }

    @Open
    @PostMapping(PATH + "{code}/withdrawal")
    ModelAndView end(
            Screen screen, @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        find(code, request).orElseThrow(NotFound::new);
        answers.end(code);
        News.tell(response, "exhibits.consent.ended");
        return screen.go(PATH + Codes.plain(code));
    }
}
