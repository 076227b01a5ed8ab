package express.services;

import express.directory.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns services into rows, and rows into what they would do. */
@Component
class ServiceTable {

    private final TableWords words;
    private final Services services;
    private final Sites sites;

    ServiceTable(TableWords words, Services services, Sites sites) {
        this.words = words;
        this.services = services;
        this.sites = sites;
    }

    /** All services of these organisations that go on, with a heading, in the words of a language. */
    List<List<String>> rows(Locale language, Collection<Organisation> houses) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.ALL.stream()
                .map(column -> words.column(language, column))
                .toList());
        List<Service> going =
                services.listGoingOn(houses.stream().map(Organisation::id).toList());
        List<ServiceId> ids = going.stream().map(Service::id).toList();
        Map<ServiceId, List<Site>> at = sites.listAt(ids);
        Map<ServiceId, Integer> editions = services.editions(ids);
        for (Organisation house : houses) {
            going.stream()
                    .filter(it -> it.organisation().equals(house.id()))
                    .map(it -> row(language, house, it, at.getOrDefault(it.id(), List.of()), editions.get(it.id())))
                    .forEach(rows::add);
        }
        return rows;
    }

    private List<String> row(Locale language, Organisation house, Service service, List<Site> at, int edition) {
        Map<String, String> typed =
                ServiceFields.typed(service, at.stream().map(Site::name).toList());
        typed.put("sites", at.stream().map(Site::name).collect(Collectors.joining("; ")));
        typed.put(Columns.HOUSE, house.name());
        typed.put(Columns.ID, service.id().toString());
        typed.put(Columns.EDITION, Integer.toString(edition));
        typed.put(Columns.INTAKES, Columns.intakes(service));
        TableWords.LISTED.forEach(list -> typed.put(list, words.words(language, list, typed.get(list))));
        return Columns.ALL.stream()
                .map(column -> typed.getOrDefault(column, ""))
                .toList();
    }

    enum Kind {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    /**
     * What one row would do.
     *
     * @param line where it stands in the file, the heading being the first
     * @param why message keys; none, unless it is refused
     */
    record Judged(
            int line,
            Kind kind,
            String house,
            String name,
            List<Reason> why,
            @Nullable Service service,
            int edition,
            Collection<UUID> at) {}

    /** @param column where it is wrong; empty, if it is the row as a whole */
    record Reason(String column, String key) {}

    /** @param unknown headings that mean nothing here */
    record Judgement(List<Judged> rows, List<String> unknown) {

        List<Judged> of(Kind kind) {
            return rows.stream().filter(row -> row.kind() == kind).toList();
        }
    }

    /** @param houses those for which it may say anything */
    Judgement judge(List<List<String>> rows, List<Organisation> houses, Service blank) {
        if (rows.isEmpty()) {
            return new Judgement(List.of(), List.of());
        }
        List<Optional<String>> columns =
                rows.getFirst().stream().map(words::findColumn).toList();
        List<String> unknown = Stream.iterate(0, i -> i + 1)
                .limit(columns.size())
                .filter(i -> columns.get(i).isEmpty())
                .map(i -> Typed.line(rows.getFirst().get(i)))
                .filter(heading -> !heading.isEmpty())
                .toList();
        var round = new Round(houses, blank);
        List<Judged> judged = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<String, String> cells = cells(columns, rows.get(i));
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                judged.add(round.judge(i + 1, cells));
            }
        }
        return new Judgement(judged, unknown);
    }

    private static Map<String, String> cells(List<Optional<String>> columns, List<String> row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            String cell = row.get(i);
            columns.get(i).ifPresent(column -> cells.put(column, cell));
        }
        return cells;
    }

    /** One look at all rows of a file, which must not say two things of one service. */
    private final class Round {

        private final List<Organisation> houses;
        private final Service blank;
        private final Map<Organisation, List<Service>> known = new HashMap<>();
        private final Map<Organisation, List<Site>> places = new HashMap<>();
        private final Set<String> said = new HashSet<>();

        private Round(List<Organisation> houses, Service blank) {
            this.houses = houses;
            this.blank = blank;
        }

        Judged judge(int line, Map<String, String> cells) {
            Optional<Organisation> house = house(Typed.line(cells.get(Columns.HOUSE)));
            if (house.isEmpty()) {
                return refused(line, cells, new Reason(Columns.HOUSE, "services.sheet.wrong.house"));
            }
            String id = Typed.line(cells.get(Columns.ID));
            Optional<Service> before = before(house.get(), id, Typed.line(cells.get("name")));
            if (!id.isEmpty() && before.isEmpty()) {
                return refused(line, cells, new Reason(Columns.ID, "services.sheet.wrong.id"));
            }
            String key = house.get().slug() + " "
                    + before.map(it -> it.id().toString()).orElseGet(() -> normal(cells.get("name")));
            if (!said.add(key)) {
                return refused(line, cells, new Reason("", "services.sheet.wrong.twice"));
            }
            return judge(line, cells, house.get(), before.orElse(null));
        }

        private Judged refused(int line, Map<String, String> cells, Reason why) {
            return new Judged(
                    line,
                    Kind.REFUSED,
                    Typed.line(cells.get(Columns.HOUSE)),
                    Typed.line(cells.get("name")),
                    List.of(why),
                    null,
                    0,
                    List.of());
        }

        /** Of one organisation alone it need not be said which it is. */
        private Optional<Organisation> house(String named) {
            if (named.isEmpty() && houses.size() == 1) {
                return Optional.of(houses.getFirst());
            }
            List<Organisation> fitting = houses.stream()
                    .filter(it -> it.slug().equals(named) || normal(it.name()).equals(normal(named)))
                    .toList();
            return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
        }

        /** What has no id is the service of the same name, so that a file that comes twice does its work once. */
        private Optional<Service> before(Organisation house, String id, String name) {
            return known.computeIfAbsent(house, it -> services.listOf(it.id())).stream()
                    .filter(it -> it.state() != Service.State.ENDED)
                    .filter(it -> id.isEmpty()
                            ? normal(it.name()).equals(normal(name))
                            : it.id().toString().equals(id))
                    .findFirst();
        }

        private Judged judge(int line, Map<String, String> cells, Organisation house, @Nullable Service before) {
            Service from = before == null ? fresh(house) : before;
            List<Site> all = places.computeIfAbsent(house, it -> sites.listOf(it.id()));
            List<UUID> was = before == null
                    ? List.of()
                    : ids(sites.listAt(List.of(before.id())).get(before.id()));
            List<UUID> at = new ArrayList<>(was);
            List<Reason> why = new ArrayList<>();
            if (cells.containsKey("sites")) {
                at.clear();
                at(cells.get("sites"), all, at, why);
            }
            ServiceFields.Read read = ServiceFields.read(from, typed(from, cells));
            read.wrongs().forEach(wrong -> why.add(new Reason(column(wrong.field()), wrong.key())));
            if (!why.isEmpty()) {
                return new Judged(
                        line, Kind.REFUSED, house.name(), Typed.line(cells.get("name")), why, null, 0, List.of());
            }
            Service after = Objects.requireNonNull(read.service());
            boolean same = after.equals(before) && Set.copyOf(was).equals(Set.copyOf(at));
            int edition = before == null ? 0 : services.edition(before.id());
            String expected = Typed.digits(Typed.line(cells.get(Columns.EDITION)));
            if (!same && before != null && !expected.isEmpty() && !expected.equals(Integer.toString(edition))) {
                return refused(line, cells, new Reason(Columns.EDITION, "services.sheet.wrong.edition"));
            }
            Kind kind = before == null ? Kind.NEW : same ? Kind.SAME : Kind.CHANGED;
            return new Judged(line, kind, house.name(), after.name(), List.of(), after, edition, at);
        }

        private Service fresh(Organisation house) {
            return ServiceFields.blank(house.id(), blank.language(), blank.createdAt());
        }

        private static List<UUID> ids(@Nullable List<Site> sites) {
            return sites == null ? List.of() : sites.stream().map(Site::id).toList();
        }

        private void at(String cell, List<Site> all, List<UUID> at, List<Reason> why) {
            for (String name : cell.split("[;؛\n]")) {
                if (!name.isBlank()) {
                    all.stream()
                            .filter(site -> normal(site.name()).equals(normal(name)))
                            .findFirst()
                            .ifPresentOrElse(
                                    site -> at.add(site.id()),
                                    () -> why.add(new Reason("sites", "services.sheet.wrong.site")));
                }
            }
        }

        /** A column that is not there leaves as it was what it would say. */
        private Map<String, String> typed(Service from, Map<String, String> cells) {
            Map<String, String> typed = ServiceFields.typed(from, List.of());
            cells.forEach((column, cell) -> {
                if (!Columns.OWN.contains(column)) {
                    typed.put(column, TableWords.LISTED.contains(column) ? words.codes(column, cell) : cell);
                }
            });
            if (cells.containsKey(Columns.INTAKES)) {
                typed.keySet().removeIf(field -> field.matches("(begins|places|vacancies)-\\d"));
                typed.putAll(Columns.intakes(cells.get(Columns.INTAKES)));
            }
            return typed;
        }

        private static String column(String field) {
            return field.matches("(begins|places|vacancies)-\\d") ? Columns.INTAKES : field;
        }

        private static String normal(@Nullable String name) {
            return Typed.line(name).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
