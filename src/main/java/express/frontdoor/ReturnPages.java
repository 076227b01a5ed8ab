package express.frontdoor;

import express.frontdoor.Key.Turn;
import express.people.Rates;
import express.ui.ForNewcomers;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coming back. Whatever does not open is told kindly, and how to go on without it. */
@Controller
@ForNewcomers
class ReturnPages {

    static final String PATH = "/start/return";
    static final String CARDS = "/start/cards/";
    static final String LINKS = "/start/links/";

    record ReturnPage(Form form) {}

    /** @param left how often one may try, if somebody has */
    record PinPage(String action, boolean tried, int left) {}

    /** @param number by which a worker helps; empty for what is not known at all */
    record ClosedPage(String kind, String number) {

        String grouped() {
            return Secrets.grouped(number);
        }
    }

    record LinkPage(String action) {}

    private final Coming coming;
    private final Rates rates;

    ReturnPages(Coming coming, Rates rates) {
        this.coming = coming;
        this.rates = rates;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView ask(Screen screen) {
        return screen.show("frontdoor/return", new ReturnPage(Form.empty()));
    }

    @Open
    @PostMapping(PATH)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        rates.count(Rates.Limit.TRYING, request.getRemoteAddr());
        String digits = Secrets.plain(code);
        if (digits.length() == Secrets.CODE && coming.returnByCode(digits, request, response)) {
            return screen.go(NextPages.PATH);
        }
        Form form = Form.of(Form.typed(request)).wrong("code", "frontdoor.return.wrong");
        return screen.refuse("frontdoor/return", new ReturnPage(form));
    }

    @Open
    @GetMapping(CARDS + "{token}")
    ModelAndView look(@PathVariable String token, Screen screen, HttpServletRequest request) {
        rates.count(Rates.Limit.TRYING, request.getRemoteAddr());
        return pin(coming.look(token), token, false, screen);
    }

    private static ModelAndView pin(Turn turn, String token, boolean tried, Screen screen) {
        return switch (turn) {
            case Turn.Opened opened -> screen.go(NextPages.PATH);
            case Turn.Wrong wrong -> {
                var page = new PinPage(CARDS + token, tried, wrong.left());
                yield tried ? screen.refuse("frontdoor/pin", page) : screen.show("frontdoor/pin", page);
            }
            case Turn.Locked locked -> closed(HttpStatus.LOCKED, "locked", locked.number(), screen);
            case Turn.Unknown unknown -> closed(HttpStatus.GONE, "card", "", screen);
        };
    }

    private static ModelAndView closed(HttpStatus status, String kind, String number, Screen screen) {
        ModelAndView shown = screen.show("frontdoor/closed", new ClosedPage(kind, number));
        shown.setStatus(status);
        return shown;
    }

    @Open
    @PostMapping(CARDS + "{token}")
    ModelAndView turn(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String pin,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        rates.count(Rates.Limit.TRYING, request.getRemoteAddr());
        String digits = Secrets.plain(pin);
        // One that is not whole is a slip of the hand, and no try.
        Turn turn = digits.length() == Secrets.PIN
                ? coming.returnByCard(token, digits, request, response)
                : coming.look(token);
        return pin(turn, token, true, screen);
    }

    /** Opening it uses nothing up: programs look at links before people do. */
    @Open
    @GetMapping(LINKS + "{token}")
    ModelAndView lookAtLink(@PathVariable String token, Screen screen, HttpServletRequest request) {
        rates.count(Rates.Limit.TRYING, request.getRemoteAddr());
        return coming.leadsBack(token)
                ? screen.show("frontdoor/link", new LinkPage(LINKS + token))
                : closed(HttpStatus.GONE, "link", "", screen);
    }

    @Open
    @PostMapping(LINKS + "{token}")
    ModelAndView follow(
            @PathVariable String token, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        rates.count(Rates.Limit.TRYING, request.getRemoteAddr());
        return coming.returnByLink(token, request, response)
                ? screen.go(NextPages.PATH)
                : closed(HttpStatus.GONE, "link", "", screen);
    }
}
