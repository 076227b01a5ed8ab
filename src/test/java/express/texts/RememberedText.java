package express.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of a text said in the plainest way: every version remembers all wordings that it was ever made from, in
 * full, and every paragraph all that was ever written. Which line is which paragraph it learns from the text itself
 * where the rules leave a choice (a split, a merger), and checks that the choice was allowed.
 */
final class RememberedText {

    private record Said(Locale language, String words) {}

    private static final class Version {
        String words;
        Status status;
        Set<Said> says;

        Version(String words, Status status, Set<Said> says) {
            this.words = words;
            this.status = status;
            this.says = says;
        }
    }

    private static final class Remembered {
        final Map<Locale, Version> versions = new HashMap<>();
        final Map<Locale, Set<String>> earlier = new HashMap<>();
        Locale lead;

        void put(Locale language, Version version) {
            versions.put(language, version);
            earlier.computeIfAbsent(language, it -> new LinkedHashSet<>()).add(version.words);
        }
    }

    private final Map<UUID, Remembered> paragraphs = new HashMap<>();
    private List<UUID> order = new ArrayList<>();

    List<UUID> ids() {
        return order;
    }

    List<UUID> shown(Locale language) {
        return order.stream().filter(id -> languages(id).contains(language)).toList();
    }

    List<String> words(Locale language) {
        return shown(language).stream().map(id -> words(id, language)).toList();
    }

    Set<Locale> languages(UUID id) {
        return paragraphs.get(id).versions.keySet();
    }

    String words(UUID id, Locale language) {
        return paragraphs.get(id).versions.get(language).words;
    }

    Status status(UUID id, Locale language) {
        return paragraphs.get(id).versions.get(language).status;
    }

    List<String> earlier(UUID id, Locale language) {
        return List.copyOf(paragraphs.get(id).earlier.get(language));
    }

    boolean isFresh(UUID id, Locale language) {
        Remembered paragraph = paragraphs.get(id);
        var leading = new Said(paragraph.lead, paragraph.versions.get(paragraph.lead).words);
        return paragraph.lead.equals(language)
                || paragraph.versions.get(language).says.contains(leading);
    }

    void translate(UUID id, Locale from, Locale into, String words, Status status) {
        Remembered paragraph = paragraphs.get(id);
        Version source = paragraph.versions.get(from);
        Version before = paragraph.versions.get(into);
        String plain = Words.key(words);
        Set<Said> says = new HashSet<>(source.says);
        says.add(new Said(from, source.words));
        if (before != null && before.words.equals(plain)) {
            says.addAll(before.says);
        } else if (into.equals(paragraph.lead)) {
            paragraph.lead = from;
        }
        paragraph.put(into, new Version(plain, status, says));
    }

    void write(Locale language, List<String> lines, Text result) {
        List<UUID> before = shown(language);
        Map<String, UUID> known = new HashMap<>();
        before.forEach(id -> known.put(words(id, language), id));
        List<UUID> placed = result.in(language).stream().map(Paragraph::id).toList();
        require(placed.size() == lines.size(), "one paragraph a line");
        Set<UUID> stays = new HashSet<>(known.values());
        for (int i = 0; i < lines.size(); i++) {
            UUID same = known.get(lines.get(i));
            require(same == null || same.equals(placed.get(i)), "what is the same stays the same");
            put(placed.get(i), language, lines.get(i));
        }
        long changed = lines.stream().filter(line -> !known.containsKey(line)).count();
        long gone = before.stream().filter(id -> !placed.contains(id)).count();
        long fresh = placed.stream().filter(id -> !stays.contains(id)).count();
        require(changed == 0 || gone == 0 || fresh == 0, "nothing is both lost and made anew");
        arrange(language, before, placed);
    }

    private void put(UUID id, Locale language, String words) {
        Remembered paragraph = paragraphs.computeIfAbsent(id, it -> new Remembered());
        Version now = paragraph.versions.get(language);
        if (now == null || !now.words.equals(words)) {
            paragraph.lead = language;
            paragraph.put(language, new Version(words, Status.HUMAN, Set.of()));
        }
    }

    /** Each line with all those after it that the writer could not see. */
    private void arrange(Locale language, List<UUID> before, List<UUID> placed) {
        List<UUID> arranged = new ArrayList<>(hiddenAfter(null, before, placed));
        for (UUID id : placed) {
            arranged.add(id);
            arranged.addAll(hiddenAfter(id, before, placed));
        }
        order = arranged;
    }

    private List<UUID> hiddenAfter(UUID visible, List<UUID> before, List<UUID> placed) {
        List<UUID> hidden = new ArrayList<>();
        UUID last = null;
        for (UUID id : order) {
            if (placed.contains(id)) {
                last = id;
            } else if (!before.contains(id) && Objects.equals(last, visible)) {
                hidden.add(id);
            }
        }
        return hidden;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError(rule);
        }
    }
}
