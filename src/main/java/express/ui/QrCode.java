package express.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * An address as a square that telephones read, drawn as one path.
 *
 * @param size of the whole square with the white edge that readers need (ISO/IEC 18004: four modules)
 */
public record QrCode(int size, String path) {

    private static final int EDGE = 4;

    public static QrCode of(String address) {
        try {
            ByteMatrix squares = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(squares.getWidth() + 2 * EDGE, draw(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Each run of dark squares in a row is one bar. */
    private static String draw(ByteMatrix squares) {
        var path = new StringBuilder();
        for (int row = 0; row < squares.getHeight(); row++) {
            int column = 0;
            while (column < squares.getWidth()) {
                int end = column;
                while (end < squares.getWidth() && squares.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    int bar = end - column;
                    path.append("M%d %dh%dv1h-%dz".formatted(column + EDGE, row + EDGE, bar, bar));
                }
                column = end + 1;
            }
        }
        return path.toString();
    }
}
