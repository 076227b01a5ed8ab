package express.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as a reader gets it; {@code texts/reading.jte} shows it. */
public record Reading(Locale language, List<Passage> passages) {

    /** Passages that stand together: one, or all items of a list in one language. */
    record Block(List<Passage> passages) {

        boolean isList() {
            return first().kind() == Kind.LIST_ITEM;
        }

        boolean isHeading() {
            return first().kind() == Kind.HEADING;
        }

        boolean goesOnWith(Passage next) {
            return isList() && next.kind() == Kind.LIST_ITEM && next.language().equals(first().language());
        }

        Passage first() {
            return passages.getFirst();
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.kind() == Kind.LIST_ITEM
                    && !blocks.isEmpty()
                    && blocks.getLast().isList()) {
                blocks.getLast().passages().add(passage);
            } else {
                blocks.add(new Block(new ArrayList<>(List.of(passage))));
            }
        }
        return blocks;
    }

    /** Said once above instead of beside every paragraph. */
    boolean isAllDraft() {
        return passages.stream().allMatch(Passage::draft);
    }

    boolean hasStale() {
        return passages.stream().anyMatch(Passage::stale);
    }

    boolean hasDraft() {
        return passages.stream().anyMatch(Passage::draft);
    }

    /** Other languages in which parts of it had to be shown. */
    List<Locale> otherLanguages() {
        return passages.stream()
                .map(Passage::language)
                .filter(it -> !it.equals(language))
                .distinct()
                .toList();
    }
}
