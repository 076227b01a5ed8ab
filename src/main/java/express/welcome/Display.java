package express.welcome;

import express.directory.Network;
import express.exhibits.Gallery;
import express.exhibits.Standing;
import express.welcome.Publication.Picture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of a network.
 *
 * @param language of the words; nothing, if there are none
 * @param otherwise whether it is another than the reader's
 */
record Display(
        Network network,
        @Nullable Locale language,
        Front.@Nullable Words words,
        Front.Door door,
        List<Picture> pictures,
        boolean otherwise) {

    static Display of(Network network, Publication published, Map<UUID, Standing> standing, Locale reader) {
        List<Picture> shown = published.pictures().stream()
                .filter(picture -> standing.get(picture.id()) == Standing.SHOWN)
                .toList();
        Locale language = Front.languageFor(published.words(), reader, network.languages())
                .orElse(null);
        return new Display(
                network,
                language,
                language == null ? null : published.words().get(language.getLanguage()),
                published.door(),
                shown,
                language != null && !language.getLanguage().equals(reader.getLanguage()));
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
}
