package express.reviews;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.people.Memberships;
import express.people.Person;
import express.practices.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds who could review a practice. */
@Component
class Candidates {

    private final Bench bench;
    private final Peers peers;
    private final Profiles profiles;
    private final Askings askings;

    Candidates(Bench bench, Peers peers, Profiles profiles, Askings askings) {
        this.bench = bench;
        this.peers = peers;
        this.profiles = profiles;
        this.askings = askings;
    }

    /** Those who were not asked yet, best first; whoever is too close stands at the end, and is told so. */
    List<Candidate> list(Case whole) {
        return bench.look(() -> search(whole));
    }

    private List<Candidate> search(Case whole) {
        Map<PersonId, List<Memberships.Place>> reviewers = peers.reviewers();
        whole.askings().forEach(asking -> Optional.ofNullable(asking.person()).ifPresent(reviewers::remove));
        Map<PersonId, Person> people = peers.people(reviewers.keySet());
        Map<PersonId, List<Memberships.Place>> places = peers.places(reviewers.keySet());
        Map<PersonId, Profile> said = profiles.listAll(reviewers.keySet());
        Map<PersonId, Integer> loads = askings.loads();
        List<PersonId> earlier =
                askings.listEarlier(whole.round().draft().value(), whole.round().id());
        Map<OrganisationId, Organisation> houses = peers.organisations(reviewers.values().stream()
                .map(where -> where.getFirst().organisation())
                .collect(Collectors.toSet()));
        Closeness.Side owner = peers.owner(whole);
        List<Candidate> found = new ArrayList<>();
        for (Person person : people.values()) {
            Memberships.Place seat =
                    Objects.requireNonNull(reviewers.get(person.id())).getFirst();
            Profile profile = said.getOrDefault(person.id(), Profile.usual(person.language()));
            Optional.ofNullable(houses.get(seat.organisation()))
                    .map(house -> candidate(
                            whole,
                            person,
                            house,
                            profile,
                            Closeness.of(owner, peers.side(person.id(), places.getOrDefault(person.id(), List.of()))),
                            loads.getOrDefault(person.id(), 0),
                            earlier.contains(person.id())))
                    .ifPresent(found::add);
        }
        return found.stream().sorted(Candidate.ORDER).toList();
    }

    private static Candidate candidate(
            Case whole,
            Person person,
            Organisation house,
            Profile profile,
            Set<Closeness> close,
            int load,
            boolean before) {
        Sheet sheet = whole.latest().sheet();
        String country = house.country();
        return new Candidate(
                person.id(),
                person.name(),
                house.id(),
                house.name(),
                country,
                close,
                new Candidate.Fit(
                        profile.steps().stream().anyMatch(sheet.steps()::contains),
                        profile.languages().stream().anyMatch(sheet.texts()::containsKey),
                        country != null && !country.equals(sheet.country())),
                load,
                before,
                !profile.pausing() && load < profile.most());
    }

    /** Somebody who may be asked, as they are now. */
    Optional<Candidate> find(Case whole, PersonId person) {
        return list(whole).stream()
                .filter(candidate -> candidate.person().equals(person))
                .findFirst();
    }
}
