package express.charters;

import express.directory.Network;
import express.directory.Networks;
import express.messaging.Post;
import express.people.Addressees;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a version of the model, and tells the networks that have adopted an earlier one. */
@Component
@Transactional
class ModelWork {

    private final Models models;
    private final Charters charters;
    private final Networks networks;
    private final Addressees addressees;
    private final Post post;

    ModelWork(Models models, Charters charters, Networks networks, Addressees addressees, Post post) {
        this.models = models;
        this.charters = charters;
        this.networks = networks;
        this.addressees = addressees;
        this.post = post;
    }

    /** Whether nobody has written the draft since it was read. */
    boolean publish(Model draft, Map<String, String> note) {
        if (!models.publish(draft, note)) {
            return false;
        }
        charters.listBehind(draft.version()).stream()
                .flatMap(id -> networks.find(id).stream())
                .forEach(network -> tell(network, draft.version()));
        return true;
    }

    private void tell(Network network, int version) {
        var letter = new ModelLetter(network.name(), network.slug(), version);
        addressees.listCoordinators(network.id()).forEach(reader -> post.send(reader, letter));
    }
}
