package express.frontdoor;

import express.base.NotFound;
import express.base.Settings;
import express.messaging.Channel;
import express.people.Rates;
import express.ui.ForNewcomers;
import express.ui.Form;
import express.ui.Open;
import express.ui.QrCode;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Stopping here and coming back: by a number, by a message, or by a card on paper. */
@Controller
@ForNewcomers
class LaterPages {

    static final String PATH = "/start/later";

    record LaterPage(Form form) {}

    record CodePage(String digits, Instant until) {

        String grouped() {
            return Secrets.grouped(digits);
        }
    }

    /** @param address what the square says */
    record CardPage(String number, String pin, String address) {

        QrCode square() {
            return QrCode.of(address);
        }

        String grouped() {
            return Secrets.grouped(pin);
        }

        String groupedNumber() {
            return Secrets.grouped(number);
        }
    }

    private final Coming coming;
    private final Rates rates;
    private final LaterPost post;
    private final Settings settings;
    private final InstantSource time;

    LaterPages(Coming coming, Rates rates, LaterPost post, Settings settings, InstantSource time) {
        this.coming = coming;
        this.rates = rates;
        this.post = post;
        this.settings = settings;
        this.time = time;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView choose(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return with(screen, request, response, it -> screen.show("frontdoor/later", new LaterPage(Form.empty())));
    }

    private ModelAndView with(
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Approach, ModelAndView> answer) {
        return coming.find(request, response).map(answer).orElseGet(() -> screen.go(StartPages.PATH));
    }

    @Open
    @PostMapping(PATH + "/code")
    ModelAndView makeCode(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return with(screen, request, response, it -> {
            coming.code(it);
            return screen.go(PATH + "/code");
        });
    }

    @Open
    @GetMapping(PATH + "/code")
    ModelAndView code(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return with(screen, request, response, it -> {
            Coming.Code code = coming.code(it);
            return screen.show("frontdoor/code", new CodePage(code.digits(), code.until()));
        });
    }

    /** The number of the phone is in the message, and nowhere else. */
    @Open
    @PostMapping(PATH + "/message")
    ModelAndView send(
            @RequestParam(defaultValue = "") String telephone,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(screen, request, response, it -> {
            String number = CallbackPages.telephone(telephone);
            if (!Channel.SMS.reaches(number)) {
                Form form = Form.of(Form.typed(request)).wrong("telephone", "frontdoor.later.telephone.missing");
                return screen.refuse("frontdoor/later", new LaterPage(form));
            }
            rates.count(Rates.Limit.ASKING, request.getRemoteAddr());
            rates.count(Rates.Limit.LETTERS, number);
            post.send(number, screen.language(), coming.link(it), coming.code(it));
            return screen.go(PATH + "/message");
        });
    }

    @Open
    @GetMapping(PATH + "/message")
    ModelAndView sent(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return with(screen, request, response, it -> screen.show("frontdoor/sent", new LaterPage(Form.empty())));
    }

    @Open
    @PostMapping(PATH + "/card")
    ModelAndView makeCard(
            @RequestParam(defaultValue = "false") boolean lost,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(screen, request, response, it -> {
            if (lost) {
                coming.loseCard(it);
            }
            coming.card(it);
            return screen.go(PATH + "/card");
        });
    }

    @Open
    @GetMapping(PATH + "/card")
    ModelAndView card(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return with(screen, request, response, it -> screen.show("frontdoor/card", page(it)));
    }

    private CardPage page(Approach approach) {
        Key.Card card = coming.card(approach);
        String address =
                settings.address().resolve(ReturnPages.CARDS + card.token()).toString();
        return new CardPage(card.number(), card.pin(), address);
    }

    @Open
    @GetMapping(PATH + "/card.pdf")
    ResponseEntity<byte[]> paper(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Optional<Approach> approach = coming.find(request, response);
        CardPage page = page(approach.orElseThrow(NotFound::new));
        String title = screen.text("frontdoor.card.title");
        return screen.print("frontdoor/card-paper", page, title, title, time.instant());
    }
}
