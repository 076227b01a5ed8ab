package express.charters;

import express.base.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of the common model.
 *
 * @param publishedAt nothing, while it is being written
 * @param note what is new in it, by language
 * @param revision how often a draft was written
 */
record Model(
        int version, @Nullable Instant publishedAt, Map<String, String> note, List<Section> sections, int revision) {

    List<Section> of(Part part) {
        return sections.stream().filter(section -> section.part() == part).toList();
    }

    Optional<Section> find(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    Section get(String key) {
        return find(key).orElseThrow(NotFound::new);
    }

    String note(Locale reader) {
        return note.getOrDefault(reader.getLanguage(), note.getOrDefault(Section.SOURCE, ""));
    }

    Model with(Section changed) {
        return new Model(
                version,
                publishedAt,
                note,
                sections.stream()
                        .map(section -> section.key().equals(changed.key()) ? changed : section)
                        .toList(),
                revision);
    }
}
