package express.welcome;

import express.directory.Network;
import express.exhibits.Exhibit;
import express.exhibits.Exhibits;
import express.exhibits.Gallery;
import express.exhibits.Standing;
import express.welcome.Publication.Picture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which pictures a network has, as whoever looks after them may see it. */
@Component
class Hanging {

    private final Exhibits exhibits;
    private final Gallery gallery;

    Hanging(Exhibits exhibits, Gallery gallery) {
        this.exhibits = exhibits;
        this.gallery = gallery;
    }

    /** @param standing whether each may be shown */
    record Hung(List<Picture> pictures, Map<UUID, Standing> standing) {}

    /** Those that another coordinator's organisation answers for, which the viewer does not see here, stay. */
    Hung list(Network network, Publication shown) {
        List<Exhibit> own = exhibits.list(network.id().value()).stream()
                .filter(Exhibit::isPicture)
                .toList();
        Set<UUID> known = own.stream().map(Exhibit::id).collect(Collectors.toSet());
        Map<UUID, Standing> standing = new HashMap<>(
                gallery.standing(shown.pictures().stream().map(Picture::id).toList()));
        own.forEach(it -> standing.put(it.id(), it.standing()));
        List<Picture> all = Stream.concat(
                        shown.pictures().stream()
                                .filter(it -> !known.contains(it.id()) && standing.get(it.id()) != Standing.GONE),
                        own.stream().map(Picture::of))
                .toList();
        return new Hung(all, standing);
    }

    Map<UUID, Standing> standing(Publication shown) {
        return gallery.standing(shown.pictures().stream().map(Picture::id).toList());
    }
}
