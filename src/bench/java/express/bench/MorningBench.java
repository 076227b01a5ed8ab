package express.bench;

import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The morning of a large gathering: {@code -Dpeople=5000} open the lobby within a minute and stay. Two in five sit before
 * one of eighty sheets, two in five before that of the plenary, the others in the lobby, which looks by itself every half
 * minute. Then fifty changes a second are made on the sheets and two on that of the plenary, each known by the moment in
 * its words; whoever sits before it tells when they saw it. Beside it the same messages are sent by the same server to as
 * many streams that do nothing else. The node was running before: the first {@code -Drehearsing=300} come and go again,
 * and are not counted.
 */
final class MorningBench {

    private static final int PEOPLE = Integer.getInteger("people", 5_000);
    private static final Duration ARRIVAL = Duration.ofSeconds(Integer.getInteger("arrival", 60));
    private static final int REHEARSING = Integer.getInteger("rehearsing", 300);
    private static final Duration STAY = Duration.ofSeconds(Integer.getInteger("seconds", 60));
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int SHEETS = 80;
    private static final int CHANGES = 50;
    private static final int PLENARY_CHANGES = 2;

    private final int port;
    private final Heard pages = new Heard();
    private final Heard changes = new Heard();
    private final Heard bare = new Heard();

    private MorningBench(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "morning");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access, "--express.bench=true", "--express.demo=true");
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                var bench = new MorningBench(node.port());
                bench.run(Plenum.write(owner, PEOPLE, SHEETS));
                bench.report(node);
            }
        }
    }

    private void run(Plenum plenum) throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = new Heard();
            come(crowd, visitors(plenum, REHEARSING, before, before), before).forEach(Visitor::leave);
            say("rehearsed", before);
            List<Visitor> visitors = come(crowd, visitors(plenum, PEOPLE, pages, changes), pages);
            say("all have come", pages);
            write(visitors);
            visitors.forEach(Visitor::leave);
            listenBarely(crowd);
            crowd.shutdownNow();
        }
    }

    private List<Visitor> visitors(Plenum plenum, int count, Heard looked, Heard seen) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Visitor(port, plenum, i, looked, seen))
                .toList();
    }

    /** As dense as all of them in the time in which they arrive. */
    private static List<Visitor> come(ExecutorService crowd, List<Visitor> visitors, Heard looked) {
        long begin = System.nanoTime();
        long apart = ARRIVAL.toNanos() / PEOPLE;
        visitors.forEach(visitor -> crowd.submit(() -> visitor.come(begin + apart * visitor.number())));
        long end = begin + apart * visitors.size();
        for (long left = apart * visitors.size(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, WINDOW.toNanos()));
            System.out.println("  " + looked.lately());
        }
        return visitors;
    }

    /** As many as are due are begun, however long those before take. */
    private void write(List<Visitor> visitors) throws InterruptedException {
        List<Visitor> sheets =
                visitors.stream().filter(Visitor::sitsBeforeASheet).toList();
        List<Visitor> plenary =
                visitors.stream().filter(Visitor::sitsInThePlenary).toList();
        change(
                number -> sheets.get(number * 31 % sheets.size()).write(),
                number -> plenary.get(number * 31 % plenary.size()).write());
        changes.settle();
    }

    /** Until all have been made. */
    private static void change(IntConsumer sheet, IntConsumer plenary) throws InterruptedException {
        try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(2)) {
            CountDownLatch sheets = every(clock, CHANGES, sheet);
            CountDownLatch all = every(clock, PLENARY_CHANGES, plenary);
            sheets.await();
            all.await();
            clock.shutdownNow();
        }
    }

    private static CountDownLatch every(ScheduledExecutorService clock, int aSecond, IntConsumer change) {
        int all = (int) (aSecond * STAY.toSeconds());
        var left = new CountDownLatch(all);
        var number = new AtomicInteger();
        clock.scheduleAtFixedRate(
                () -> {
                    int next = number.getAndIncrement();
                    if (next < all) {
                        Thread.startVirtualThread(() -> {
                            change.accept(next);
                            left.countDown();
                        });
                    }
                },
                0,
                1_000_000_000L / aSecond,
                TimeUnit.NANOSECONDS);
        return left;
    }

    private void listenBarely(ExecutorService crowd) throws Exception {
        int listeners = PEOPLE * 4 / 5;
        var seated = new CountDownLatch(listeners);
        for (int i = 0; i < listeners; i++) {
            String room = Visitor.room(i, SHEETS);
            var phone = new Phone(port);
            crowd.submit(() -> {
                listenBarely(phone, room, seated);
            });
        }
        seated.await();
        change(number -> say("sheet" + number % SHEETS), number -> say("plenary"));
        bare.settle();
    }

    private void listenBarely(Phone phone, String room, CountDownLatch seated) {
        InputStream events;
        try {
            events = phone.listen("/bench/rooms/" + room);
        } catch (IOException refused) {
            bare.fail(refused);
            return;
        } finally {
            seated.countDown();
        }
        try (events) {
            bare.hear(events);
        } catch (IOException ended) {
            // The node has stopped.
        }
    }

    private void say(String room) {
        try (var phone = new Phone(port)) {
            Phone.Answer answer = phone.get("/bench/rooms/" + room + "/said?words=" + Heard.stamp());
            if (answer.status() != 200) {
                throw new IOException("saying answered " + answer.status());
            }
        } catch (IOException failure) {
            bare.fail(failure);
        }
    }

    private static void say(String what, Heard heard) {
        System.out.println(what + ": " + heard);
    }

    private void report(Node node) throws IOException {
        say("pages", pages);
        say("changes as seen", changes);
        say("as seen on bare streams", bare);
        System.out.printf(Locale.ROOT, "memory of the node %,d MB%n", node.megabytes());
    }
}
