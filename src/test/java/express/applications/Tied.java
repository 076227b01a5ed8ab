package express.applications;

import express.applications.Asking.Asked;
import express.base.OrganisationId;
import express.base.PersonId;
import express.database.Acting;
import org.springframework.stereotype.Component;

/** Notes who is near to an application, as whoever knows it would. */
@Component
public class Tied {

    private final Ties ties;

    Tied(Ties ties) {
        this.ties = ties;
    }

    public void person(Asked it, String kind, PersonId person) {
        Acting.inBackground(Background.PURPOSE, () -> {
            ties.add(it.id(), Tie.Kind.valueOf(kind), person, null, "Somebody near");
            return null;
        });
    }

    public void organisation(Asked it, String kind, OrganisationId house) {
        Acting.inBackground(Background.PURPOSE, () -> {
            ties.add(it.id(), Tie.Kind.valueOf(kind), null, house, "A house near");
            return null;
        });
    }

    public void named(Asked it, String kind, String name) {
        Acting.inBackground(Background.PURPOSE, () -> {
            ties.add(it.id(), Tie.Kind.valueOf(kind), null, null, name);
            return null;
        });
    }
}
