package express.needs;

import express.base.ChainStep;
import express.directory.Network;
import express.practices.Target;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A need or an offer as it is typed. A line of a work session brings only a title and why; what else is asked has a
 * usual answer.
 *
 * @param fields cleaned, by name
 * @param network whose it will be
 * @param reader in which language somebody writes
 */
record NeedForm(Map<String, String> fields, Network network, Locale reader, LocalDate today) {

    private static final List<String> FIELDS =
            List.of("direction", "title", "words", "language", "step", "way", "groups", "languages", "until", "source");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 2000;
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_YEARS = 5;

    static NeedForm of(Map<String, String> typed, Network network, Locale reader, LocalDate today) {
        Map<String, String> fields = new HashMap<>();
        for (String name : FIELDS) {
            fields.put(name, Typed.line(typed.get(name)));
        }
        fields.put("words", Typed.text(typed.getOrDefault("words", typed.get("why"))));
        fields.put("until", Typed.digits(typed.get("until")));
        usual(fields, "direction", Direction.NEED.name());
        usual(fields, "language", reader.toLanguageTag());
        usual(fields, "until", today.plusMonths(USUAL_MONTHS).toString());
        usual(
                fields,
                "languages",
                network.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")));
        return new NeedForm(Map.copyOf(fields), network, reader, today);
    }

    private static void usual(Map<String, String> fields, String name, String value) {
        fields.merge(name, value, (typed, usual) -> typed.isEmpty() ? usual : typed);
    }

    static NeedForm of(Wish wish, Network network, Locale reader, LocalDate today) {
        Said said = wish.said();
        Map<String, String> fields = new HashMap<>();
        fields.put("direction", wish.direction().name());
        fields.put("title", said.title());
        fields.put("words", said.words());
        fields.put("language", said.language().toLanguageTag());
        fields.put("step", said.step() == null ? "" : said.step().name());
        fields.put("way", said.way() == null ? "" : said.way().name());
        fields.put("groups", said.groups().stream().map(Enum::name).collect(Collectors.joining(",")));
        fields.put(
                "languages",
                said.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")));
        fields.put("until", said.until().toString());
        return of(fields, network, reader, today);
    }

    private String get(String name) {
        return fields.getOrDefault(name, "");
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        if (get("title").isEmpty() || get("title").length() > LONGEST_TITLE) {
            faults.add(new Wrong("title", "needs.fault.title"));
        }
        if (get("words").length() > LONGEST_WORDS) {
            faults.add(new Wrong("words", "needs.fault.words"));
        }
        check("direction", one(Direction.values()), faults);
        check("step", one(ChainStep.values()), faults);
        check("way", one(Way.values()), faults);
        check("groups", one(Target.Group.values()), faults);
        Set<String> known = Set.of(Locale.getISOLanguages());
        check("language", tag -> known.contains(Locale.forLanguageTag(tag).getLanguage()), faults);
        check("languages", tag -> known.contains(Locale.forLanguageTag(tag).getLanguage()), faults);
        if (until().isEmpty()) {
            faults.add(new Wrong("until", "needs.fault.until"));
        }
        if (!get("source").isEmpty() && !Typed.isPath(get("source"))) {
            faults.add(new Wrong("", "needs.fault.choice"));
        }
        return faults;
    }

    private static Predicate<String> one(Enum<?>... values) {
        return typed -> Stream.of(values).anyMatch(value -> value.name().equals(typed));
    }

    private void check(String name, Predicate<String> known, List<Wrong> faults) {
        if (!split(name).allMatch(known) || split(name).count() > 30) {
            faults.add(new Wrong(name, "needs.fault.choice"));
        }
    }

    private Stream<String> split(String name) {
        return Stream.of(get(name).split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct();
    }

    private Optional<LocalDate> until() {
        return Typed.date(get("until"))
                .filter(date -> !date.isBefore(today) && date.isBefore(today.plusYears(MOST_YEARS)));
    }

    Direction direction() {
        return Direction.valueOf(get("direction"));
    }

    Optional<String> source() {
        return Optional.of(get("source")).filter(Predicate.not(String::isEmpty));
    }

    /** Only if there are no faults. */
    Said said() {
        return new Said(
                get("title"),
                get("words"),
                Locale.forLanguageTag(get("language")),
                split("step").map(ChainStep::valueOf).findFirst().orElse(null),
                Way.find(get("way")).orElse(null),
                split("groups").map(Target.Group::valueOf).toList(),
                split("languages").map(Locale::forLanguageTag).toList(),
                until().orElseThrow());
    }
}
