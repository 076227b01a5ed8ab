package express.referrals;

import express.people.Rates;
import express.people.Rates.Limit;
import express.referrals.Moving.Answer;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a message to the person leads: when they are expected, that they cannot come, that they were there. On a telephone
 * that others use it says neither where nor what for.
 */
@Controller
class AppointmentPages {

    static final String PATH = "/appointments/";

    /** What the person can do here with one button. */
    private static final List<Move> BUTTONS = List.of(Move.AGREE, Move.MEET, Move.KEEP, Move.CANCEL);

    /** @param begun whether they can have been there */
    record AppointmentPage(String secret, Referral referral, Appointment appointment, boolean begun, Form form) {

        String path() {
            return PATH + secret;
        }

        boolean stands() {
            return referral.state().moves(Side.PERSON).contains(Move.SHIFT);
        }

        List<Move> buttons() {
            return BUTTONS.stream()
                    .filter(referral.state().moves(Side.PERSON)::contains)
                    .filter(move -> move != Move.MEET || begun)
                    .toList();
        }

        String label(Move move) {
            return switch (move) {
                case MEET -> "referrals.own.was-there";
                case CANCEL -> "referrals.own.cancel";
                default -> "referrals.do." + move.slug();
            };
        }

        AppointmentPage with(Form typed) {
            return new AppointmentPage(secret, referral, appointment, begun, typed);
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
                                        secret, referral, it, !it.beginsAt().isAfter(now), Form.empty())))
                .flatMap(it -> it);
    }

    @Open
    @PostMapping(PATH + "{secret}")
    ModelAndView answer(
            Screen screen, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        Optional<AppointmentPage> page = find(secret);
        if (page.isEmpty()) {
            return LinkPages.gone(screen);
        }
        Map<String, String> typed = Form.typed(request);
        ActForm.Read read = new ActForm(typed, Side.PERSON, null, time.instant()).read();
        Optional<Act> act = read.act().filter(it -> it.move() == Move.SHIFT || BUTTONS.contains(it.move()));
        if (act.isEmpty()) {
            return screen.refuse("referrals/appointment", page.get().with(new Form(typed, faults(read))));
        }
        Answer answer = moving.move(page.get().referral().id(), act.get());
        News.tell(
                response,
                answer == Answer.DONE ? "referrals.news." + act.get().move().slug() : "referrals.fault.meanwhile");
        return screen.go(PATH + secret);
    }

    private static List<Wrong> faults(ActForm.Read read) {
        return read.faults().isEmpty() ? List.of(new Wrong("", "referrals.fault.choice")) : read.faults();
    }
}
