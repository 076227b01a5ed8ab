package express.interpreters;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.Member;
import express.people.Memberships;
import express.tariffs.Scale;
import express.tariffs.TariffVersion;
import express.tariffs.Tariffs;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where somebody looks at those who interpret for a house; for all whom it is not for there is nobody. */
@Component
class InterpreterDesk {

    private final Organisations organisations;
    private final Interpreters interpreters;
    private final Memberships memberships;
    private final Entrance entrance;
    private final Tariffs tariffs;

    InterpreterDesk(
            Organisations organisations,
            Interpreters interpreters,
            Memberships memberships,
            Entrance entrance,
            Tariffs tariffs) {
        this.organisations = organisations;
        this.interpreters = interpreters;
        this.memberships = memberships;
        this.entrance = entrance;
        this.tariffs = tariffs;
    }

    Organisation enter(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InterpretersAccess.mayEnter(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    /** Those with the role of an interpreter, by name. */
    List<Member> members(OrganisationId house) {
        return entrance.look(() -> memberships.list(house)).stream()
                .filter(it -> !it.deactivated() && it.roles().contains(Role.INTERPRETER))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    Member member(Viewer viewer, Organisation house, PersonId person) {
        if (!InterpretersAccess.mayChange(viewer, house.id(), person)) {
            throw new NotFound();
        }
        return members(house.id()).stream()
                .filter(it -> it.id().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Interpreter> known(OrganisationId house) {
        return interpreters.list(house);
    }

    /** Families of tariffs by which somebody can be paid. */
    Map<String, String> pays(OrganisationId house) {
        Map<String, String> pays = new LinkedHashMap<>();
        for (TariffVersion it : tariffs.listFamilies(house, Scale.PAY)) {
            pays.put(it.family(), it.name());
        }
        return pays;
    }

    /** For whom somebody may not want to work. */
    List<Organisation> others(OrganisationId house) {
        return organisations.listIn(organisations.networks(house)).stream()
                .filter(it -> !it.id().equals(house))
                .toList();
    }
}
