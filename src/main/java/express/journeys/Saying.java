package express.journeys;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import express.permits.Rule;
import express.permits.Rules;
import express.permits.Status;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks up the names of those who stand in a file. Whoever may see the file may know who works on it and who looked,
 * also if they belong to no organisation with them.
 */
@Component
class Saying {

    private final Entrance entrance;
    private final People people;
    private final Organisations organisations;
    private final Rules rules;
    private final InstantSource time;

    Saying(Entrance entrance, People people, Organisations organisations, Rules rules, InstantSource time) {
        this.entrance = entrance;
        this.people = people;
        this.organisations = organisations;
        this.rules = rules;
        this.time = time;
    }

    Said of(Stream<@Nullable PersonId> named, Stream<@Nullable OrganisationId> houses) {
        var ids = named.filter(Objects::nonNull).distinct().toList();
        return new Said(
                entrance.look(() -> people.listAll(ids)).stream().collect(Collectors.toMap(Person::id, Person::name)),
                organisations.listAll(houses.filter(Objects::nonNull).distinct().toList()).stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name)),
                time.instant());
    }

    /** What a country says to somebody of this status; nothing, if neither is known. */
    Optional<Rule> rule(Profile profile) {
        return Optional.ofNullable(profile.residence())
                .flatMap(it -> Status.find(it.status()).map(status -> rules.get(it.country(), status)));
    }
}
