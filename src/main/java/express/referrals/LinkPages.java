package express.referrals;

import express.base.NotFound;
import express.database.Acting;
import express.journeys.Revealing;
import express.people.Rates;
import express.people.Rates.Limit;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the letter to a receiver leads: the link in it is enough, as long as the person agrees. Taken back, run out, ended or
 * forged, it leads nowhere and says so kindly, also on a page that is still open.
 */
@Controller
class LinkPages {

    static final String PATH = "/referrals/";

    private final Opening opening;
    private final Taking taking;
    private final Rates rates;

    LinkPages(Opening opening, Taking taking, Rates rates) {
        this.opening = opening;
        this.taking = taking;
        this.rates = rates;
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        return kindly(
                screen,
                () -> opening.show(
                        screen, opening.find(secret, Side.RECEIVER).orElseThrow(NotFound::new), PATH + secret));
    }

    static ModelAndView gone(Screen screen) {
        ModelAndView gone = screen.show("referrals/gone", "");
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    @Open
    @PostMapping(PATH + "{secret}/turns")
    ModelAndView answer(
            Screen screen, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        Optional<Referral> found = opening.find(secret, Side.RECEIVER);
        if (found.isEmpty()) {
            return gone(screen);
        }
        return kindly(
                screen,
                () -> Acting.inBackground(
                        Revealing.PURPOSE,
                        () -> taking.take(screen, found.get(), Side.RECEIVER, PATH + secret, request, response)));
    }

    private static ModelAndView kindly(Screen screen, Supplier<ModelAndView> page) {
        try {
            return page.get();
        } catch (NotFound gone) {
            return gone(screen);
        }
    }
}
