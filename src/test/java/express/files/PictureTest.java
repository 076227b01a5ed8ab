package express.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void drawsEachWidthAndNeverLargerThanTheUpload() throws IOException {
        var drawings = Picture.drawn(picture(1200, 600, "jpg"), Kind.JPEG);

        assertThat(drawings).extracting(Picture::width).containsExactly(320, 960, 2048);
        assertThat(drawings.stream().map(PictureTest::width)).containsExactly(320, 960, 1200);
    }

    @Test
    void leavesBehindWhatTheCameraWrote() throws IOException {
        byte[] upload = withCameraNote(picture(400, 300, "jpg"), "GPS 50.6326 N 5.5797 E");
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains("GPS 50.6326");

        for (Picture drawing : Picture.drawn(upload, Kind.JPEG)) {
            assertThat(new String(drawing.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("GPS");
        }
    }

    @Test
    void refusesAPictureThatStatesTooManyPixelsWithoutOpeningIt() throws IOException {
        assertThatThrownBy(() -> Picture.drawn(statingSize(60_000, 60_000), Kind.PNG))
                .isInstanceOf(UploadRefused.class)
                .hasMessage("files.refused.pixels");
    }

    @Test
    void refusesADamagedPicture() throws IOException {
        byte[] whole = picture(400, 300, "png");
        byte[] cut = Arrays.copyOf(whole, 60);

        assertThatThrownBy(() -> Picture.drawn(cut, Kind.PNG))
                .isInstanceOf(UploadRefused.class)
                .hasMessage("files.refused.broken");
    }

    static byte[] picture(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static int width(Picture drawing) {
        try {
            return ImageIO.read(new ByteArrayInputStream(drawing.content())).getWidth();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Puts an APP1 segment, where cameras write, behind the start of a JPEG. */
    private static byte[] withCameraNote(byte[] jpeg, String note) throws IOException {
        byte[] text = ("Exif\0\0" + note).getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(text.length + 2);
        out.write(text);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** The head of a PNG of that size, without its pixels. */
    private static byte[] statingSize(int width, int height) throws IOException {
        var head = new ByteArrayOutputStream();
        var chunk = new DataOutputStream(head);
        chunk.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.writeInt(width);
        chunk.writeInt(height);
        chunk.write(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(head.toByteArray());
        var png = new ByteArrayOutputStream();
        var out = new DataOutputStream(png);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.writeInt(13);
        out.write(head.toByteArray());
        out.writeInt((int) crc.getValue());
        return png.toByteArray();
    }
}
