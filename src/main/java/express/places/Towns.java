package express.places;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The towns of Europe with five thousand inhabitants and more, by whatever they are called. The list is made of GeoNames
 * (CC BY 4.0) by {@code scripts/places}.
 */
@Component
public class Towns {

    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]");

    /** A postcode beside the name, as on letters. */
    private static final Pattern CODE = Pattern.compile("(?<!\\S)(?=\\S*\\p{N})\\S+(?!\\S)");

    private static final int LONGEST = 100;

    private final Map<String, List<Town>> byName = new HashMap<>();

    Towns() {
        try (Stream<String> lines = new ClassPathResource("places/towns.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()) {
            lines.filter(line -> !line.startsWith("#")).map(Towns::read).forEach(this::add);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        byName.values()
                .forEach(towns -> towns.sort(Comparator.comparingInt(Town::inhabitants)
                        .reversed()
                        .thenComparing(Town::country)
                        .thenComparing(Town::name)));
    }

    private static Town read(String line) {
        String[] cells = line.split("\t", -1);
        var position = new Position(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
        List<String> others = cells[5].isEmpty() ? List.of() : List.of(cells[5].split("\\|"));
        return new Town(cells[0], cells[1], position, Integer.parseInt(cells[4]), others);
    }

    private void add(Town town) {
        Stream.concat(Stream.of(town.name()), town.others().stream())
                .map(Towns::fold)
                .distinct()
                .filter(Predicate.not(String::isEmpty))
                .forEach(name ->
                        byName.computeIfAbsent(name, it -> new ArrayList<>(1)).add(town));
    }

    /** All that are called so, the largest first; what is only called so elsewhere comes after those whose own name it is. */
    public List<Town> list(String typed) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        String name = fold(typed);
        if (!byName.containsKey(name)) {
            name = CODE.matcher(name).replaceAll(" ").strip();
        }
        String called = name;
        return byName.getOrDefault(called, List.of()).stream()
                .sorted(Comparator.comparing(town -> !fold(town.name()).equals(called)))
                .toList();
    }

    /** The one somebody means by a name, in a country if they say so. */
    public Optional<Town> find(String typed, @Nullable String country) {
        return list(typed).stream()
                .filter(town -> country == null || town.country().equals(country))
                .findFirst();
    }

    static String fold(String name) {
        String bare = MARKS.matcher(APART.normalize(name)).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(bare.replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("æ", "ae"))
                .replaceAll(" ")
                .strip();
    }
}
