package express.exhibits;

import java.io.IOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** A file as it was sent, whatever it is. */
public record Upload(String name, byte[] content) {

    static Upload of(Optional<MultipartFile> sent) throws IOException {
        return sent.isEmpty()
                ? new Upload("", new byte[0])
                : new Upload(
                        Optional.ofNullable(sent.get().getOriginalFilename()).orElse(""),
                        sent.get().getBytes());
    }
}
