package express.practices;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.base.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What modules that name practices tell their readers of them, and whose they are. */
@Component
public class Catalogue {

    /**
     * A practice that was published at least once.
     *
     * @param edition another one whenever anything happens to it
     * @param language in which its title is written
     * @param withdrawn whether it is not to be used any more
     */
    public record Item(
            PracticeId id,
            String slug,
            Object edition,
            String title,
            Locale language,
            String country,
            ChainStep step,
            boolean withdrawn) {

        private static Item of(Entry entry, Object edition, Locale reader) {
            Entry.Card card = entry.card();
            return new Item(
                    entry.id(),
                    entry.slug(),
                    edition,
                    entry.title(reader),
                    card.titles().containsKey(reader) ? reader : card.language(),
                    card.country(),
                    card.steps().getFirst(),
                    entry.withdrawn());
        }

        public String path() {
            return PracticePages.PATH + "/" + slug;
        }
    }

    private final Library library;
    private final Practices practices;
    private final Origins origins;
    private final Settings settings;
    private final Showing showing;

    Catalogue(Library library, Practices practices, Origins origins, Settings settings, Showing showing) {
        this.library = library;
        this.practices = practices;
        this.origins = origins;
        this.settings = settings;
        this.showing = showing;
    }

    public Optional<Item> find(String slug, Locale reader) {
        return library.shelf().find(slug).map(entry -> Item.of(entry, showing.edition(entry), reader));
    }

    /** Those of them that were ever published, in this order. */
    public List<Item> listAll(Collection<PracticeId> ids, Locale reader) {
        Map<PracticeId, String> slugs = ids.isEmpty() ? Map.of() : practices.slugs(ids);
        return ids.stream()
                .map(slugs::get)
                .filter(Objects::nonNull)
                .flatMap(slug -> find(slug, reader).stream())
                .toList();
    }

    /** Nobody here, if it was described from public sources or comes from another installation. */
    public Optional<OrganisationId> findOwner(PracticeId practice) {
        return practices.findOwner(practice);
    }

    /** The latest version as the reader would print it. */
    public ReadPage paper(Item practice, Locale reader) {
        Entry entry = library.entry(practice.slug());
        Publication publication = library.get(practice.slug());
        return ReadPage.past(
                showing.onPaper(showing.read(publication, reader)), entry, origins.of(publication), settings.address());
    }
}
