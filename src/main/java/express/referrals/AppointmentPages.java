package express.referrals;

import express.people.Rates;
import express.people.Rates.Limit;
import express.referrals.Moving.Answer;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a message to the person leads: when they are expected, that they cannot come, that they were there. On a telephone
 * that others use it says neither where nor what for.
 */
@Controller
class AppointmentPages {

    static final String PATH = "/appointments/";

    /** @param begun whether they can have been there */
    record AppointmentPage(String secret, Referral referral, Appointment appointment, boolean begun) {

        String path() {
            return PATH + secret;
        }
    }

    private final Opening opening;
    private final Appointments appointments;
    private final Moving moving;
    private final Rates rates;
    private final InstantSource time;

    AppointmentPages(Opening opening, Appointments appointments, Moving moving, Rates rates, InstantSource time) {
        this.opening = opening;
        this.appointments = appointments;
        this.moving = moving;
        this.rates = rates;
        this.time = time;
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        return find(secret)
                .map(page -> screen.show("referrals/appointment", page))
                .orElseGet(() -> LinkPages.gone(screen));
    }

    private Optional<AppointmentPage> find(String secret) {
        Instant now = time.instant();
        return opening.look(
                        secret,
                        Side.PERSON,
                        referral -> appointments
                                .find(referral)
                                .map(it -> new AppointmentPage(
                                        secret, referral, it, !it.beginsAt().isAfter(now))))
                .flatMap(it -> it);
    }

    @Open
    @PostMapping(PATH + "{secret}")
    ModelAndView answer(
            Screen screen,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "-1") String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        Optional<AppointmentPage> page = find(secret);
        if (page.isEmpty()) {
            return LinkPages.gone(screen);
        }
        Move wanted = move.equals(Move.CANCEL.name()) ? Move.CANCEL : Move.MEET;
        Answer answer =
                moving.move(page.get().referral().id(), Act.of(wanted, Side.PERSON, null, Typed.number(version)));
        News.tell(
                response,
                answer == Answer.DONE
                        ? wanted == Move.CANCEL ? "referrals.news.cancel" : "referrals.news.meet"
                        : "referrals.fault.meanwhile");
        return screen.go(PATH + secret);
    }
}
