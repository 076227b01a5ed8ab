package express.assessments;

import express.assessments.RoundLetter.Asked;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round and closes it, and tells those who work in the network of both. */
@Component
@Transactional
class Conducting {

    private final Assessments assessments;
    private final Organisations organisations;
    private final Addressees addressees;
    private final Post post;
    private final InstantSource time;

    Conducting(
            Assessments assessments,
            Organisations organisations,
            Addressees addressees,
            Post post,
            InstantSource time) {
        this.assessments = assessments;
        this.organisations = organisations;
        this.addressees = addressees;
        this.post = post;
        this.time = time;
    }

    /** Nothing, if one with the same questions is open already. */
    Optional<UUID> open(Viewer by, Network network, Instrument instrument, Instant until) {
        Optional<UUID> opened = assessments.open(network.id(), instrument.id(), time.instant(), until);
        opened.map(id -> assessments.get(network.id(), id))
                .ifPresent(round -> people(network).stream()
                        .filter(reader -> !by.id().equals(reader.person()))
                        .forEach(reader ->
                                post.send(reader, RoundLetter.asking(network, round, instrument, reader.language()))));
        return opened;
    }

    /** The people of all its organisations, and who coordinates it, once each. */
    private List<Recipient> people(Network network) {
        List<OrganisationId> houses = organisations.listIn(List.of(network.id())).stream()
                .map(Organisation::id)
                .toList();
        return Stream.concat(addressees.listIn(houses).stream(), addressees.listCoordinators(network.id()).stream())
                .distinct()
                .toList();
    }

    /** Once for each round, and only those who have not begun; whoever owes several gets one letter. */
    void remind(Network network, List<Asked> rounds, Reminders reminders) {
        Map<Asked, Set<PersonId>> answering = new LinkedHashMap<>();
        rounds.stream()
                .filter(it -> reminders.begin(it.round()))
                .forEach(it -> answering.put(it, reminders.listAnswering(it.round())));
        for (Recipient reader : people(network)) {
            List<Asked> owed = answering.keySet().stream()
                    .filter(it -> reader.person() == null || !answering.get(it).contains(reader.person()))
                    .toList();
            if (!owed.isEmpty()) {
                post.send(reader, RoundLetter.reminding(network, owed, reader.language()));
            }
        }
    }

    /** Whether it was open until now. */
    boolean close(Network network, Assessment round, Instrument instrument) {
        if (!assessments.close(round, time.instant())) {
            return false;
        }
        people(network)
                .forEach(reader ->
                        post.send(reader, RoundLetter.telling(network, round, instrument, reader.language())));
        return true;
    }
}
