package express.breakouts;

import express.base.NotFound;
import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.registration.Roll;
import express.ui.Screen;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups of a gathering as those see them who arrange it; for all others there are no such pages. */
@Component
@Transactional(readOnly = true)
class Front {

    /** @param open whether anything can still be changed */
    record View(Gathering gathering, Programme programme, List<Round> rounds, Crowd crowd, Clock clock, boolean open) {

        String path() {
            return gathering.path() + BreakoutsPages.END;
        }

        String title(UUID session) {
            return programme
                    .find(session)
                    .map(it -> it.said().title(clock.language()))
                    .orElse("–");
        }

        String title(Session session) {
            return session.said().title(clock.language());
        }

        String when(Round round) {
            return clock.moment(round.begins(programme.zone()));
        }

        Optional<Round> round(UUID session) {
            return rounds.stream().filter(it -> it.find(session).isPresent()).findFirst();
        }
    }

    private final Gatherings gatherings;
    private final Hosting hosting;
    private final Programmes programmes;
    private final Roll roll;
    private final InstantSource time;

    Front(Gatherings gatherings, Hosting hosting, Programmes programmes, Roll roll, InstantSource time) {
        this.gatherings = gatherings;
        this.hosting = hosting;
        this.programmes = programmes;
        this.roll = roll;
        this.time = time;
    }

    public View look(Screen screen, String slug) {
        Gathering gathering = gatherings.get(slug);
        if (!hosting.arranges(screen.viewer(), gathering.host())) {
            throw new NotFound();
        }
        Programme programme = programmes.get(gathering);
        return new View(
                gathering,
                programme,
                Round.of(programme),
                Crowd.of(roll, gathering, programme),
                new Clock(programme.zone(), screen.language()),
                BreakoutsAccess.mayArrange(gathering, time.instant()));
    }

    /** To change something: of one that is over, nothing is changed. */
    public View open(Screen screen, String slug) {
        View view = look(screen, slug);
        if (!view.open()) {
            throw new NotFound();
        }
        return view;
    }
}
