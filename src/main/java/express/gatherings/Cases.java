package express.gatherings;

import express.base.NotFound;
import express.base.Slugs;
import express.practices.Versions;
import express.practices.Versions.Standing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The practices with which sessions open. */
@Component
public class Cases {

    /** A practice of the library, as a reader finds it. */
    public record Sheet(String path, String title, Locale language) {

        /** On paper. */
        public String paper() {
            return path + ".pdf";
        }
    }

    private static final int MOST = 8;

    private final Versions versions;

    Cases(Versions versions) {
        this.versions = versions;
    }

    /** By slug; those that are not in the library any more are left out. */
    Map<String, Standing> of(Collection<Session> sessions) {
        Map<String, Standing> found = new LinkedHashMap<>();
        sessions.stream()
                .flatMap(it -> it.practices().stream())
                .distinct()
                .forEach(slug -> find(slug).ifPresent(it -> found.put(slug, it)));
        return found;
    }

    /** Those with which these sessions open, each once. */
    public List<Sheet> list(Collection<Session> sessions, Locale reader) {
        return of(sessions).values().stream()
                .map(it -> new Sheet(it.path(), it.title(reader), it.languageFor(reader)))
                .toList();
    }

    private Optional<Standing> find(String slug) {
        try {
            return Slugs.isOne(slug) ? Optional.of(versions.get(slug)) : Optional.empty();
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** The slugs in a box where each line names one, by its address or the end of that. */
    List<String> read(Fields fields, String name) {
        List<String> slugs = Stream.of(fields.text(name, 2_000).split("[\\s,]+"))
                .map(it -> it.replaceFirst("[?#].*", "").replaceFirst(".*/", ""))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (slugs.size() > MOST || !slugs.stream().allMatch(it -> find(it).isPresent())) {
            fields.wrong(name, "gatherings.fault.practice");
        }
        return slugs;
    }
}
