package express.practices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * What goes from this library to those of other installations, and what comes from them. Only what was published here
 * goes on: what was brought is to be had where it was published, so that nothing goes round in circles.
 */
@Component
public class Exchange {

    private static final int AT_ONCE = 100;

    private final Library library;
    private final Practices practices;
    private final Origins origins;
    private final ApplicationEventPublisher events;

    Exchange(Library library, Practices practices, Origins origins, ApplicationEventPublisher events) {
        this.library = library;
        this.practices = practices;
        this.origins = origins;
        this.events = events;
    }

    /** A practice that can be given to others, with its title as the reader reads it. */
    public record Offer(PracticeId practice, String slug, String title) {}

    /** What became of those that were taken. */
    public record Taken(int added, int renewed, int unchanged) {}

    /** What can be given of the practices that an address asks for by the words of the library's list. */
    public List<Offer> list(HttpServletRequest asked, Locale reader) {
        List<Entry> chosen = library.shelf().list(Asked.of(asked).choice(), reader);
        Set<PracticeId> own =
                new HashSet<>(practices.listOwn(chosen.stream().map(Entry::id).toList()));
        return chosen.stream()
                .filter(entry -> own.contains(entry.id()))
                .map(entry -> new Offer(entry.id(), entry.slug(), entry.title(reader)))
                .toList();
    }

    /** The latest version of each, some at a time: a large library never lies in memory as a whole. */
    public void read(List<PracticeId> chosen, Consumer<Publication> reader) {
        for (int from = 0; from < chosen.size(); from += AT_ONCE) {
            practices
                    .listLatest(chosen.subList(from, Math.min(chosen.size(), from + AT_ONCE)))
                    .forEach(reader);
        }
    }

    /** Reads a sheet that was written elsewhere, or refuses it with the reason. */
    public Sheet judge(JsonNode written) {
        return ForeignSheets.read(written);
    }

    /** Takes them into the library: those that are here already, or here in a later version, are passed over. */
    @Transactional
    public Taken take(Collection<Foreign> foreign) {
        Origins.Outcome outcome = origins.take(foreign);
        outcome.published()
                .forEach(it -> events.publishEvent(new PracticeEvents.Published(it.practice(), it.version())));
        return outcome.taken();
    }
}
