package express.ties;

import express.base.OrganisationId;
import express.services.Service;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which languages people find their way to services. To one that does not speak theirs the house that runs it or one
 * tied to it may bring them; where only one house can, that way is gone without it.
 */
final class WaysIn {

    /** @param services of others, to which nobody but this house is a way in */
    record Only(OrganisationId house, Locale language, int services) {}

    private record Way(OrganisationId house, Locale language) {}

    private final Map<Way, Integer> only = new HashMap<>();
    private final Map<OrganisationId, Set<Locale>> spoken = new HashMap<>();
    private final Map<OrganisationId, List<Service>> run;

    private WaysIn(Collection<Service> services, LocalDate today, Map<OrganisationId, Set<OrganisationId>> tied) {
        List<Service> open =
                services.stream().filter(service -> service.counts(today)).toList();
        this.run = open.stream().collect(Collectors.groupingBy(Service::organisation));
        open.forEach(service -> spoken.computeIfAbsent(service.organisation(), none -> new HashSet<>())
                .addAll(service.languages()));
        run.keySet().forEach(house -> look(house, tied.getOrDefault(house, Set.of())));
    }

    static WaysIn of(Collection<Service> services, LocalDate today, Map<OrganisationId, Set<OrganisationId>> tied) {
        return new WaysIn(services, today, tied);
    }

    private void look(OrganisationId house, Set<OrganisationId> tied) {
        Set<Locale> own = spoken.getOrDefault(house, Set.of());
        Map<Locale, OrganisationId> one = new HashMap<>();
        Set<Locale> several = new HashSet<>(own);
        for (OrganisationId other : tied) {
            for (Locale language : spoken.getOrDefault(other, Set.of())) {
                if (!several.contains(language) && one.putIfAbsent(language, other) != null) {
                    several.add(language);
                }
            }
        }
        one.forEach((language, other) -> {
            if (!several.contains(language)) {
                only.merge(
                        new Way(other, language),
                        run.getOrDefault(house, List.of()).size(),
                        Integer::sum);
            }
        });
    }

    List<Only> list() {
        return only.entrySet().stream()
                .map(way -> new Only(way.getKey().house(), way.getKey().language(), way.getValue()))
                .sorted(Comparator.comparingInt((Only it) -> -it.services())
                        .thenComparing(it -> it.house().value())
                        .thenComparing(it -> it.language().toLanguageTag()))
                .toList();
    }

    /** How many services others run. */
    int others(OrganisationId house) {
        return run.entrySet().stream()
                .filter(it -> !it.getKey().equals(house))
                .mapToInt(it -> it.getValue().size())
                .sum();
    }
}
