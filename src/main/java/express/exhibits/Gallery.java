package express.exhibits;

import express.base.FileId;
import express.base.NotFound;
import express.base.Viewer;
import express.database.Changes;
import express.database.Remembered;
import express.files.Files;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers see of pictures and documents: only those to which everybody in them has agreed. */
@Repository
public class Gallery {

    private static final Logger LOG = LoggerFactory.getLogger(Gallery.class);
    private static final String ALL = "all";
    private static final int ON_PAPER = 960;

    /** A file as it is handed out. */
    record Content(FileId file, String name, String type, byte[] bytes) {}

    private final JdbcClient jdbc;
    private final SideDoor door;
    private final Exhibits exhibits;
    private final Files files;
    private final List<Readership> readerships;
    private final Remembered<String, Long> editions;
    private volatile long latest;

    Gallery(
            JdbcClient jdbc,
            SideDoor door,
            Exhibits exhibits,
            Files files,
            List<Readership> readerships,
            Changes changes) {
        this.jdbc = jdbc;
        this.door = door;
        this.exhibits = exhibits;
        this.files = files;
        this.readerships = readerships;
        this.editions = new Remembered<>(changes);
    }

    /** Grows with whatever may change what is shown, here or on another node: pages that show any are kept until then. */
    public long edition() {
        try {
            latest = editions.get(ALL, all -> readEdition());
        } catch (DataAccessException away) {
            LOG.warn("cannot look for new exhibits, going on with those known: {}", away.getMessage());
        }
        return latest;
    }

    private long readEdition() {
        return jdbc.sql("select number from exhibits.edition").query(Long.class).single();
    }

    /** How each of these stands; one of which nothing is known is gone. */
    public Map<UUID, Standing> standing(Collection<UUID> ids) {
        Map<UUID, Standing> known = ids.isEmpty()
                ? Map.of()
                : door.look(
                        () -> exhibits.listAll(ids).stream().collect(Collectors.toMap(Exhibit::id, Exhibit::standing)));
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> known.getOrDefault(id, Standing.GONE)));
    }

    /** Those of them that were not taken back, as far as the present work sees them; for whoever is about to keep their words. */
    public Set<UUID> left(Collection<UUID> ids) {
        return exhibits.listAll(ids).stream()
                .filter(exhibit -> !exhibit.withdrawn())
                .map(Exhibit::id)
                .collect(Collectors.toSet());
    }

    /** A picture as a paper carries it that is published, if everybody in it has agreed. */
    public Optional<String> onPaper(UUID id) {
        return door.look(() -> exhibits.find(id))
                .filter(exhibit -> exhibit.standing() == Standing.SHOWN && exhibit.isPicture())
                .map(exhibit -> content(exhibit, ON_PAPER))
                .map(content -> "data:" + content.type() + ";base64,"
                        + Base64.getEncoder().encodeToString(content.bytes()));
    }

    /** Where a picture stands for a browser; {@code width} is one of those that are kept. */
    public static String address(UUID id) {
        return DeliveryPages.PATH + id;
    }

    Optional<Exhibit> find(Viewer viewer, UUID id) {
        return door.look(() -> exhibits.find(id))
                .filter(exhibit -> ExhibitsAccess.maySee(viewer, exhibit, isRead(viewer, exhibit)));
    }

    private boolean isRead(Viewer viewer, Exhibit exhibit) {
        return readerships.stream().anyMatch(readership -> readership.includes(viewer, exhibit));
    }

    Content content(Exhibit exhibit, int width) {
        FileId id = Optional.ofNullable(exhibit.file()).orElseThrow(NotFound::new);
        return door.look(() -> files.find(id)
                .map(file -> new Content(id, file.name(), file.type(), files.getContent(id, width)))
                .orElseThrow(NotFound::new));
    }
}
