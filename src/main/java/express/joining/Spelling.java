package express.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a name apart into its words, whatever order they stand in; one is enough. */
final class Spelling {

    private static final int MOST = 8;

    /** Articles and the like, of which nobody is called. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ar", "as", "az", "ad", "an", "ud", "ed", "bin", "ben", "ibn", "bint", "de", "van");

    /** Words that are written together with the next or apart from it. */
    private static final List<String> FRONTS = List.of(
            "abdul", "abdel", "abdal", "abdur", "abder", "abdar", "abdus", "abdes", "abdun", "abd", "gebre", "gabra",
            "gebra", "wolde", "walda", "tekle", "takla", "haile", "hayle", "hayla");

    /** Names that are the same although they sound otherwise; the first is what the others are read as too. */
    private static final List<List<String>> KIN = List.of(
            List.of("muhammad", "mehmet", "mamadou", "mohd", "muhd", "md", "magomed", "mehmed"),
            List.of("fatima", "fatoumata", "fatou"),
            List.of("mykola", "nikolai", "nikolay", "nicolas", "nikola", "николай"),
            List.of("oleh", "oleg"),
            List.of("serhii", "sergei", "sergey", "serge", "serhiy"),
            List.of("hanna", "anna", "ganna", "анна"),
            List.of("kateryna", "ekaterina", "yekaterina", "екатерина"),
            List.of("yevhen", "evgeny", "yevgeny", "evgeni", "eugene"),
            List.of("maryam", "mariam", "miriam", "maria", "mariya", "марія", "мария"),
            List.of("ahmad", "ahmet", "amadou"),
            List.of("oleksandr", "alexander", "aleksandr", "alexandre", "sasha"),
            List.of("haile", "hayle"),
            List.of("jamal", "gamal"),
            List.of("reza", "rida", "ridha", "redha"),
            List.of("ramadan", "ramazan"),
            List.of("dawud", "davood", "davud", "daoud", "david"),
            List.of("girma", "ghirma"));

    private static final Map<String, String> CANON = KIN.stream()
            .flatMap(all -> all.stream().map(it -> Map.entry(Roman.of(it), Roman.of(all.getFirst()))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

    /** What is heard at every counter; our judgement from lists of first names, not counted. */
    private static final Set<String> COMMON = Arrays.stream(("muhammad ahmad ali hasan husayn abd omar ibrahim yusuf"
                            + " khalid said mahmud mustafa fatima aisha maryam zahra amina abdullah reza mahdi karim"
                            + " oleksandr olena iryna ivan andriy serhii natalia tetiana svitlana mykola oksana viktor"
                            + " gebre haile tesfay berhane kidane mariam abraham tekle wolde daniel samuel yonas mikael"
                            + " maria anna jose fernandes silva diallo traore sow ba barry khan shah hussaini ahmadi"
                            + " muhammadi rahimi rezai noori")
                    .split(" "))
            .flatMap(it -> Bones.of(Roman.of(it)).stream().limit(1))
            .collect(Collectors.toUnmodifiableSet());

    private Spelling() {}

    static List<Part> parts(String name) {
        List<Part> parts = new ArrayList<>();
        for (String word : name.strip().split("[^\\p{L}\\p{M}\\p{Nd}'’ʼ`]+")) {
            String bare = word.replaceAll("['’ʼ`]", "");
            boolean vowelless = Roman.isVowelless(bare);
            for (String piece : pieces(Roman.of(withoutArticle(bare)))) {
                if (parts.size() < MOST) {
                    parts.add(part(word, piece, vowelless));
                }
            }
        }
        return parts.stream().filter(it -> !it.bones().isEmpty()).toList();
    }

    /** In Arabic letters the article is part of the word. */
    private static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    private static List<String> pieces(String roman) {
        String plain = plain(roman);
        if (roman.isEmpty() || PARTICLES.contains(plain)) {
            return List.of();
        }
        if (plain.matches("abd[aeou]l{1,2}[aeou]?h?")) {
            return List.of(plain.length() < 7 && !plain.endsWith("h") ? "abd" : "abdala");
        }
        for (String front : FRONTS) {
            if (plain.startsWith(front) && roman.length() >= front.length() + 3) {
                return List.of(
                        front.startsWith("abd") ? "abd" : roman.substring(0, front.length()),
                        roman.substring(front.length()));
            }
        }
        return List.of(roman);
    }

    /** As it is written, where one letter stands for two readings the usual one. */
    private static String plain(String roman) {
        return roman.replace('X', 'g').replace('Y', 'j').toLowerCase(Locale.ROOT);
    }

    private static Part part(String typed, String roman, boolean vowelless) {
        Set<String> bones = new LinkedHashSet<>(Bones.of(roman));
        String canon = CANON.get(roman);
        if (canon != null) {
            bones.addAll(Bones.of(canon));
        }
        String usual = bones.isEmpty() ? "" : bones.iterator().next();
        boolean common = bones.stream().anyMatch(COMMON::contains);
        return new Part(
                typed,
                plain(roman),
                canon == null ? Bones.sound(roman) : Bones.sound(canon),
                bones,
                usual.isEmpty() ? Set.of() : Bones.near(usual),
                common,
                vowelless);
    }
}
