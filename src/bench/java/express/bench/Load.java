package express.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A load generator: so many connections to this machine, each asking for one page again and again over HTTP/1.1 with
 * keep-alive, for a bounded time. It reads answers whole and counts only those with status 200.
 */
record Load(int port, String path, String headers, int connections, Duration time) {

    /** @param bytes of one answer, head and body */
    record Result(double perSecond, int bytes) {}

    Result run() {
        byte[] request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n%s\r\n"
                .formatted(path, port, headers)
                .getBytes(StandardCharsets.ISO_8859_1);
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<long[]>> clients = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                clients.add(() -> ask(request, end));
            }
            long answers = 0;
            long bytes = 0;
            for (Future<long[]> client : threads.invokeAll(clients)) {
                answers += client.get()[0];
                bytes += client.get()[1];
            }
            return new Result(answers / (time.toNanos() / 1e9), (int) (bytes / Math.max(1, answers)));
        } catch (Exception failure) {
            throw new IllegalStateException("load on " + path, failure);
        }
    }

    private long[] ask(byte[] request, long end) {
        long answers = 0;
        long bytes = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 65_536);
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(request);
                bytes += answer(in);
                answers++;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new long[] {answers, bytes};
    }

    private static int answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException(status);
        }
        int bytes = status.length() + 2;
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            bytes += header.length() + 2;
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return bytes + (length >= 0 ? skip(in, length) : chunks(in));
    }

    private static int chunks(InputStream in) throws IOException {
        int bytes = 0;
        int size;
        do {
            size = Integer.parseInt(line(in), 16);
            bytes += skip(in, size);
            line(in);
        } while (size > 0);
        return bytes;
    }

    private static int skip(InputStream in, int length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
