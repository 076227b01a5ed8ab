package express.referrals;

import express.base.NotFound;
import express.people.Rates;
import express.people.Rates.Limit;
import express.referrals.Moving.Answer;
import express.ui.ForNewcomers;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Ical;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
@ForNewcomers
class AppointmentPages {

    static final String PATH = "/appointments/";

    /** What the person can do here with one button. */
    private static final List<Move> BUTTONS = List.of(Move.AGREE, Move.MEET, Move.KEEP, Move.CANCEL);

    /**
     * @param path of itself, in the language in which it is read
     * @param begun whether they can have been there
     * @param late whether somebody else was quicker
     */
    record AppointmentPage(
            String path, Referral referral, Appointment appointment, boolean begun, boolean late, Form form) {

        /** For a calendar, while there is something to come to. */
        boolean isToCome() {
            return !begun && !appointment.cancelled() && stands();
        }

        String calendar() {
            return path.replace("?", "/appointment.ics?");
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
            return new AppointmentPage(path, referral, appointment, begun, late, typed);
        }
    }

    private final Opening opening;
    private final Appointments appointments;
    private final Moving moving;
    private final Calendar calendar;
    private final Rates rates;
    private final InstantSource time;

    AppointmentPages(
            Opening opening,
            Appointments appointments,
            Moving moving,
            Calendar calendar,
            Rates rates,
            InstantSource time) {
        this.opening = opening;
        this.appointments = appointments;
        this.moving = moving;
        this.calendar = calendar;
        this.rates = rates;
        this.time = time;
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(
            Screen screen,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String late,
            HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        return find(screen, secret, late.equals("yes"))
                .map(page -> screen.show("referrals/appointment", page))
                .orElseGet(() -> gone(screen));
    }

    /** In the same language, also where the browser keeps none. */
    private static String path(Screen screen, String secret) {
        return PATH + secret + "?lang=" + screen.lang();
    }

    private static ModelAndView gone(Screen screen) {
        ModelAndView gone = screen.show("referrals/over", "");
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    private Optional<AppointmentPage> find(Screen screen, String secret, boolean late) {
        Instant now = time.instant();
        return opening.look(
                        secret,
                        Side.PERSON,
                        referral -> appointments
                                .find(referral)
                                .map(it -> new AppointmentPage(
                                        path(screen, secret),
                                        referral,
                                        it,
                                        !it.beginsAt().isAfter(now),
                                        late,
                                        Form.empty())))
                .flatMap(it -> it);
    }

    /** Whoever is told by text message gets nothing that a calendar takes in by itself. */
    @Open
    @GetMapping(PATH + "{secret}/appointment.ics")
    ResponseEntity<byte[]> take(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        AppointmentPage page =
                find(screen, secret, false).filter(AppointmentPage::isToCome).orElseThrow(NotFound::new);
        String written = calendar.alone(page.referral(), page.appointment(), screen.text("referrals.own.appointment"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Ical.TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(written.getBytes(StandardCharsets.UTF_8));
    }

    @Open
    @PostMapping(PATH + "{secret}")
    ModelAndView answer(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        Optional<AppointmentPage> page = find(screen, secret, false);
        if (page.isEmpty()) {
            return gone(screen);
        }
        Map<String, String> typed = Form.typed(request);
        ActForm.Read read = new ActForm(typed, Side.PERSON, null, time.instant()).read();
        Optional<Act> act = read.act().filter(it -> it.move() == Move.SHIFT || BUTTONS.contains(it.move()));
        if (act.isEmpty()) {
            return screen.refuse("referrals/appointment", page.get().with(new Form(typed, faults(read))));
        }
        Answer answer = moving.move(page.get().referral().id(), act.get());
        return screen.go(path(screen, secret) + (answer == Answer.DONE ? "" : "&late=yes"));
    }

    private static List<Wrong> faults(ActForm.Read read) {
        return read.faults().isEmpty() ? List.of(new Wrong("", "referrals.fault.choice")) : read.faults();
    }
}
