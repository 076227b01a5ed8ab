package express.referrals;

import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes what somebody typed, shows it again where it is not whole, and tells them if somebody else was quicker. */
@Component
class Taking {

    private final Moving moving;
    private final Referrals referrals;
    private final Reading reading;
    private final InstantSource time;

    Taking(Moving moving, Referrals referrals, Reading reading, InstantSource time) {
        this.moving = moving;
        this.referrals = referrals;
        this.reading = reading;
        this.time = time;
    }

    ModelAndView take(
            Screen screen,
            Referral referral,
            Side side,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        @Nullable PersonId actor = screen.viewer() instanceof Viewer.Person person ? person.id() : null;
        ActForm.Read read = new ActForm(typed, side, actor, time.instant()).read();
        if (read.act().isEmpty()) {
            return again(screen, referral, side, path, new Form(typed, read.faults()));
        }
        Act act = read.act().get();
        return switch (moving.move(referral.id(), act)) {
            case DONE -> {
                News.tell(response, "referrals.news." + act.move().name().toLowerCase(Locale.ROOT));
                yield screen.go(path);
            }
            case MEANWHILE -> {
                Referral now = referrals.find(referral.id()).orElseThrow(NotFound::new);
                yield again(
                        screen, now, side, path, new Form(typed, List.of(new Wrong("", "referrals.fault.meanwhile"))));
            }
            case GONE -> throw new NotFound();
        };
    }

    private ModelAndView again(Screen screen, Referral referral, Side side, String path, Form form) {
        return screen.refuse(
                "referrals/referral",
                reading.of(screen, referral, side, path, true).with(form));
    }
}
