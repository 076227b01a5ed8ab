package express.frontdoor;

import express.base.OrganisationId;
import express.database.Changes;
import express.database.Remembered;
import express.directory.Organisation;
import express.directory.Organisations;
import express.services.Distinctions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at all services for what they make a difference between, and where they are. */
@Component
class Reaches {

    private static final int TOWNS = 8;
    private static final String ALL = "";

    private final Organisations organisations;
    private final Distinctions distinctions;
    private final Remembered<String, Reach> known;

    Reaches(Organisations organisations, Distinctions distinctions, Changes changes) {
        this.organisations = organisations;
        this.distinctions = distinctions;
        this.known = new Remembered<>(changes);
    }

    Reach get() {
        return known.get(ALL, all -> look());
    }

    private Reach look() {
        List<OrganisationId> houses =
                organisations.list().stream().map(Organisation::id).toList();
        List<Answers.Place> towns = distinctions.listTowns(houses, TOWNS).stream()
                .map(it -> new Answers.Place(it.town(), it.country()))
                .toList();
        return new Reach(towns, distinctions.statuses(houses), distinctions.chooseByAge(houses));
    }
}
