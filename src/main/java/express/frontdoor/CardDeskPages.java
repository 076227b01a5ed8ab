package express.frontdoor;

import express.base.NotFound;
import express.people.Rates;
import express.ui.Form;
import express.ui.Screen;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The human way out for somebody whose card is locked: an adviser who sees the card gives them a new PIN. It opens
 * nothing to the adviser, who is noted.
 */
@Controller
class CardDeskPages {

    static final String PATH = "/front-door/cards";

    /** @param pin a new one, shown once */
    record CardPage(Form form, @Nullable String pin) {}

    private final Coming coming;
    private final Rates rates;

    CardDeskPages(Coming coming, Rates rates) {
        this.coming = coming;
        this.rates = rates;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen) {
        requireHelper(screen);
        return screen.show("frontdoor/card-desk", new CardPage(Form.empty(), null));
    }

    private static void requireHelper(Screen screen) {
        if (!FrontdoorAccess.mayHelp(screen.viewer())) {
            throw new NotFound();
        }
    }

    /** The answer is the page itself, since the new PIN is kept nowhere. */
    @PostMapping(PATH)
    ModelAndView renew(@RequestParam(defaultValue = "") String number, Screen screen) {
        requireHelper(screen);
        rates.count(Rates.Limit.TRYING, "card desk " + screen.viewer().id());
        return coming.renew(Secrets.plain(number), screen.viewer().id())
                .map(pin -> screen.show("frontdoor/card-desk", new CardPage(Form.empty(), Secrets.grouped(pin))))
                .orElseGet(() -> screen.refuse(
                        "frontdoor/card-desk",
                        new CardPage(
                                Form.of(Map.of("number", number)).wrong("number", "frontdoor.desk.card.unknown"),
                                null)));
    }
}
