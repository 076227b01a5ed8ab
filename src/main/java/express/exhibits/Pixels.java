package express.exhibits;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** How large a picture is: pages keep its place free until it has arrived. */
final class Pixels {

    private Pixels() {}

    static Dimension of(byte[] picture) {
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
}
