package express.practices;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prose in one language. */
public record Words(
        String title,
        String summary,
        Map<String, String> figures,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Caption> pictures,
        @JsonAnySetter @JsonAnyGetter Map<String, List<String>> sections) {

    /** Some without pictures. */
    public Words(String title, String summary, Map<String, String> figures, Map<String, List<String>> sections) {
        this(title, summary, figures, Map.of(), sections);
    }

    public Words {
        Sheet.needed("a title", title);
        Sheet.needed("a summary", summary);
        figures = ordered(figures);
        pictures = ordered(pictures);
        for (String field : sections.keySet()) {
            if (Stream.of(Section.values()).noneMatch(section -> section.field().equals(field))) {
                throw new IllegalArgumentException("no such field: " + field);
            }
        }
    }

    /** The same in every run, so that what is made from it is too: a signed bundle, the text that search takes in. */
    private static <V> Map<String, V> ordered(@Nullable Map<String, V> some) {
        return some == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(some));
    }

    List<String> in(Section section) {
        return sections.getOrDefault(section.field(), List.of());
    }

    Words withoutWordsOf(String picture) {
        return showing(
                pictures.keySet().stream().filter(id -> !id.equals(picture)).collect(Collectors.toSet()));
    }

    Words showing(Set<String> ids) {
        Map<String, Caption> left = pictures.entrySet().stream()
                .filter(picture -> ids.contains(picture.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Words(title, summary, figures, left, sections);
    }

    /**
     * What is said of a picture in one language.
     *
     * @param alternative what is to be seen, for whoever does not see it
     */
    public record Caption(String text, String alternative) {

        public Caption {
            Sheet.needed("the text of a caption", text);
            Sheet.needed("the alternative of a picture", alternative);
        }
    }
}
