package express.hsds;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How alike two organisations or services are, by their names in whatever script, their telephones, addresses and
 * websites. It never decides that two are the same: that is for a person.
 */
final class Likeness {

    /** From here on a person is asked. */
    static final double ASKED = 0.69;

    private static final double NAME = 0.75;
    private static final double TELEPHONE = 0.55;
    private static final double ADDRESS = 0.45;
    private static final double WEBSITE = 0.5;
    private static final int NATIONAL = 8;

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc\u02be\u02bf`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("\\P{Nd}+");

    /** Letters, and what is left of them: those that one alphabet writes and another does not go. */
    private static final String LETTERS = "aeiouyhwvbpcqzxg";

    private static final String BONES = "           kkssj";

    /** What bodies are called in law, and little words: two names may differ by these. */
    private static final Set<String> WEAK = Set.of(
            "asbl",
            "vzw",
            "ev",
            "gmbh",
            "ggmbh",
            "ab",
            "sarl",
            "scrl",
            "sa",
            "nv",
            "bv",
            "ltd",
            "limited",
            "inc",
            "cic",
            "association",
            "associazione",
            "asociacion",
            "verein",
            "stichting",
            "the",
            "of",
            "and",
            "for",
            "de",
            "du",
            "des",
            "la",
            "le",
            "les",
            "l",
            "d",
            "et",
            "di",
            "del",
            "della",
            "e",
            "y",
            "el",
            "los",
            "van",
            "het",
            "een",
            "und",
            "der",
            "die",
            "das",
            "fur",
            "och",
            "al",
            "a",
            "in");

    enum Reason {
        NAME,
        TELEPHONE,
        ADDRESS,
        WEBSITE,
        ORGANISATION
    }

    /**
     * A name as it is compared, made once since that takes longer than comparing.
     *
     * @param words in Latin letters, without those that say little
     * @param bones of each of them its consonants
     */
    record Name(
            List<String> words, List<String> bones, String plain, Set<String> numbers, Character.UnicodeScript script) {

        static Name of(String name) {
            List<String> words = Likeness.words(name);
            return new Name(
                    words,
                    words.stream().map(Likeness::skeleton).toList(),
                    words.stream().sorted().collect(Collectors.joining(" ")),
                    Likeness.numbers(name),
                    Likeness.script(name));
        }
    }

    /** What is compared. */
    record Trait(
            UUID id,
            String name,
            List<Name> names,
            Set<String> telephones,
            Set<String> addresses,
            Set<String> towns,
            @Nullable String website,
            @Nullable UUID organization) {}

    record Score(double value, Set<Reason> reasons) {

        boolean isAsked() {
            return value >= ASKED;
        }
    }

    private Likeness() {}

    static Score score(Trait one, Trait other) {
        Set<Reason> reasons = new TreeSet<>();
        double name = name(one, other);
        double open = 1 - NAME * note(reasons, Reason.NAME, name);
        open *= 1 - TELEPHONE * note(reasons, Reason.TELEPHONE, shared(one.telephones(), other.telephones()));
        open *= 1 - ADDRESS * note(reasons, Reason.ADDRESS, shared(one.addresses(), other.addresses()));
        boolean web = one.website() != null && one.website().equals(other.website());
        open *= 1 - WEBSITE * note(reasons, Reason.WEBSITE, web ? 1 : 0);
        boolean house = one.organization() != null && one.organization().equals(other.organization());
        note(reasons, Reason.ORGANISATION, house ? 1 : 0);
        return new Score(1 - open, reasons);
    }

    private static double note(Set<Reason> reasons, Reason reason, double strength) {
        if (strength > 0.3) {
            reasons.add(reason);
        }
        return strength;
    }

    private static double shared(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains) ? 1 : 0;
    }

    /** The same name in another town says little. */
    private static double name(Trait one, Trait other) {
        double best = 0;
        for (Name name : one.names()) {
            for (Name name2 : other.names()) {
                best = Math.max(best, alike(name, name2));
            }
        }
        double strength = Math.max(0, (best - 0.5) * 2);
        boolean apart = !one.towns().isEmpty() && !other.towns().isEmpty() && shared(one.towns(), other.towns()) == 0;
        return apart ? strength * 0.6 : strength;
    }

    /** From 0, nothing in common, to 1. */
    static double alike(Name one, Name other) {
        if (!one.numbers().equals(other.numbers())) {
            return 0.3;
        }
        double words = Math.max(dice(one.plain(), other.plain()), shared(one, other, false));
        return one.script() == other.script() ? words : Math.max(words, shared(one, other, true));
    }

    private static Set<String> numbers(String name) {
        return Arrays.stream(BETWEEN_NUMBERS.split(name))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Character.UnicodeScript script(String name) {
        return name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(it -> it != Character.UnicodeScript.COMMON && it != Character.UnicodeScript.INHERITED)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    static String latin(String name) {
        return APOSTROPHES.matcher(transliterated(name)).replaceAll("");
    }

    private static String transliterated(String name) {
        if (name.chars().allMatch(sign -> sign < 128)) {
            return name.toLowerCase(Locale.ROOT);
        }
        synchronized (LATIN) {
            return LATIN.transliterate(name);
        }
    }

    private static List<String> words(String name) {
        List<String> all = Stream.of(BETWEEN_WORDS.split(latin(name)))
                .filter(it -> !it.isEmpty())
                .toList();
        List<String> strong = all.stream().filter(it -> !WEAK.contains(it)).toList();
        return strong.isEmpty() ? all : strong;
    }

    /** The consonants of a word: most alphabets of the south do not write the vowels, and each writes others in its way. */
    static String skeleton(String word) {
        String bare = word.replace("ph", "f").replace("tion", "sn").replace("ou", "");
        int begin = bare.startsWith("al") && bare.length() > 4 ? 2 : 0;
        var bones = new StringBuilder();
        for (int i = begin; i < bare.length(); i++) {
            int at = LETTERS.indexOf(bare.charAt(i));
            char bone = at < 0 ? bare.charAt(i) : BONES.charAt(at);
            if (bone != ' ' && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    /** How much of the words of two names is the same, each word held against the one most like it. */
    private static double shared(Name one, Name other, boolean consonants) {
        return (best(one, other, consonants) + best(other, one, consonants)) / 2;
    }

    private static double best(Name one, Name other, boolean consonants) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < one.words().size(); i++) {
            double best = 0;
            for (int j = 0; j < other.words().size(); j++) {
                best = Math.max(
                        best,
                        one.words().get(i).equals(other.words().get(j))
                                ? 1
                                : consonants
                                        ? bones(
                                                one.bones().get(i),
                                                other.bones().get(j))
                                        : word(one.words().get(i), other.words().get(j)));
            }
            sum += best * one.words().get(i).length();
            weight += one.words().get(i).length();
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static double bones(String one, String other) {
        return one.length() < 2 || other.length() < 2 ? 0.4 : close(one, other);
    }

    private static double word(String one, String other) {
        double close = close(one, other);
        return close < 0.75 ? 0 : close;
    }

    /** By how many letters one has to change. */
    private static double close(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return 1 - (double) before[other.length()] / Math.max(one.length(), other.length());
    }

    private static double dice(String one, String other) {
        List<String> pairs = pairs(one);
        List<String> pairs2 = new ArrayList<>(pairs(other));
        int all = pairs.size() + pairs2.size();
        long shared = pairs.stream().filter(pairs2::remove).count();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** The digits by which one calls from within the country. */
    static Set<String> telephones(Stream<String> numbers) {
        return numbers.map(it -> latinDigits(it).replaceAll("\\(0\\)|[^0-9]", ""))
                .filter(it -> it.length() >= NATIONAL - 1)
                .map(it -> it.substring(Math.max(0, it.length() - NATIONAL)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String latinDigits(String text) {
        return text.codePoints()
                .mapToObj(
                        it -> Character.isDigit(it) ? String.valueOf(Character.digit(it, 10)) : Character.toString(it))
                .collect(Collectors.joining());
    }

    /** Street and number however abbreviated, with postcode or town. */
    static @Nullable String address(String street, String where) {
        String numbers = String.join(".", new TreeSet<>(numbers(latinDigits(street))));
        String longest = Stream.of(latin(street).split("[^a-z]+"))
                .filter(it -> !WEAK.contains(it))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        return numbers.isEmpty() || longest.length() < 3
                ? null
                : longest.substring(0, Math.min(longest.length(), 6)) + " " + numbers + " "
                        + latin(latinDigits(where)).replaceAll("[^a-z0-9]", "");
    }

    static @Nullable String website(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String host = address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("[/?#:].*", "");
        return host.isEmpty() ? null : host + path(address);
    }

    private static String path(String address) {
        String path = address.replaceFirst("^https?://[^/?#]*", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "");
        return path;
    }

    /** Whatever two that are alike have one of in common, so that not each has to be held against each. */
    static Set<String> keys(Trait trait) {
        Set<String> keys = new HashSet<>();
        trait.telephones().forEach(it -> keys.add("t" + it));
        trait.addresses().forEach(it -> keys.add("a" + it));
        if (trait.website() != null) {
            keys.add("w" + trait.website());
        }
        trait.names().forEach(name -> {
            for (int i = 0; i < name.words().size(); i++) {
                String word = name.words().get(i);
                String bones = name.bones().get(i);
                if (word.length() > 2) {
                    keys.add("n" + (bones.length() < 2 ? word : bones));
                    keys.add("s" + word.substring(0, Math.min(5, word.length())));
                }
            }
        });
        return keys;
    }

    record Pair(Trait one, Trait other, Score score) {}

    /** All that are alike, of the first ones among themselves and with the others. */
    static List<Pair> pairs(Collection<Trait> arrived, Collection<Trait> here) {
        Map<String, List<Trait>> blocks = new HashMap<>();
        here.forEach(it -> keys(it).forEach(key ->
                blocks.computeIfAbsent(key, any -> new ArrayList<>(1)).add(it)));
        List<Pair> pairs = new ArrayList<>();
        for (Trait trait : arrived) {
            Set<String> keys = keys(trait);
            Set<UUID> seen = new HashSet<>();
            keys.stream()
                    .map(key -> blocks.getOrDefault(key, List.of()))
                    .filter(block -> block.size() <= LARGEST_BLOCK)
                    .flatMap(List::stream)
                    .filter(it -> !it.id().equals(trait.id()) && seen.add(it.id()))
                    .map(it -> new Pair(trait, it, score(trait, it)))
                    .filter(it -> it.score().isAsked())
                    .forEach(pairs::add);
            keys.forEach(key ->
                    blocks.computeIfAbsent(key, any -> new ArrayList<>(1)).add(trait));
        }
        return pairs;
    }

    /** A word that hundreds have in common says nothing. */
    private static final int LARGEST_BLOCK = 200;
}
