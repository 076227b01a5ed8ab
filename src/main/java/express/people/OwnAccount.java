package express.people;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people see and change of their own account. */
@Component
@Transactional
class OwnAccount {

    /** One place to which somebody belongs. */
    record Belonging(OrganisationId organisation, Optional<String> name, Member member) {}

    private final People people;
    private final Memberships memberships;
    private final Trail trail;
    private final Optional<OrganisationNames> names;

    OwnAccount(People people, Memberships memberships, Trail trail, Optional<OrganisationNames> names) {
        this.people = people;
        this.memberships = memberships;
        this.trail = trail;
        this.names = names;
    }

    @Transactional(readOnly = true)
    public Person get(Viewer viewer) {
        return people.get(viewer.id());
    }

    @Transactional(readOnly = true)
    public List<Belonging> listBelongings(Viewer viewer) {
        List<OrganisationId> organisations = memberships.listOrganisations(viewer.id());
        Map<OrganisationId, String> known = name(organisations);
        return organisations.stream()
                .flatMap(it -> memberships.find(it, viewer.id()).stream()
                        .map(member -> new Belonging(it, Optional.ofNullable(known.get(it)), member)))
                .toList();
    }

    Map<OrganisationId, String> name(List<OrganisationId> organisations) {
        return names.map(known -> known.of(organisations)).orElse(Map.of());
    }

    public void change(Viewer viewer, String name, Locale language) {
        people.rename(viewer.id(), name, language);
        trail.note(viewer, viewer.id().value(), Act.CHANGED, "name language");
    }
}
