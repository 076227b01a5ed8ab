package express.welcome;

import express.directory.Network;
import express.exhibits.Gallery;
import express.exhibits.Standing;
import express.services.Site;
import express.welcome.FirstContacts.Beginning;
import express.welcome.Publication.Picture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of a network.
 *
 * @param said in the language that fits the reader best; nothing, if there are no words
 * @param beginning where one can begin today
 */
record Display(Network network, @Nullable Said said, Front.Door door, List<Picture> pictures, Beginning beginning) {

    /** @param otherwise whether it is another language than the reader's */
    record Said(Locale language, Front.Words words, boolean otherwise) {}

    static Display of(
            Network network, Publication published, Map<UUID, Standing> standing, Beginning beginning, Locale reader) {
        List<Picture> shown = published.pictures().stream()
                .filter(picture -> standing.get(picture.id()) == Standing.SHOWN)
                .toList();
        Said said = Front.languageFor(published.words(), reader, network.languages())
                .map(it -> new Said(
                        it,
                        published.words().getOrDefault(it.getLanguage(), Front.Words.NONE),
                        !it.getLanguage().equals(reader.getLanguage())))
                .orElse(null);
        return new Display(network, said, published.door(), shown, beginning);
    }

    boolean blank() {
        return said == null && door.blank() && pictures.isEmpty() && beginning.blank();
    }

    /** Whether anybody has said how to reach the network or where to start. */
    boolean starts() {
        return said != null && !said.words().start().isEmpty() || !door.blank();
    }

    /** The one that is seen first. */
    @Nullable
    Picture lead() {
        return pictures.isEmpty() ? null : pictures.getFirst();
    }

    List<Picture> rest() {
        return pictures.stream().skip(1).toList();
    }

    static String address(Picture picture, int width) {
        return Gallery.address(picture.id()) + "?width=" + width;
    }

    static String address(Site site) {
        String town = (site.postcode() == null ? "" : site.postcode() + " ") + site.town();
        return site.street() == null ? town : site.street() + ", " + town;
    }
}
