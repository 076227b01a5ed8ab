package express.files;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/** What may be uploaded, told apart by content. None of these can run anything in a browser. */
enum Kind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    private static final Tika DETECTOR = new Tika();

    private final String type;
    private final String ending;

    Kind(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    static Optional<Kind> of(byte[] content) {
        String detected = DETECTOR.detect(content);
        return Stream.of(values()).filter(kind -> kind.type.equals(detected)).findFirst();
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    boolean isPicture() {
        return this != PDF;
    }
}
