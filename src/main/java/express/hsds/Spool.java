package express.hsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * What is too much for the memory, one thing after another on the disk of this node. It is gone when it is closed, also
 * by a kill.
 */
final class Spool implements AutoCloseable {

    private static final int WAITING = 1 << 18;

    private final FileChannel file;
    private final Arena arena = Arena.ofShared();
    private ByteBuffer waiting = ByteBuffer.allocate(WAITING);
    private MemorySegment written = MemorySegment.NULL;
    private long size;

    Spool() {
        try {
            file = FileChannel.open(
                    Files.createTempFile("express-hsds", ".spool"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Where it lies. */
    long add(byte[] thing) {
        long at = size;
        if (waiting.remaining() < thing.length + Integer.BYTES) {
            write();
        }
        if (waiting.remaining() < thing.length + Integer.BYTES) {
            waiting = ByteBuffer.allocate(thing.length + WAITING);
        }
        waiting.putInt(thing.length).put(thing);
        size += thing.length + Integer.BYTES;
        return at;
    }

    private void write() {
        try {
            waiting.flip();
            while (waiting.hasRemaining()) {
                file.write(waiting);
            }
            waiting.clear();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    byte[] get(long at) {
        if (at >= written.byteSize()) {
            write();
            written = map();
        }
        int length = written.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN), at);
        return written.asSlice(at + Integer.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
    }

    private MemorySegment map() {
        try {
            return file.map(MapMode.READ_ONLY, 0, size, arena);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        try (arena) {
            file.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
