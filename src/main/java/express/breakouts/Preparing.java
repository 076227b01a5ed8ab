package express.breakouts;

import express.breakouts.Aides.Aide;
import express.breakouts.Problem.Guest;
import express.breakouts.Problem.Pin;
import express.breakouts.Problem.Slot;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.registration.Participant;
import express.registration.Roll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is asked: of those who have a place, what they said, and what their host decided. */
@Component
@Transactional(readOnly = true)
class Preparing {

    private final Roll roll;
    private final RuleSets ruleSets;
    private final Aides aides;
    private final Bonds bonds;
    private final Proposals proposals;
    private final Publications publications;

    Preparing(Roll roll, RuleSets ruleSets, Aides aides, Bonds bonds, Proposals proposals, Publications publications) {
        this.roll = roll;
        this.ruleSets = ruleSets;
        this.aides = aides;
        this.bonds = bonds;
        this.proposals = proposals;
        this.publications = publications;
    }

    /** @param keep whether what holds now should change as little as possible */
    public Problem prepare(Gathering gathering, Programme programme, boolean keep) {
        RuleSet rules = ruleSets.find(gathering.id()).orElse(RuleSet.USUAL);
        Map<UUID, Aide> helping = aides.of(gathering.id());
        List<Round> rounds = Round.of(programme);
        List<Guest> guests = guests(gathering, programme, rules, helping);
        return new Problem(
                rules,
                rounds.stream()
                        .map(it -> slot(it, programme, new Sizes(rules, guests.size())))
                        .toList(),
                guests,
                bonds.listPairs(gathering.id()),
                Stream.concat(
                                bonds.listPins(gathering.id()).stream(),
                                rounds.stream().flatMap(it -> places(it, programme, helping)))
                        .distinct()
                        .toList(),
                keep ? before(gathering) : Map.of());
    }

    private List<Guest> guests(Gathering gathering, Programme programme, RuleSet rules, Map<UUID, Aide> helping) {
        Crowd crowd = Crowd.of(roll, gathering, programme);
        Stream<Guest> people = crowd.people().stream().map(it -> guest(it, programme, rules, helping.get(it.id())));
        Stream<Guest> speakers = crowd.speakers().stream()
                .filter(it -> helping.containsKey(it.id()))
                .map(it -> helping.get(it.id()))
                .map(it -> new Guest(it.guest(), null, "", "", it.languages(), it.parts(), List.of()));
        return Stream.concat(people, speakers)
                .sorted(Comparator.comparing(Guest::id))
                .toList();
    }

    private static Guest guest(Participant it, Programme programme, RuleSet rules, @Nullable Aide aide) {
        List<Part> parts = aide == null ? List.of() : aide.parts();
        return new Guest(
                it.id(),
                it.organisation().value(),
                it.country(),
                it.family(),
                understood(it, programme, rules.asAsked() && parts.isEmpty()),
                parts,
                it.themes());
    }

    /** Whoever said nothing is taken to follow the languages of the programme. */
    private static List<String> understood(Participant it, Programme programme, boolean asAsked) {
        if (it.interpretation() != null && asAsked) {
            return List.of(it.interpretation());
        }
        List<String> spoken = it.languages().isEmpty() ? programme.facts().languages() : it.languages();
        return Stream.concat(spoken.stream(), Stream.ofNullable(it.interpretation()))
                .distinct()
                .toList();
    }

    private static Slot slot(Round round, Programme programme, Sizes sizes) {
        Map<UUID, List<String>> languages = new HashMap<>();
        round.sessions().forEach(it -> languages.put(it.id(), held(it, programme)));
        return new Slot(
                round.number(),
                sizes.of(round.sessions().stream().map(Session::id).toList(), languages));
    }

    /** In which languages a session may be held. */
    static List<String> held(Session session, Programme programme) {
        return session.languages().isEmpty() ? programme.facts().languages() : session.languages();
    }

    /** Speakers who interpret are where they speak. */
    private static Stream<Pin> places(Round round, Programme programme, Map<UUID, Aide> helping) {
        List<Pin> pins = new ArrayList<>();
        programme.speakers().stream()
                .filter(it -> helping.containsKey(it.id()))
                .forEach(speaker -> round.sessions().stream()
                        .filter(it -> it.speakers().contains(speaker.id()))
                        .findFirst()
                        .ifPresent(it -> pins.add(new Pin(speaker.id(), it.id()))));
        return pins.stream();
    }

    private Map<UUID, List<UUID>> before(Gathering gathering) {
        Map<UUID, List<UUID>> seats = new HashMap<>();
        publications
                .find(gathering.id())
                .ifPresent(it -> proposals
                        .seats(it.proposal())
                        .forEach(seat -> seats.computeIfAbsent(seat.guest(), guest -> new ArrayList<>())
                                .add(seat.session())));
        return seats;
    }
}
