package express.practices;

import express.base.ChainStep;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How many practices can be read at present: for those who count them and need to know no more of them. */
@Component
public class Census {

    /** The practices of one country. One that serves several steps counts once for each of them, and once in all. */
    public record Count(String country, long practices, Map<ChainStep, Long> steps) {

        private Count with(Entry.Card card) {
            Map<ChainStep, Long> more = new EnumMap<>(ChainStep.class);
            more.putAll(steps);
            card.steps().forEach(step -> more.merge(step, 1L, Long::sum));
            return new Count(country, practices + 1, more);
        }
    }

    private final Library library;

    Census(Library library) {
        this.library = library;
    }

    /** Another one after whatever happens to any practice. */
    public Object edition() {
        return library.edition();
    }

    /** By country code; countries without a practice are not among them. */
    public List<Count> list() {
        Map<String, Count> counts = new TreeMap<>();
        for (Entry entry : library.list(Locale.ENGLISH)) {
            counts.compute(
                    entry.card().country(),
                    (country, count) -> (count == null ? new Count(country, 0, Map.of()) : count).with(entry.card()));
        }
        return List.copyOf(counts.values());
    }
}
