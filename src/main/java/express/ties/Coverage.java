package express.ties;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.services.Eligibility.Group;
import express.services.Service;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a network can do for whom today: by services that count, and by whom they are run. */
final class Coverage {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::step)
            .thenComparing(
                    cell -> cell.language() == null ? "" : cell.language().toLanguageTag())
            .thenComparing(cell -> cell.group() == null ? -1 : cell.group().ordinal());

    private final Map<Cell, Set<OrganisationId>> by = new HashMap<>();
    private final Map<OrganisationId, Set<Cell>> alone;

    private Coverage(Collection<Service> services, LocalDate today) {
        services.stream().filter(service -> service.counts(today)).forEach(this::count);
        this.alone = by.entrySet().stream()
                .filter(cell -> cell.getValue().size() == 1)
                .collect(Collectors.groupingBy(
                        cell -> cell.getValue().iterator().next(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(() -> new TreeSet<>(ORDER)))));
    }

    static Coverage of(Collection<Service> services, LocalDate today) {
        return new Coverage(services, today);
    }

    private void count(Service service) {
        for (ChainStep step : service.steps()) {
            add(new Cell(step, null, null), service);
            for (Locale language : service.languages()) {
                add(new Cell(step, language, null), service);
            }
            for (Group group : service.eligibility().welcomed()) {
                add(new Cell(step, null, group), service);
            }
        }
    }

    private void add(Cell cell, Service service) {
        by.computeIfAbsent(cell, none -> new HashSet<>()).add(service.organisation());
    }

    Set<Cell> cells() {
        Set<Cell> cells = new TreeSet<>(ORDER);
        cells.addAll(by.keySet());
        return cells;
    }

    /** What nobody else does. */
    Set<Cell> onlyBy(OrganisationId organisation) {
        return alone.getOrDefault(organisation, Set.of());
    }

    int sizeWithout(OrganisationId organisation) {
        return by.size() - onlyBy(organisation).size();
    }
}
