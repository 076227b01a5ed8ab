package express.referrals;

import express.audit.Act;
import express.audit.Trail;
import express.database.Acting;
import express.journeys.Revealing;
import express.ui.Screen;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds what a link leads to, in the background, since whoever follows it is nobody here. */
@Component
class Opening {

    private final Links links;
    private final Referrals referrals;
    private final Revealing revealing;
    private final Showing showing;
    private final Moving moving;
    private final InstantSource time;

    Opening(Links links, Referrals referrals, Revealing revealing, Showing showing, Moving moving, InstantSource time) {
        this.links = links;
        this.referrals = referrals;
        this.revealing = revealing;
        this.showing = showing;
        this.moving = moving;
        this.time = time;
    }

    /** Puts a page together, and notes that it was looked at. */
    @Component
    record Showing(Reading reading, Trail trail) {}

    /** A referral that goes on, to whose receiver the person still says yes; of the person's own link only the first. */
    Optional<Referral> find(String secret, Side side) {
        return look(secret, side, it -> it);
    }

    <T> Optional<T> look(String secret, Side side, Function<Referral, T> work) {
        return moving.inBackground(() -> links.find(secret, time.instant())
                .filter(it -> it.side() == side)
                .flatMap(it -> referrals.find(it.referral()))
                .filter(it -> !it.state().isOver())
                .filter(it -> side == Side.PERSON
                        || revealing.findLiving(it.consent()).isPresent())
                .map(work));
    }

    /** That the receiver looked at it; by this the person reads which organisation it was. */
    void see(Referral referral) {
        moving.inBackground(() -> {
            referrals.see(referral, time.instant());
            showing.trail()
                    .note(Acting.viewer(), referral.journey().value(), Act.SEEN, "referral " + referral.receiver());
            return referral;
        });
    }

    ModelAndView show(Screen screen, Referral referral, String path) {
        see(referral);
        return Acting.inBackground(
                Revealing.PURPOSE,
                () -> screen.show(
                        "referrals/referral", showing.reading().of(screen, referral, Side.RECEIVER, path, true)));
    }
}
