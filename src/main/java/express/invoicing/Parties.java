package express.invoicing;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreting.MonthLines;
import express.people.Entrance;
import express.people.People;
import express.tariffs.Scale;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is charged or paid, as it stands on their documents. */
@Component
class Parties {

    /** @param address nothing for interpreters, whose address the house has elsewhere */
    record Party(String name, String address, String country) {

        static final Party GONE = new Party("–", "", "");
    }

    private final Organisations organisations;
    private final MonthLines months;
    private final People people;
    private final Entrance entrance;

    Parties(Organisations organisations, MonthLines months, People people, Entrance entrance) {
        this.organisations = organisations;
        this.months = months;
        this.people = people;
        this.entrance = entrance;
    }

    Map<UUID, Party> find(Issuer issuer, Scale scale, Collection<UUID> ids) {
        return scale == Scale.CHARGE ? clients(issuer, ids) : payees(issuer, ids);
    }

    private Map<UUID, Party> clients(Issuer issuer, Collection<UUID> ids) {
        Map<UUID, String> billing = months.billing(issuer.house(), ids);
        Map<UUID, Party> found = new HashMap<>();
        for (Organisation it :
                organisations.listAll(ids.stream().map(OrganisationId::new).toList())) {
            UUID id = it.id().value();
            String country = Optional.ofNullable(it.country()).orElse(issuer.country());
            found.put(id, new Party(it.name(), billing.getOrDefault(id, it.place()), country));
        }
        return found;
    }

    /** Interpreters, and other houses that took something over. */
    private Map<UUID, Party> payees(Issuer issuer, Collection<UUID> ids) {
        Map<UUID, Party> found = new HashMap<>();
        entrance.look(() -> people.listAll(ids.stream().map(PersonId::new).toList()))
                .forEach(it -> found.put(it.id().value(), new Party(it.name(), "", "")));
        if (found.size() < ids.size()) {
            months.partners(issuer.house(), ids).forEach((id, name) -> found.put(id, new Party(name, "", "")));
        }
        return found;
    }
}
