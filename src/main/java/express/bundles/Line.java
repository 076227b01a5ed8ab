package express.bundles;

import express.base.Slugs;
import express.practices.Foreign;
import express.practices.Publication;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One practice in a bundle, as it was published. */
record Line(UUID practice, int version, Instant publishedAt, Publication.Status status, JsonNode sheet) {

    static Line of(Publication publication) {
        return new Line(
                publication.practice().value(),
                publication.version(),
                publication.at(),
                publication.status(),
                Lines.JSON.valueToTree(publication.sheet().withoutPictures()));
    }

    boolean isSound() {
        return practice != null
                && version > 0
                && Header.isDate(publishedAt)
                && status != null
                && Foreign.isPublished(status)
                && sheet != null
                && sheet.isObject();
    }

    /** Its address there, if it says one. */
    String slug() {
        String said = sheet.path("slug").asString("");
        return Slugs.isOne(said) ? said : "";
    }
}
