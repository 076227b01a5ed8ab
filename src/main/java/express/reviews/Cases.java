package express.reviews;

import express.base.PersonId;
import express.base.Role;
import express.directory.Organisation;
import express.people.Memberships;
import express.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a round is read as a whole, and where what the rules ask is found out. */
@Component
class Cases {

    private final Rounds rounds;
    private final Askings askings;
    private final Judgements judgements;
    private final Peers peers;

    Cases(Rounds rounds, Askings askings, Judgements judgements, Peers peers) {
        this.rounds = rounds;
        this.askings = askings;
        this.judgements = judgements;
        this.peers = peers;
    }

    /** As far as the viewer may see it. */
    @Transactional(readOnly = true)
    public Case read(RoundId id) {
        return read(rounds.get(id));
    }

    @Transactional(readOnly = true)
    public Case read(Round round) {
        RoundId id = round.id();
        return new Case(
                round,
                rounds.listSubmissions(id),
                rounds.listVouchings(id),
                askings.list(id),
                judgements.list(id),
                judgements.listRemarks(id),
                rounds.listHappenings(id));
    }

    /** The names of all who have to do with a round. */
    Map<PersonId, String> names(Case whole) {
        Set<PersonId> ids = Stream.of(
                        whole.submissions().stream().map(Case.Submission::by),
                        whole.vouchings().stream().map(Case.Vouching::by),
                        whole.askings().stream()
                                .flatMap(asking -> Stream.of(
                                        Optional.ofNullable(asking.person()), Optional.ofNullable(asking.askedBy())))
                                .map(person -> person.orElse(null)),
                        whole.remarks().stream()
                                .flatMap(remark -> remark.sayings().stream())
                                .map(Remark.Saying::by),
                        whole.trail().stream().map(Case.Happening::by))
                .flatMap(Stream::distinct)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return peers.people(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** What the rules ask, as it is at this moment. */
    ReviewRules.Facts facts(Case whole) {
        List<Asking> counting = whole.askings().stream().filter(Asking::counts).toList();
        List<PersonId> people = counting.stream()
                .flatMap(asking -> Stream.ofNullable(asking.person()))
                .toList();
        Map<PersonId, List<Memberships.Place>> places = peers.places(people);
        Map<PersonId, Person> known = peers.people(people);
        Closeness.Side owner = peers.owner(whole);
        return new ReviewRules.Facts(
                whole.round().open(),
                whole.latest().sheet().country(),
                whole.latest().number(),
                whole.vouching().map(Case.Vouching::given).orElse(null),
                counting.stream()
                        .map(asking -> reviewer(whole, asking, owner, places, known))
                        .toList(),
                whole.count(Remark.State.OPEN),
                whole.count(Remark.State.ANSWERED));
    }

    private ReviewRules.Reviewer reviewer(
            Case whole,
            Asking asking,
            Closeness.Side owner,
            Map<PersonId, List<Memberships.Place>> places,
            Map<PersonId, Person> known) {
        PersonId person = asking.person();
        List<Memberships.Place> where = person == null ? List.of() : places.getOrDefault(person, List.of());
        Optional<Organisation> house = house(asking, where);
        Optional<Judgement> judgement = whole.judgement(asking);
        return new ReviewRules.Reviewer(
                person == null || !known.containsKey(person)
                        ? ""
                        : known.get(person).name(),
                house.isPresent(),
                house.map(Organisation::country).orElse(null),
                person == null ? Set.of() : Closeness.of(owner, peers.side(person, where)),
                judgement.map(Judgement::submission).orElse(0),
                judgement.map(Judgement::fit).orElse(false));
    }

    /** Where they review: where they were asked, or, having moved, wherever they are a reviewer now. */
    private Optional<Organisation> house(Asking asking, List<Memberships.Place> where) {
        List<Memberships.Place> reviewing = where.stream()
                .filter(place -> place.roles().contains(Role.REVIEWER))
                .toList();
        return reviewing.stream()
                .filter(place -> place.organisation().equals(asking.organisation()))
                .findFirst()
                .or(() -> reviewing.stream().findFirst())
                .map(Memberships.Place::organisation)
                .flatMap(house ->
                        Optional.ofNullable(peers.organisations(List.of(house)).get(house)));
    }

    /** Why somebody is too close to judge it, as they work today. */
    Set<Closeness> closeness(Case whole, PersonId person) {
        List<Memberships.Place> where = peers.places(List.of(person)).getOrDefault(person, List.of());
        return Closeness.of(peers.owner(whole), peers.side(person, where));
    }

    List<ReviewRules.Reason> inTheWay(Case whole) {
        return ReviewRules.inTheWay(facts(whole));
    }
}
