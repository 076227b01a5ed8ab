package express.committee;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.committee.Conflict.Source;
import express.committee.Dossier.Tie;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is too close to an application without having said so: at every look and before every move. */
@Component
class Detecting {

    private final Who who;
    private final InstantSource time;

    Detecting(Who who, InstantSource time) {
        this.who = who;
        this.time = time;
    }

    /** The hearing with what is found of those who were called, of those who wrote, and of who looks. */
    Hearing in(Hearing hearing, Dossier dossier, List<Seat> seats, Viewer viewer) {
        Set<PersonId> concerned = new HashSet<>(Sessions.called(seats));
        concerned.add(viewer.id());
        hearing.decision().ifPresent(it -> concerned.add(it.by()));
        hearing.motion().ifPresent(it -> concerned.add(it.by()));
        Map<PersonId, String> names =
                dossier.ties().stream().anyMatch(Tie::isOnlyNamed) ? who.names(concerned.stream()) : Map.of();
        Hearing found = hearing;
        Instant now = time.instant();
        for (Tie tie : dossier.ties()) {
            OrganisationId through = through(tie, dossier);
            for (PersonId person : concerned) {
                if (person.equals(tie.person())
                        || who.belongs(person, through)
                        || tie.isOnlyNamed() && tie.isCalled(names.get(person))) {
                    found = found.after(new Move.Declare(new Conflict(person, tie.ground(), Source.DETECTED, "", now)));
                }
            }
        }
        return found;
    }

    /** What was written may be the name of an organisation; that of the lender bars nobody. */
    private @Nullable OrganisationId through(Tie tie, Dossier dossier) {
        return tie.isOnlyNamed()
                ? who.organisation(tie.name())
                        .filter(it -> !it.equals(dossier.lender()))
                        .orElse(null)
                : tie.organisation();
    }
}
