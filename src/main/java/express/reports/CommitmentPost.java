package express.reports;

import express.base.PersonId;
import express.base.Wordless;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.jobs.Routine;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import express.registration.Participation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks people for what they took upon themselves, until it is done or given up. */
@Component
class CommitmentPost implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(CommitmentPost.class);
    private static final int AT_ONCE = 200;

    private final Commitments commitments;
    private final Asking asking;

    CommitmentPost(Commitments commitments, Asking asking) {
        this.commitments = commitments;
        this.asking = asking;
    }

    @Override
    public String name() {
        return "reports-post";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        commitments.listOpen(AT_ONCE).forEach(this::ask);
    }

    /** One that cannot be asked for now keeps no other waiting. */
    private void ask(Commitment it) {
        try {
            asking.ask(it);
        } catch (RuntimeException failure) {
            LOG.error("cannot ask for commitment {}", it.id(), Wordless.of(failure));
        }
    }

    /** Writes letters. */
    @Component
    @Transactional
    static class Asking {

        private final Commitments commitments;
        private final Gatherings gatherings;
        private final Programmes programmes;
        private final Owners owners;
        private final Post post;
        private final InstantSource time;

        Asking(
                Commitments commitments,
                Gatherings gatherings,
                Programmes programmes,
                Owners owners,
                Post post,
                InstantSource time) {
            this.commitments = commitments;
            this.gatherings = gatherings;
            this.programmes = programmes;
            this.owners = owners;
            this.post = post;
            this.time = time;
        }

        void ask(Commitment seen) {
            Commitment now = commitments.lock(seen);
            if (!now.isToBeAsked(time.instant())) {
                return;
            }
            Gathering gathering =
                    gatherings.find(new GatheringId(now.gatheringId())).orElseThrow();
            Optional<Recipient> owner = owners.find(gathering, now);
            if (owner.isEmpty()) {
                commitments.note(now, now.asked());
            } else {
                send(gathering, now, owner.get());
            }
        }

        private void send(Gathering gathering, Commitment it, Recipient to) {
            Programme programme = programmes.get(gathering);
            LocalDate day = it.due();
            Instant due = day == null
                    ? null
                    : day.atTime(12, 0).atZone(programme.zone()).toInstant();
            String title = programme.said().title(to.language());
            post.send(to, new CommitmentLetter(title, it.words(), due, commitments.ask(it)));
        }
    }

    /** Who is asked: whoever is named, if exactly one participant has that name; else who wrote it. */
    @Component
    record Owners(Participation participation, Addressees addressees) {

        Optional<Recipient> find(Gathering gathering, Commitment it) {
            return (it.who().isBlank() ? Optional.<Recipient>empty() : participation.reach(gathering, it.who()))
                    .or(() -> author(it.author()));
        }

        private Optional<Recipient> author(String key) {
            String[] parts = key.split(" ", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : switch (parts[0]) {
                        case "guest" -> participation.reach(UUID.fromString(parts[1]));
                        case "person" -> addressees.find(new PersonId(UUID.fromString(parts[1])));
                        default -> Optional.empty();
                    };
        }
    }
}
