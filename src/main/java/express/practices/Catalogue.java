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

    /** What practices are called among all that can be searched for. */
    public static final String KIND = "practice";

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

    /**
     * A practice that can be used today, as lists show it.
     *
     * @param language in which it was written
     * @param unconfirmed whether nobody has confirmed it for too long
     */
    public record Card(
            String slug,
            List<ChainStep> steps,
            String country,
            Sheet.Level level,
            Locale language,
            Map<Locale, String> titles,
            Gist gist,
            boolean unconfirmed) {

        private static Card of(Entry entry, Gist gist) {
            Entry.Card card = entry.card();
            return new Card(
                    entry.slug(),
                    card.steps(),
                    card.country(),
                    card.level(),
                    card.language(),
                    card.titles(),
                    gist,
                    entry.unconfirmed());
        }

        /** The reader's, or that in which it was written. */
        public Locale languageFor(Locale reader) {
            return titles.containsKey(reader) ? reader : language;
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

    /** The latest version of each that can be used today, in this order. */
    public List<Card> listCards(List<String> slugs) {
        Shelf shelf = library.shelf();
        List<Entry> entries = slugs.stream()
                .flatMap(slug -> shelf.find(slug).stream())
                .filter(entry -> !entry.withdrawn())
                .toList();
        Map<PracticeId, Gist> gists = library.gists(entries);
        return entries.stream()
                .filter(entry -> gists.containsKey(entry.id()))
                .map(entry -> Card.of(entry, gists.get(entry.id())))
                .toList();
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

    /** All that these organisations answer for, withdrawn ones too. */
    public List<PracticeId> listOwnedBy(Collection<OrganisationId> owners) {
        return practices.listOwnedBy(owners);
    }

    /** The latest version as the reader would print it. */
    public ReadPage paper(Item practice, Locale reader) {
        Entry entry = library.entry(practice.slug());
        Publication publication = library.get(practice.slug());
        return ReadPage.past(
                showing.onPaper(showing.read(publication, reader)), entry, origins.of(publication), settings.address());
    }
}
