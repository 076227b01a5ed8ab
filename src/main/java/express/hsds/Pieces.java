package express.hsds;

import java.io.InputStream;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The content of a file, fetched piece by piece as it is read. */
final class Pieces extends InputStream {

    private final Imports imports;
    private final UUID id;
    private final LongConsumer read;
    private byte[] piece = new byte[0];
    private int at;
    private int number;
    private long done;

    /** @param read is told how much has been read */
    Pieces(Imports imports, UUID id, LongConsumer read) {
        this.imports = imports;
        this.id = id;
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
            piece = imports.piece(id, number++).orElse(new byte[0]);
            at = 0;
        }
        return at < piece.length;
    }
}
