package express.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/** The content of a file that a module keeps in pieces, each fetched when what stands before it has been read. */
public final class Pieces extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private final LongConsumer read;
    private byte[] piece = new byte[0];
    private int at;
    private int number;
    private long done;

    /**
     * @param pieces by number, from nothing on; after the last there is none
     * @param read is told how much has been read
     */
    public Pieces(IntFunction<Optional<byte[]>> pieces, LongConsumer read) {
        this.pieces = pieces;
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
            piece = pieces.apply(number++).orElse(new byte[0]);
            at = 0;
        }
        return at < piece.length;
    }
}
