package express.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * One drawing of an uploaded picture, at most so many pixels wide. Pictures are decoded, turned upright and encoded
 * anew: what the camera wrote beside the pixels is left behind.
 */
record Picture(int width, byte[] content) {

    /** Kept widths: a small card, a phone, a full page. */
    static final List<Integer> WIDTHS = List.of(320, 960, 2048);

    /** A picture of more pixels than this takes over 160 MB to open. */
    static final long MOST_PIXELS = 40_000_000;

    static List<Picture> drawn(byte[] upload, Kind kind) {
        try {
            refuseLarge(upload);
            BufferedImage upright = Thumbnails.of(new ByteArrayInputStream(upload))
                    .scale(1)
                    .useExifOrientation(true)
                    .asBufferedImage();
            return WIDTHS.stream().map(width -> scaled(upright, width, kind)).toList();
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof UploadRefused refused ? refused : new UploadRefused("files.refused.broken");
        }
    }

    /** Reads the size that the file states before a single pixel is opened. */
    private static void refuseLarge(byte[] upload) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            try {
                reader.setInput(stream);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new UploadRefused("files.refused.pixels");
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static Picture scaled(BufferedImage upright, int width, Kind kind) {
        var encoded = new ByteArrayOutputStream();
        try {
            Thumbnails.of(upright)
                    .width(Math.min(width, upright.getWidth()))
                    .outputFormat(kind.ending())
                    .outputQuality(0.85)
                    .toOutputStream(encoded);
        } catch (IOException broken) {
            throw new UploadRefused("files.refused.broken");
        }
        return new Picture(width, encoded.toByteArray());
    }
}
