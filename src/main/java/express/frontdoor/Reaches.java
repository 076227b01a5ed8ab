package express.frontdoor;

import express.base.OrganisationId;
import express.database.Changes;
import express.database.Remembered;
import express.directory.Organisation;
import express.directory.Organisations;
import express.services.Eligibility;
import express.services.Eligibility.Status;
import express.services.Premises;
import express.services.Service;
import express.services.ServiceId;
import express.services.Services;
import express.services.Site;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks at all services for what they make a difference between, and where they are. */
@Component
class Reaches {

    private static final int TOWNS = 8;
    private static final String ALL = "";

    private final Organisations organisations;
    private final Services services;
    private final Premises premises;
    private final Remembered<String, Reach> known;

    Reaches(Organisations organisations, Services services, Premises premises, Changes changes) {
        this.organisations = organisations;
        this.services = services;
        this.premises = premises;
        this.known = new Remembered<>(changes);
    }

    Reach get() {
        return known.get(ALL, all -> look());
    }

    private Reach look() {
        List<OrganisationId> houses =
                organisations.list().stream().map(Organisation::id).toList();
        List<Service> open =
                services.listGoingOn(houses).stream().filter(Service::isActive).toList();
        return new Reach(towns(open), statuses(open), open.stream().anyMatch(Reaches::choosesByAge));
    }

    private List<Answers.Place> towns(List<Service> open) {
        Map<ServiceId, List<Site>> at =
                premises.of(open.stream().map(Service::id).toList());
        Map<Answers.Place, Integer> counts = new HashMap<>();
        at.values()
                .forEach(sites -> sites.stream()
                        .filter(site -> !site.town().isEmpty())
                        .map(site -> new Answers.Place(site.town(), site.country()))
                        .distinct()
                        .forEach(place -> counts.merge(place, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Answers.Place, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(it -> it.getKey().written()))
                .limit(TOWNS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Status> statuses(List<Service> open) {
        Set<Status> named = EnumSet.noneOf(Status.class);
        open.forEach(it -> named.addAll(it.eligibility().statuses()));
        return named;
    }

    private static boolean choosesByAge(Service service) {
        Eligibility who = service.eligibility();
        return who.minimumAge() != null || who.maximumAge() != null;
    }
}
