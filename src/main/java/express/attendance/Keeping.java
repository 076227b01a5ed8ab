package express.attendance;

import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.registration.Leaving;
import express.registration.Participant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes proof of the details before these go. */
@Component
@Transactional
class Keeping implements Leaving {

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Reckoning reckoning;
    private final Proofs proofs;
    private final Spells spells;
    private final SpokenWords words;

    Keeping(
            Gatherings gatherings,
            Programmes programmes,
            Reckoning reckoning,
            Proofs proofs,
            Spells spells,
            SpokenWords words) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.reckoning = reckoning;
        this.proofs = proofs;
        this.spells = spells;
        this.words = words;
    }

    /** Whoever was there stays proved; of whoever was not, nothing stays. */
    @Override
    public void leaves(Participant participant) {
        gatherings.find(new GatheringId(participant.gathering())).ifPresent(gathering -> {
            Programme programme = programmes.get(gathering);
            keep(reckoning.of(gathering, programme, participant.id()));
            spells.forget(participant.id());
            words.forget(participant.id());
            proofs.forgetUnproved(participant.id());
        });
    }

    private void keep(Sheet sheet) {
        Gathering gathering = sheet.gathering();
        proofs.keep(
                gathering,
                sheet.attendees(),
                sheet.book().keepUntil(gathering, sheet.programme().zone()));
    }

    /** How many details went. */
    int empty(List<UUID> ended) {
        int gone = 0;
        for (UUID id : ended) {
            Optional<Gathering> gathering = gatherings.find(new GatheringId(id));
            gathering.ifPresent(it -> keep(reckoning.of(it, programmes.get(it))));
            gone += spells.remove(id);
            words.remove(id);
        }
        return gone;
    }
}
