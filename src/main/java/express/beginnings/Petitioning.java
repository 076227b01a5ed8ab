package express.beginnings;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Network;
import express.directory.NewNetworks;
import express.messaging.Post;
import express.people.Addressees;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a network, and decides: what is granted begins at once, with whoever asked as its coordinator. */
@Component
@Transactional
class Petitioning {

    private final Petitions petitions;
    private final NewNetworks networks;
    private final Addressees addressees;
    private final Post post;

    Petitioning(Petitions petitions, NewNetworks networks, Addressees addressees, Post post) {
        this.petitions = petitions;
        this.networks = networks;
        this.addressees = addressees;
        this.post = post;
    }

    boolean ask(PersonId person, OrganisationId organisation, Petition.Asked asked) {
        boolean fresh = petitions.ask(Ids.next(), person, organisation, asked);
        if (fresh) {
            addressees.listOperators().forEach(operator -> post.send(operator, PetitionLetter.asked(asked.name())));
        }
        return fresh;
    }

    /** Nothing, if somebody else has decided, or whoever asked has gone. */
    Optional<Network> grant(UUID id) {
        Petition petition = petitions.lock(id);
        PersonId coordinator = petition.person();
        if (!petition.isOpen() || coordinator == null) {
            return Optional.empty();
        }
        Petition.Asked asked = petition.asked();
        Network network = networks.found(
                asked.name(), asked.territory(), asked.languages(), petition.organisation(), coordinator);
        petitions.decide(petition, network.id(), "");
        addressees
                .find(coordinator)
                .ifPresent(reader -> post.send(reader, PetitionLetter.granted(network.name(), network.slug())));
        return Optional.of(network);
    }

    boolean refuse(UUID id, String reason) {
        Petition petition = petitions.lock(id);
        boolean refused = petition.isOpen() && petitions.decide(petition, null, reason);
        if (refused) {
            Optional.ofNullable(petition.person())
                    .flatMap(addressees::find)
                    .ifPresent(reader -> post.send(
                            reader, PetitionLetter.refused(petition.asked().name(), reason)));
        }
        return refused;
    }
}
