package express.bundles;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** The content of a bundle, fetched piece by piece as it is read. */
final class Pieces extends InputStream {

    private final Bundles bundles;
    private final UUID bundle;
    private byte[] piece = new byte[0];
    private int at;
    private int number;

    Pieces(Bundles bundles, UUID bundle) {
        this.bundles = bundles;
        this.bundle = bundle;
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
            Optional<byte[]> next = bundles.piece(bundle, number++);
            piece = next.orElse(new byte[0]);
            at = 0;
        }
        return at < piece.length;
    }
}
