package express.breakouts;

import express.gatherings.Gathering;
import express.gatherings.GatheringAnnex;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.ui.Screen;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a gathering, the way to its groups for those who arrange it. */
@Component
class BreakoutsAnnex implements GatheringAnnex {

    /** @param mended whether an answer was prepared that nobody has looked at */
    record Way(String path, boolean mended) {}

    private final Hosting hosting;
    private final Proposals proposals;
    private final Publications publications;
    private final InstantSource time;

    BreakoutsAnnex(Hosting hosting, Proposals proposals, Publications publications, InstantSource time) {
        this.hosting = hosting;
        this.proposals = proposals;
        this.publications = publications;
        this.time = time;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Content> show(Screen screen, Gathering gathering, Programme programme) {
        if (Round.of(programme).isEmpty()
                || !gathering.coming(time.instant())
                || !hosting.arranges(screen.viewer(), gathering.host())) {
            return Optional.empty();
        }
        boolean mended = proposals.list(gathering.id()).stream()
                .anyMatch(it -> it.mends() && !publications.wasPublished(it.id()));
        return Optional.of(screen.part("breakouts/way", new Way(gathering.path() + BreakoutsPages.END, mended)));
    }
}
