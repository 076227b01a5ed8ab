package express.journeys;

import express.base.Forbidden;
import express.base.Ids;
import express.base.Viewer;
import express.directory.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file to an adviser whose case it is not; the person and whoever administers the organisation are told. */
@Component
@Transactional
class BreakingGlass {

    static final int SHORTEST = 10;
    static final int LONGEST = 500;
    private static final Duration OPEN = Duration.ofHours(4);

    private final Glasses glasses;
    private final Noting noting;
    private final GlassPost post;
    private final InstantSource time;

    BreakingGlass(Glasses glasses, Noting noting, GlassPost post, InstantSource time) {
        this.glasses = glasses;
        this.noting = noting;
        this.post = post;
        this.time = time;
    }

    void open(Viewer viewer, Organisation holder, CaseFile journey, String reason) {
        if (!glasses.mayBreak(journey)) {
            throw new Forbidden();
        }
        Instant now = time.instant();
        var glass = new Glass(Ids.next(), viewer.id(), reason, now, now.plus(OPEN));
        glasses.add(journey, glass);
        noting.happened(journey, "journeys.happening.glass-broken", journey.holder(), glass.id());
        noting.changed(viewer, journey.id(), "glass broken", reason);
        post.tell(viewer, holder, journey);
    }
}
