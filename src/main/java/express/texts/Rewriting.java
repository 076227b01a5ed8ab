package express.texts;

import express.base.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One language of a text written anew. Order, kinds and what is left out hold for all languages; paragraphs that this
 * language lacks stay behind the one that they stood behind.
 */
final class Rewriting {

    private static final UUID START = new UUID(0, 0);

    private final Text text;
    private final Locale language;
    private final List<Line> lines;
    private final List<Paragraph> shown;
    private final int[] partner;

    Rewriting(Text text, Locale language, List<Line> lines) {
        this.text = text;
        this.language = language;
        this.lines = lines;
        this.shown = text.in(language);
        this.partner = Pairing.of(
                shown.stream().map(this::key).toList(),
                lines.stream().map(line -> Words.key(line.words())).toList());
    }

    private String key(Paragraph paragraph) {
        return Words.key(paragraph.in(language).orElseThrow().words());
    }

    Text result() {
        Map<UUID, List<Paragraph>> followers = followers();
        List<Paragraph> written = new ArrayList<>(followers.getOrDefault(START, List.of()));
        for (int now = 0; now < partner.length; now++) {
            Paragraph paragraph = paragraph(partner[now], lines.get(now));
            written.add(paragraph);
            written.addAll(followers.getOrDefault(paragraph.id(), List.of()));
        }
        return new Text(written);
    }

    /** What this language lacks, by the paragraph behind which it stands. */
    private Map<UUID, List<Paragraph>> followers() {
        Set<UUID> kept = Arrays.stream(partner)
                .filter(old -> old != Pairing.NONE)
                .mapToObj(old -> shown.get(old).id())
                .collect(Collectors.toSet());
        Map<UUID, List<Paragraph>> followers = new HashMap<>();
        UUID last = START;
        for (Paragraph paragraph : text.paragraphs()) {
            if (kept.contains(paragraph.id())) {
                last = paragraph.id();
            } else if (paragraph.in(language).isEmpty()) {
                followers.computeIfAbsent(last, id -> new ArrayList<>()).add(paragraph);
            }
        }
        return followers;
    }

    private Paragraph paragraph(int old, Line line) {
        return old == Pairing.NONE
                ? Paragraph.written(Ids.next(), line.kind(), language, line.words())
                : shown.get(old).write(line.kind(), language, line.words());
    }
}
