package express.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the fields of a part that are not prose, as it was typed: right or not, it is kept. */
record Typed(Map<String, List<String>> values) {

    static final Typed NOTHING = new Typed(Map.of());

    /** Of the button by which a subject goes before the one above it; with none, the page is only made anew. */
    static final String UP = "up";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 2_000;
    private static final int MOST = 50;
    private static final String TURNING = "\\u202A-\\u202E\\u2066-\\u2069";

    Typed {
        values = new TreeMap<>(values);
    }

    /** Only what belongs to the part is taken, and nothing is taken without end. */
    static Typed of(Part part, Map<String, String[]> posted) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : part.fields()) {
            if (!field.isProse()) {
                put(values, field, posted.get(field.name()));
            }
            if (field.kind() == Field.Kind.SUBJECTS) {
                values.computeIfPresent(field.name(), (name, said) -> raised(said, PartSaving.first(posted, UP)));
            }
            if (field.mayBeUnknown()) {
                if (posted.containsKey(field.unknown())) {
                    values.put(field.unknown(), List.of("true"));
                }
            }
        }
        return new Typed(values);
    }

    private static List<String> raised(List<String> said, String up) {
        List<String> order = new ArrayList<>(said.stream().distinct().toList());
        int place = order.indexOf(up);
        if (place > 0) {
            Collections.swap(order, place, place - 1);
        }
        return order;
    }

    private static void put(Map<String, List<String>> values, Field field, String @Nullable [] typed) {
        if (typed != null) {
            List<String> said = Stream.of(typed)
                    .map(value -> field.kind() == Field.Kind.LINES ? lines(value) : line(value))
                    .filter(value -> !value.isEmpty())
                    .map(value -> value.substring(0, Math.min(value.length(), LONGEST)))
                    .map(value -> field.isNumber() ? digits(value) : value)
                    .limit(MOST)
                    .toList();
            if (!said.isEmpty()) {
                values.put(field.name(), said);
            }
        }
    }

    /** People type digits of their own script. */
    static String digits(String typed) {
        return typed.codePoints()
                .mapToObj(letter -> Character.isDigit(letter)
                        ? Integer.toString(Character.digit(letter, 10))
                        : Character.toString(letter))
                .collect(Collectors.joining());
    }

    /** Without signs that no database keeps, and those that turn letters around beyond their own line. */
    private static String lines(String typed) {
        return typed.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}" + TURNING + "&&[^\n\t]]", "")
                .strip();
    }

    /** One line without space around it, whatever was pasted. */
    static String line(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .orElse("")
                .replaceAll("[\\p{Cs}\\x00" + TURNING + "]", "")
                .replaceAll("\\p{Cc}+", " ")
                .strip();
    }

    static Typed read(String json) {
        return new Typed(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
    }

    String write() {
        return JSON.writeValueAsString(values);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String one(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    boolean says(String name) {
        return values.containsKey(name);
    }

    /** As a form shows it: of a group of boxes all that are ticked. */
    Map<String, String> shown() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(",", field.getValue())));
    }
}
