package express.breakouts;

import express.base.Wordless;
import express.breakouts.Publications.Publication;
import express.breakouts.Publications.Vacancy;
import express.jobs.Routine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Prepares answers after a drop-out, and tells those whom a published one concerns, each once. */
@Component
class BreakoutsPost implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(BreakoutsPost.class);
    private static final int AT_ONCE = 100;

    private final Publications publications;
    private final Proposals proposals;
    private final Mending mending;
    private final Telling telling;

    BreakoutsPost(Publications publications, Proposals proposals, Mending mending, Telling telling) {
        this.publications = publications;
        this.proposals = proposals;
        this.mending = mending;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "breakouts-post";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        for (Vacancy vacancy : publications.listVacancies(AT_ONCE)) {
            each(vacancy.gathering(), () -> mending.mend(vacancy));
        }
        for (Publication publication : publications.listUntold(AT_ONCE)) {
            if (tell(publication)) {
                publications.noteTold(publication);
            }
        }
    }

    /** Whether all could be told; the others are told later. */
    private boolean tell(Publication publication) {
        Map<UUID, List<Seat>> seats =
                proposals.seats(publication.proposal()).stream().collect(Collectors.groupingBy(Seat::guest));
        Proposal proposal = proposals.find(publication.proposal()).orElseThrow();
        boolean all = true;
        for (UUID guest : telling.listComing(publication.gathering())) {
            List<Seat> own = seats.getOrDefault(guest, List.of());
            all &= own.isEmpty() || each(guest, () -> telling.tell(proposal, guest, own));
        }
        return all;
    }

    private static boolean each(UUID which, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException failure) {
            LOG.error("cannot mend or tell {}", which, Wordless.of(failure));
            return false;
        }
    }
}
