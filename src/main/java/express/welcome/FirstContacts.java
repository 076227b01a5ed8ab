package express.welcome;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import express.services.Premises;
import express.services.Service;
import express.services.ServiceId;
import express.services.Services;
import express.services.Site;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody can begin in a network today. */
@Component
@Transactional(readOnly = true)
class FirstContacts {

    private static final int SHOWN = 4;

    /** To these people come first: they inform, or else they look at what somebody can do. */
    private static final List<ChainStep> FIRST = List.of(ChainStep.INFORMATION, ChainStep.COMPETENCE_ASSESSMENT);

    /** @param sites as everybody may know them: of a shelter its name alone */
    record Contact(Service service, Organisation house, List<Site> sites) {

        /** Places of which everybody may know where they are. */
        List<Site> open() {
            return sites.stream().filter(site -> !site.town().isEmpty()).toList();
        }

        boolean veiled() {
            return sites.stream().anyMatch(site -> site.town().isEmpty());
        }
    }

    /** @param steps at which the network has something that people can come to */
    record Beginning(List<ChainStep> steps, List<Contact> contacts) {

        static final Beginning NONE = new Beginning(List.of(), List.of());

        boolean blank() {
            return steps.isEmpty();
        }
    }

    private final Organisations organisations;
    private final Services services;
    private final Premises premises;
    private final InstantSource time;

    FirstContacts(Organisations organisations, Services services, Premises premises, InstantSource time) {
        this.organisations = organisations;
        this.services = services;
        this.premises = premises;
        this.time = time;
    }

    Beginning of(Network network, Locale reader) {
        Map<OrganisationId, Organisation> houses = organisations.listIn(List.of(network.id())).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        List<Service> there = services.listGoingOn(houses.keySet()).stream()
                .filter(it -> it.counts(today) && houses.containsKey(it.organisation()))
                .toList();
        List<Service> first = choose(there, reader);
        Map<ServiceId, List<Site>> sites =
                premises.of(first.stream().map(Service::id).toList());
        return new Beginning(
                Stream.of(ChainStep.values())
                        .filter(step -> there.stream().anyMatch(it -> it.steps().contains(step)))
                        .toList(),
                first.stream()
                        .map(it ->
                                new Contact(it, houses.get(it.organisation()), sites.getOrDefault(it.id(), List.of())))
                        .toList());
    }

    /** First those that are for everybody, then those that speak the reader's language, then those with no queue. */
    static List<Service> choose(List<Service> there, Locale reader) {
        return FIRST.stream()
                .map(step ->
                        there.stream().filter(it -> it.steps().contains(step)).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparing(
                                (Service it) -> it.eligibility().statuses().isEmpty() ? 0 : 1)
                        .thenComparing(it -> speaks(it, reader) ? 0 : 1)
                        .thenComparing(it -> it.waitingDays() == null ? Integer.MAX_VALUE : it.waitingDays()))
                .limit(SHOWN)
                .toList();
    }

    private static boolean speaks(Service service, Locale reader) {
        return service.languages().stream().anyMatch(it -> it.getLanguage().equals(reader.getLanguage()));
    }
}
