package express.practices;

import express.exhibits.Gallery;
import express.exhibits.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    PracticeSheet read(Publication publication, Locale reader) {
        return PracticeSheet.of(
                publication, reader, gallery.standing(publication.sheet().pictureIds()));
    }

    PracticeSheet onPaper(PracticeSheet sheet) {
        return sheet.onPaper(gallery::onPaper);
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
