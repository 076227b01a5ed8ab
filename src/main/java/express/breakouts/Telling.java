package express.breakouts;

import com.ibm.icu.util.ULocale;
import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.messaging.Words;
import express.registration.Participant;
import express.registration.Roll;
import express.registration.State;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to participants in which groups they are. Of what somebody was told is noted with the letter. */
@Component
@Transactional
class Telling {

    private final Roll roll;
    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Publications publications;
    private final Post post;

    Telling(Roll roll, Gatherings gatherings, Programmes programmes, Publications publications, Post post) {
        this.roll = roll;
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.publications = publications;
        this.post = post;
    }

    @Transactional(readOnly = true)
    public List<UUID> listComing(UUID gathering) {
        return gatherings
                .find(new GatheringId(gathering))
                .filter(it -> !it.calledOff())
                .map(it -> roll.list(it).stream()
                        .filter(one -> one.state() == State.CONFIRMED)
                        .map(Participant::id)
                        .toList())
                .orElse(List.of());
    }

    /** Nothing, if they know it or have left. */
    void tell(Proposal proposal, UUID guest, List<Seat> seats) {
        Gathering gathering =
                gatherings.find(new GatheringId(proposal.gathering())).orElseThrow();
        boolean knew = publications.knows(gathering.id(), guest);
        String sits = seats.stream().map(it -> it.session().toString()).sorted().collect(Collectors.joining(" "));
        roll.find(guest)
                .filter(it -> it.state() == State.CONFIRMED)
                .filter(it -> publications.tell(gathering.id(), guest, sits))
                .ifPresent(it -> send(it, gathering, proposal, seats, knew ? "changed" : "seated"));
    }

    private void send(Participant it, Gathering gathering, Proposal proposal, List<Seat> seats, String kind) {
        Programme programme = programmes.get(gathering);
        Locale reader = Locale.forLanguageTag(it.language());
        var clock = new Clock(programme.zone(), reader);
        List<Words> lines = seats.stream()
                .flatMap(seat -> programme.find(seat.session()).stream())
                .map(session -> line(session, proposal, programme, clock))
                .toList();
        var letter = new GroupLetter(kind, programme.said().title(reader), lines, roll.path(it.id()));
        post.send(new Recipient(null, it.name(), it.email(), Channel.EMAIL, reader), letter);
    }

    private static Words line(Session session, Proposal proposal, Programme programme, Clock clock) {
        String when = clock.moment(session.start(programme.zone()));
        String title = session.said().title(clock.language());
        String language = proposal.outcome() == null
                ? null
                : proposal.outcome().languages().get(session.id());
        return language == null
                ? new Words("breakouts.letter.group", when, title)
                : new Words(
                        "breakouts.letter.group.language",
                        when,
                        title,
                        ULocale.forLanguageTag(language).getDisplayName(ULocale.forLocale(clock.language())));
    }
}
