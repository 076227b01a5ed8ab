package express.bench;

import express.search.Changed;
import express.search.Findable;
import express.search.Findables;
import express.search.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Many practices, varied from those of the house: sentences of one, some of others, one word in six replaced by another
 * of the language, as frequent as it is there, or by one that nobody else uses. Each is the same every time.
 */
final class ManyPractices implements Findables {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> COUNTRIES =
            List.of(Locale.getISOCountries()).subList(0, 60);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** A practice as it stands in its files, by language. */
    private record Original(
            Map<String, String> titles, Map<String, String> summaries, Map<String, List<String>> texts) {}

    private final int many;
    private final List<Original> originals = new ArrayList<>();
    private final Map<String, List<String>> sentences = new TreeMap<>();
    private final Map<String, List<String>> words = new TreeMap<>();

    ManyPractices(int many) throws IOException {
        this.many = many;
        Map<String, Original> bySlug = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/practices"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
                read(bySlug, file);
            }
        }
        originals.addAll(bySlug.values());
        sentences.forEach((language, all) -> words.put(
                language,
                all.stream().flatMap(it -> Stream.of(it.split("\\s+"))).toList()));
    }

    private void read(Map<String, Original> bySlug, Path file) throws IOException {
        JsonNode read = YAML.readTree(Files.readString(file));
        String slug = file.getFileName().toString().replaceAll("\\..*", "");
        String language = read.path("language").asString("en");
        JsonNode texts = read.path("texts");
        Original original = bySlug.computeIfAbsent(
                slug, it -> new Original(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>()));
        original.titles().put(language, texts.path("title").asString(""));
        original.summaries().put(language, texts.path("summary").asString(""));
        List<String> said = new ArrayList<>();
        texts.forEach(part -> part.forEach(one -> Stream.of(one.asString("").split("(?<=[.!?؟])\\s+"))
                .map(it -> it.replaceAll("\\[\\^[^]]*]", "").strip())
                .filter(it -> it.length() > 20)
                .forEach(said::add)));
        original.texts().put(language, said);
        sentences.computeIfAbsent(language, it -> new ArrayList<>()).addAll(said);
    }

    Findable practice(int number) {
        var random = new SplittableRandom(number);
        Original original = originals.get(random.nextInt(originals.size()));
        List<Wording> wordings = new ArrayList<>();
        for (String language : original.titles().keySet()) {
            if (wordings.isEmpty() || random.nextInt(3) == 0) {
                wordings.add(wording(original, language, random));
            }
        }
        return new Findable(
                "practice",
                "p" + number,
                wordings,
                "",
                facets(random, wordings),
                TODAY.minusDays(random.nextInt(2_000)),
                random.nextInt(4) / 3f);
    }

    private Wording wording(Original original, String language, SplittableRandom random) {
        List<String> own = original.texts().get(language);
        List<String> all = sentences.get(language);
        var body = new StringBuilder();
        int length = 8 + random.nextInt(20);
        for (int i = 0; i < length; i++) {
            List<String> from = random.nextInt(10) < 6 && !own.isEmpty() ? own : all;
            body.append(varied(from.get(random.nextInt(from.size())), language, random))
                    .append(' ');
        }
        return new Wording(
                Locale.forLanguageTag(language),
                varied(original.titles().get(language), language, random),
                varied(original.summaries().get(language), language, random),
                body.toString());
    }

    private String varied(String text, String language, SplittableRandom random) {
        String[] split = text.split(" ");
        List<String> others = words.get(language);
        for (int i = 0; i < split.length; i++) {
            int chance = random.nextInt(60);
            if (chance == 0) {
                split[i] = rare(random);
            } else if (chance < 10) {
                split[i] = others.get(random.nextInt(others.size()));
            }
        }
        return String.join(" ", split);
    }

    /** Names of places and people: few are frequent. */
    private static String rare(SplittableRandom random) {
        int which = (int) Math.pow(200_000, random.nextDouble());
        var name = new Random(which);
        var letters = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            letters.append("bdfgklmnprstvz".charAt(name.nextInt(14))).append("aeiou".charAt(name.nextInt(5)));
        }
        return Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
    }

    private static Map<String, List<String>> facets(SplittableRandom random, List<Wording> wordings) {
        return Map.of(
                "step", some(random, "ABCDEF", 3),
                "country", List.of(COUNTRIES.get((int) (COUNTRIES.size() * Math.pow(random.nextDouble(), 2)))),
                "level", List.of("level" + random.nextInt(4)),
                "group", some(random, "abcdefghijkl", 5),
                "language",
                        wordings.stream()
                                .map(it -> it.language().toLanguageTag())
                                .toList(),
                "sdg", some(random, "123456789ABCDEFGH", 3),
                "cost", List.of("cost" + random.nextInt(3)),
                "evidence", List.of("evidence" + random.nextInt(4)));
    }

    private static List<String> some(SplittableRandom random, String from, int most) {
        return random.ints(1 + random.nextInt(most), 0, from.length())
                .distinct()
                .mapToObj(i -> from.substring(i, i + 1))
                .toList();
    }

    /** Two to six words of one sentence, as somebody would type them; in the language that comes with it. */
    Map.Entry<String, String> query(int number) {
        var random = new SplittableRandom(-1L - number);
        List<String> languages = List.of("en", "en", "fr", "ar");
        String language = languages.get(random.nextInt(languages.size()));
        List<String> all = sentences.get(language);
        List<String> query = new ArrayList<>();
        int length = 2 + random.nextInt(5);
        while (query.size() < length) {
            String[] sentence = all.get(random.nextInt(all.size())).split("[^\\p{L}\\p{M}\\p{N}’'-]+");
            String word = sentence[random.nextInt(sentence.length)];
            if (word.length() > 3) {
                query.add(word);
            }
        }
        return Map.entry(language, String.join(" ", query));
    }

    List<String> words(String language) {
        return words.get(language);
    }

    @Override
    public String kind() {
        return "practice";
    }

    @Override
    public String form() {
        return "bench";
    }

    @Override
    public long latest() {
        return many;
    }

    @Override
    public List<Changed> changedAfter(long change, int most) {
        List<Changed> changed = new ArrayList<>();
        for (int i = (int) change + 1; i <= many && changed.size() < most; i++) {
            changed.add(new Changed(i, "p" + i, practice(i)));
        }
        return changed;
    }
}
