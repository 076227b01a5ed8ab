package express.breakouts;

import express.database.Acting;
import express.database.Changes;
import express.database.Remembered;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.registration.Participant;
import express.registration.Purpose;
import express.registration.Roll;
import express.registration.State;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a participant, who comes without an account, is told of the groups that hold: their own, and of others in it the
 * names of those who agreed to stand on the list that participants see.
 */
@Component
class OwnGroups {

    private static final String PURPOSE = "breakouts";

    /** @param parts what they do for the group */
    record Member(String name, List<Part> parts) {}

    /**
     * @param language in which it is held; nothing, where it does not matter
     * @param parts what the participant does for the group
     * @param people how many are in it
     * @param members those of the others who may be named
     */
    record Own(Session session, @Nullable String language, List<Part> parts, int people, List<Member> members) {}

    private final Publications publications;
    private final Proposals proposals;
    private final Roll roll;
    private final TransactionTemplate transaction;

    /** Whether anything holds: asked for everybody who looks into a lobby. */
    private final Remembered<UUID, Boolean> published;

    OwnGroups(
            Publications publications,
            Proposals proposals,
            Roll roll,
            PlatformTransactionManager transactions,
            Changes changes) {
        this.publications = publications;
        this.proposals = proposals;
        this.roll = roll;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.published = new Remembered<>(changes);
    }

    private <T> T look(Supplier<T> what) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> what.get()));
    }

    /** In the order of the programme; sessions that are not in it any more are left out. */
    List<Own> of(Gathering gathering, Programme programme, UUID participant) {
        return look(() -> publications
                .find(gathering.id())
                .flatMap(it -> proposals.find(it.proposal()))
                .map(it -> proposals.seats(it.id(), participant).stream()
                        .flatMap(seat -> programme.find(seat.session()).stream()
                                .map(session -> own(it, seat, session, programme)))
                        .sorted(Comparator.comparing(own -> own.session().start(programme.zone())))
                        .toList())
                .orElse(List.of()));
    }

    private Own own(Proposal proposal, Seat seat, Session session, Programme programme) {
        List<Seat> all = proposals.seatsIn(proposal.id(), session.id());
        List<Member> members = all.stream()
                .filter(it -> !it.guest().equals(seat.guest()))
                .flatMap(it -> name(it.guest(), programme).map(name -> new Member(name, it.parts())).stream())
                .sorted(Comparator.comparing(Member::name))
                .toList();
        int coming = (int) all.stream()
                .filter(it -> comes(it.guest()).isPresent() || isSpeaker(it.guest(), programme))
                .count();
        String language = proposal.outcome() == null
                ? null
                : proposal.outcome().languages().get(session.id());
        return new Own(session, language, seat.parts(), coming, members);
    }

    private Optional<Participant> comes(UUID guest) {
        return roll.find(guest).filter(it -> it.state() == State.CONFIRMED);
    }

    private static boolean isSpeaker(UUID guest, Programme programme) {
        return programme.speakers().stream().anyMatch(it -> it.id().equals(guest));
    }

    /** Speakers stand in the programme, as far as they are named there. */
    private Optional<String> name(UUID guest, Programme programme) {
        return comes(guest)
                .filter(it -> it.agrees(Purpose.LIST))
                .map(Participant::name)
                .or(() -> programme.speakers().stream()
                        .filter(it -> it.id().equals(guest))
                        .map(Programme.Speaker::called)
                        .findFirst());
    }

    /** Of sessions that run beside their own, the others; none, where they have no group. */
    Set<UUID> elsewhere(Gathering gathering, Programme programme, UUID participant) {
        if (!published.get(
                gathering.id(), id -> look(() -> publications.find(id).isPresent()))) {
            return Set.of();
        }
        Set<UUID> own = look(() -> Set.copyOf(publications.seatsOf(gathering.id(), participant)));
        Set<UUID> others = new HashSet<>();
        Round.of(programme).stream()
                .map(round -> round.sessions().stream().map(Session::id).collect(Collectors.toSet()))
                .filter(round -> round.stream().anyMatch(own::contains))
                .forEach(others::addAll);
        others.removeAll(own);
        return others;
    }

    /** Who sits in a session, by id. */
    List<UUID> in(Gathering gathering, UUID session) {
        return look(() -> publications
                .find(gathering.id())
                .map(it -> proposals.seatsIn(it.proposal(), session).stream()
                        .map(Seat::guest)
                        .toList())
                .orElse(List.of()));
    }
}
