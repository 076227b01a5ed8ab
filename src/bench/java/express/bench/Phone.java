package express.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A browser as far as a server notices: it keeps its connection and its cookies, and takes answers compressed. */
final class Phone implements AutoCloseable {

    /** How an answer was begun, and what it holds. */
    record Answer(int status, Map<String, String> headers, String body) {}

    private static final int BUFFER = 4_096;

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Phone(int port) {
        this.port = port;
    }

    /** One that comes with cookies, as a header says them. */
    Phone(int port, String cookies) {
        this(port);
        for (String cookie : cookies.split("; ")) {
            String[] parts = cookie.split("=", 2);
            this.cookies.put(parts[0], parts[1]);
        }
    }

    /** With the same cookies, on a connection of its own. */
    Phone another() {
        var other = new Phone(port);
        other.cookies.putAll(cookies);
        return other;
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path, "Accept-Encoding: gzip\r\n", "");
    }

    /** As {@link #get}, for what is only kept: it is read, not looked at. */
    void load(String path) throws IOException {
        ask("GET " + path, "Accept-Encoding: gzip\r\n", "", false);
    }

    Answer post(String path, String form) throws IOException {
        String headers = "Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + form.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        return ask("POST " + path, headers, form);
    }

    /** A connection of its own, read up to where events begin; to close it is to hang up. */
    InputStream listen(String path) throws IOException {
        var line = new Socket(InetAddress.getLoopbackAddress(), port);
        write(line, "GET " + path, "Accept: text/event-stream\r\n", "");
        var events = new BufferedInputStream(line.getInputStream(), BUFFER);
        String status = line(events);
        while (!line(events).isEmpty()) {
            continue;
        }
        if (!status.contains(" 200")) {
            line.close();
            throw new IOException(path + " answered " + status);
        }
        return events;
    }

    private Answer ask(String what, String headers, String body) throws IOException {
        return ask(what, headers, body, true);
    }

    private Answer ask(String what, String headers, String body, boolean looked) throws IOException {
        boolean kept = socket != null;
        try {
            return tryOnce(what, headers, body, looked);
        } catch (IOException closed) {
            close();
            if (!kept) {
                throw closed;
            }
            return tryOnce(what, headers, body, looked);
        }
    }

    private Answer tryOnce(String what, String headers, String body, boolean looked) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        }
        write(socket, what, headers, body);
        int status = Integer.parseInt(line(in).split(" ")[1]);
        Map<String, String> said = new LinkedHashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(": ?", 2);
            if (parts[0].equalsIgnoreCase("Set-Cookie")) {
                String[] cookie = parts[1].split(";")[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            }
            said.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        return new Answer(status, said, body(said, in, looked));
    }

    private void write(Socket to, String what, String headers, String body) throws IOException {
        String cookie = cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        String request = what + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + headers + "\r\n" + body;
        to.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(Map<String, String> headers, InputStream in, boolean looked) throws IOException {
        byte[] bytes;
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            bytes = chunks(in);
        } else {
            bytes = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        if (!looked) {
            return "";
        }
        if (!"gzip".equals(headers.get("content-encoding"))) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (var whole = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(whole.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(in), 16);
            all.write(in.readNBytes(size));
            line(in);
        } while (size > 0);
        return all.toByteArray();
    }

    static String line(InputStream in) throws IOException {
        var line = new StringBuilder(80);
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

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
