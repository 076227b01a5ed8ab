package express.payments;

import java.io.InputStream;
import java.util.function.LongConsumer;

/** The content of a file, fetched piece by piece as it is read. */
final class Pieces extends InputStream {

    private final Uploads uploads;
    private final Upload upload;
    private final LongConsumer read;
    private byte[] piece = new byte[0];
    private int at;
    private int number;
    private long done;

    /** @param read is told how much has been read */
    Pieces(Uploads uploads, Upload upload, LongConsumer read) {
        this.uploads = uploads;
        this.upload = upload;
        this.read = read;
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, some);
        at += some;
        return some;
    }

    private boolean hasMore() {
        if (at == piece.length) {
            done += piece.length;
            read.accept(done);
            piece = uploads.piece(upload, number++).orElse(new byte[0]);
            at = 0;
        }
        return at < piece.length;
    }
}
