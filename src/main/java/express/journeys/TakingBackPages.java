package express.journeys;

import express.people.Rates;
import express.people.Rates.Limit;
import express.ui.ForNewcomers;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link on a receipt leads: to what somebody said yes, and their taking it back, without an account. On a telephone
 * that others use, or from a paper that was lost, it says nothing else of the file. Looking at it changes nothing, since programs
 * look at links before people do.
 */
@Controller
@ForNewcomers
class TakingBackPages {

    private static final String PATH = "/consents/";

    /** What is shown; the file itself is given up only when it was asked once more. */
    enum Step {
        READ,
        SURE,
        AGAIN
    }

    /**
     * @param path of itself, in the language in which it is read
     * @param checked shows the words beside them for which somebody vouches, if nobody does for these
     */
    record BackPage(
            String path,
            Consent consent,
            String receiver,
            @Nullable Screen checked,
            Step step,
            Instant now) {

        boolean lives() {
            return consent.isLiving(now);
        }

        boolean isWhole() {
            return consent.purpose() == Purpose.HOLD;
        }

        /** Whether the next button takes it back. */
        boolean isLast() {
            return isWhole() ? step == Step.AGAIN : step != Step.READ;
        }

        String question() {
            return step == Step.AGAIN && isWhole() ? "journeys.taking.again" : "journeys.taking.really";
        }

        String onward() {
            return path + "&step=" + (step == Step.READ ? Step.SURE : Step.AGAIN);
        }

        /** What came of one that lives no more. */
        String over(Screen reader) {
            return consent.withdrawnAt() == null
                    ? reader.text("journeys.taking.ended", reader.date(Objects.requireNonNull(consent.until())))
                    : reader.text("journeys.taking.done", reader.date(consent.withdrawnAt()));
        }
    }

    private final TakingBack taking;
    private final Rates rates;
    private final InstantSource time;

    TakingBackPages(TakingBack taking, Rates rates, InstantSource time) {
        this.taking = taking;
        this.rates = rates;
        this.time = time;
    }

    static String path(String secret, Locale language) {
        return PATH + secret + "?lang=" + language.toLanguageTag();
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(
            Screen screen,
            @PathVariable String secret,
            @RequestParam(name = "step", defaultValue = "") String typed,
            HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        return taking.find(secret, screen.language())
                .map(told -> screen.show("journeys/taking-back", page(screen, secret, told, step(typed))))
                .orElseGet(() -> gone(screen));
    }

    private BackPage page(Screen screen, String secret, TakingBack.Told told, Step step) {
        return new BackPage(
                path(secret, screen.language()),
                told.consent(),
                told.receiver(),
                told.checked() == null ? null : screen.forNewcomer(told.checked()),
                step,
                time.instant());
    }

    private static Step step(String typed) {
        return Stream.of(Step.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(Step.READ);
    }

    private static ModelAndView gone(Screen screen) {
        ModelAndView gone = screen.show("journeys/taking-gone", "");
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    @Open
    @PostMapping(PATH + "{secret}")
    ModelAndView takeBack(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        return taking.takeBack(secret) ? screen.go(path(secret, screen.language())) : gone(screen);
    }
}
