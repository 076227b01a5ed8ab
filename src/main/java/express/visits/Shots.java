package express.visits;

import express.base.FileId;
import express.base.NotFound;
import express.base.Viewer;
import express.files.Audience;
import express.files.Files;
import express.files.StoredFile;
import express.gatherings.Said;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The pictures of study visits. Nobody gets one but by its visit. */
@Component
class Shots {

    /** What a phone needs at most. */
    static final int WIDEST = 960;

    /** A picture as it is handed out. */
    record Content(UUID file, String type, byte[] bytes) {}

    private final Files files;
    private final Tours tours;
    private final SideDoor door;

    Shots(Files files, Tours tours, SideDoor door) {
        this.files = files;
        this.tours = tours;
        this.door = door;
    }

    /** Keeps an upload, drawn anew in several sizes, or refuses it with a sentence for the person. */
    Tour.Shot keep(Viewer by, String name, byte[] content, String credit) {
        StoredFile file = files.keepPicture(by, name, content, new Audience.Nobody());
        Dimension size = size(files.getContent(file.id(), WIDEST));
        return new Tour.Shot(file.id().value(), size.width, size.height, credit, Said.NOTHING);
    }

    private static Dimension size(byte[] picture) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            try {
                reader.setInput(stream);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One that this tour shows. */
    Content content(Tour tour, UUID file, int width) {
        if (tour.files().noneMatch(file::equals)) {
            throw new NotFound();
        }
        return content(file, width);
    }

    private Content content(UUID file, int width) {
        var id = new FileId(file);
        return door.open(() -> files.find(id)
                .map(it -> new Content(file, it.type(), files.getContent(id, Math.min(width, WIDEST))))
                .orElseThrow(NotFound::new));
    }

    /** As a paper carries it. */
    String onPaper(Tour.Shot shot) {
        Content content = content(shot.file(), WIDEST);
        return "data:" + content.type() + ";base64," + Base64.getEncoder().encodeToString(content.bytes());
    }

    /** Removes what neither the draft nor what everybody reads shows any more, as soon as that is so for good. */
    void tidy(StudyVisit visit, Tour before, Tour after) {
        Set<UUID> shown = Stream.concat(
                        Stream.concat(after.files(), tours.draft(visit).files()),
                        visit.version() > 0 ? tours.published(visit).tour().files() : Stream.of())
                .collect(Collectors.toSet());
        List<FileId> gone = before.files()
                .filter(it -> !shown.contains(it))
                .map(FileId::new)
                .toList();
        if (!gone.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    door.run(() -> gone.forEach(files::delete));
                }
            });
        }
    }
}
