package express.files;

import express.base.FileId;
import java.time.Instant;

/** What is known of an uploaded file without its content. */
public record StoredFile(FileId id, String name, String type, int size, Instant uploadedAt) {

    boolean isPicture() {
        return type.startsWith("image/");
    }
}
