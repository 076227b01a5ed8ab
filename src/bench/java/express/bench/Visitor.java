package express.bench;

import express.base.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who comes by the link of their registration. */
final class Visitor {

    private static final Duration REFRESH = Duration.ofSeconds(30);
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|woff2)[^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CHANGE = Pattern.compile("data-change=\"(\\d+)\"");

    private final Phone phone;
    private final Plenum plenum;
    private final int number;
    private final Heard pages;
    private final Heard changes;
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile String token = "";
    private volatile @Nullable InputStream events;

    Visitor(int port, Plenum plenum, int number, Heard pages, Heard changes) {
        this.phone = new Phone(port);
        this.plenum = plenum;
        this.number = number;
        this.pages = pages;
        this.changes = changes;
    }

    int number() {
        return number;
    }

    boolean sitsBeforeASheet() {
        return number % 5 < 2;
    }

    boolean sitsInThePlenary() {
        return number % 5 == 2 || number % 5 == 3;
    }

    /** Where somebody sits who looks at nothing else. */
    static String room(int number, int sheets) {
        return number % 2 == 0 ? "plenary" : "sheet" + number / 2 % sheets;
    }

    private String board() {
        return "/boards/" + (sitsInThePlenary() ? plenum.plenary() : plenum.sheet(sheet()));
    }

    private int sheet() {
        return number / 5 * 2 + number % 5;
    }

    Void come(long when) {
        LockSupport.parkNanos(when - System.nanoTime());
        try {
            String lobby = first();
            if (sitsBeforeASheet() || sitsInThePlenary()) {
                sit();
            } else {
                while (!left.await(REFRESH.toMillis(), TimeUnit.MILLISECONDS)) {
                    look(lobby);
                }
            }
        } catch (IOException failure) {
            if (left.getCount() > 0) {
                pages.fail(failure);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private String first() throws IOException {
        long begun = System.nanoTime();
        Phone.Answer arrival = phone.get("/registrations/" + plenum.code(number) + "/lobby");
        pages.since(begun);
        String lobby = arrival.headers().getOrDefault("location", "").replaceFirst("^https?://[^/]+", "");
        if (arrival.status() / 100 != 3) {
            throw new IOException("arrival answered " + arrival.status());
        }
        String page = look(lobby);
        Matcher assets = ASSET.matcher(page);
        while (assets.find()) {
            phone.load(assets.group(1));
        }
        return lobby;
    }

    private String look(String path) throws IOException {
        long begun = System.nanoTime();
        Phone.Answer answer = phone.get(path);
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status());
        }
        pages.since(begun);
        return answer.body();
    }

    private void sit() throws IOException {
        String page = look(board());
        Matcher field = TOKEN.matcher(page);
        Matcher change = CHANGE.matcher(page);
        if (!field.find() || !change.find()) {
            throw new IOException("a board without a form or a number");
        }
        token = field.group(1);
        try (InputStream stream = phone.listen(board() + "/changes?after=" + change.group(1))) {
            events = stream;
            changes.hear(stream);
        }
    }

    /** A line of about eighty signs. */
    void write() {
        String words = "Somebody who knows the way comes along to the first meeting " + Heard.stamp();
        try (var own = phone.another()) {
            Phone.Answer answer = own.post(
                    board(),
                    "act=" + Ids.next() + "&line=" + Ids.next() + "&part="
                            + (sitsInThePlenary() ? "question" : plenum.part(sheet())) + "&words="
                            + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&_csrf=" + token);
            if (answer.status() != 200) {
                throw new IOException("a change answered " + answer.status());
            }
        } catch (IOException failure) {
            changes.fail(failure);
        }
    }

    void leave() {
        left.countDown();
        try (InputStream ended = events) {
            phone.close();
        } catch (IOException hungUp) {
            // They have gone anyway.
        }
    }
}
