package express.practices;

import express.exhibits.Gallery;
import express.exhibits.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What of a published sheet may be shown today: a picture that somebody in it has taken back is in no version any more,
 * on no page, no paper and in no data.
 */
@Component
class Showing {

    private final Gallery gallery;

    Showing(Gallery gallery) {
        this.gallery = gallery;
    }

    /** For what is kept: another one also when a picture was taken back. */
    Object edition(Entry entry) {
        return entry.card().pictures() ? List.of(entry.change(), gallery.edition()) : entry.change();
    }

    /** The same for a list. */
    Object edition(Library library) {
        return List.of(library.edition(), gallery.edition());
    }

    /** How the pictures of some practices stand, asked for at once. */
    Map<UUID, Standing> standing(List<Publication> practices) {
        return gallery.standing(practices.stream()
                .flatMap(practice -> practice.sheet().pictureIds().stream())
                .toList());
    }

    /** The same for any version: an earlier one may name pictures where the latest has none. */
    Object editionOfAll(Entry entry) {
        return List.of(entry.change(), gallery.edition());
    }

    PracticeSheet read(Publication publication, Locale reader) {
        return PracticeSheet.of(
                publication, reader, gallery.standing(publication.sheet().pictureIds()));
    }

    PracticeSheet onPaper(PracticeSheet sheet) {
        return sheet.onPaper(gallery::onPaper);
    }

    /** For a new version: what was taken back since it was written does not get into it. */
    Sheet left(Sheet sheet) {
        return sheet.pictures().isEmpty() ? sheet : sheet.showing(gallery.left(sheet.pictureIds()));
    }

    /** What has been taken back is not told to machines either, nor what was said of it. */
    Sheet told(Sheet sheet) {
        return sheet.pictures().isEmpty()
                ? sheet
                : sheet.showing(gallery.standing(sheet.pictureIds()).entrySet().stream()
                        .filter(picture -> picture.getValue() == Standing.SHOWN)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
