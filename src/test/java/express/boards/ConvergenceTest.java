package express.boards;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.ModuleTest;
import express.base.Ids;
import express.boards.BoardLine.Said;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Devices that write at random, are cut off, send twice because they heard no answer, and are started anew: in the end all
 * show the same, and every word that anybody wrote stands somewhere, unless somebody who saw it took it away.
 */
@ModuleTest
class ConvergenceTest {

    private static final int DEVICES = 4;
    private static final int STEPS = 60;

    @Autowired
    Hall hall;

    @Autowired
    Pen pen;

    @Autowired
    Lines lines;

    @Autowired
    Boards boards;

    static List<Long> seeds() {
        return new Random(21).longs(Budget.of(6, 300)).boxed().toList();
    }

    private final class Device {

        private final Seat seat;
        private final Random random;
        private final Board board;
        private final Set<String> written;
        private final Set<String> takenAway;
        private final Deque<Supplier<Outcome>> outbox = new ArrayDeque<>();
        private final Map<UUID, BoardLine> shown = new HashMap<>();
        private long heard;

        Device(String name, Random random, Board board, Set<String> written, Set<String> takenAway) {
            this.seat = Hall.seat(name);
            this.random = random;
            this.board = board;
            this.written = written;
            this.takenAway = takenAway;
        }

        void act() {
            switch (random.nextInt(8)) {
                case 0, 1 -> add();
                case 2, 3, 4 -> mend();
                case 5 -> remove();
                case 6 -> startAnew();
                default -> hear();
            }
            if (random.nextInt(3) == 0) {
                send();
            }
        }

        /** Its outbox is kept on the device; what it shows is not. */
        private void startAnew() {
            shown.clear();
            heard = 0;
        }

        private void add() {
            UUID act = Ids.next();
            UUID line = Ids.next();
            String words = word() + " " + word() + " " + word();
            outbox.add(() -> pen.add(board, seat, act, line, Part.CHALLENGE, Said.of(words)));
        }

        private void mend() {
            any(line -> {
                UUID act = Ids.next();
                List<String> words = new ArrayList<>(Arrays.asList(line.words().split(" ")));
                int at = random.nextInt(words.size());
                if (random.nextBoolean()) {
                    words.add(at, word());
                } else {
                    takenAway.add(words.set(at, word()));
                }
                String now = String.join(" ", words);
                var seen = new Pen.Seen(line.id(), line.version());
                outbox.add(() -> pen.write(board, seat, act, seen, Said.of(now)));
            });
        }

        private void remove() {
            any(line -> {
                UUID act = Ids.next();
                takenAway.addAll(Arrays.asList(line.words().split(" ")));
                outbox.add(() -> pen.remove(board, act, new Pen.Seen(line.id(), line.version())));
            });
        }

        private void any(Consumer<BoardLine> doing) {
            List<BoardLine> standing = shown.values().stream()
                    .filter(line -> !line.removed())
                    .sorted(Comparator.comparing(BoardLine::id))
                    .toList();
            if (!standing.isEmpty()) {
                doing.accept(standing.get(random.nextInt(standing.size())));
            }
        }

        private String word() {
            String word = "w" + Long.toString(random.nextLong(), 36).replace("-", "");
            written.add(word);
            return word;
        }

        /** Some answers are not heard; then the same is sent again. */
        void send() {
            while (!outbox.isEmpty() && random.nextInt(4) > 0) {
                outbox.peek().get();
                if (random.nextInt(3) > 0) {
                    outbox.poll();
                }
            }
        }

        void sendAll() {
            while (!outbox.isEmpty()) {
                outbox.poll().get();
            }
        }

        void hear() {
            long change = boards.get(board.id()).change();
            lines.listSince(board.id(), heard).forEach(line -> shown.put(line.id(), line));
            heard = change;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsAllTheSameAndLosesNoWord(long seed) {
        var random = new Random(seed);
        Board board = hall.board(Kind.THEME);
        Set<String> written = new HashSet<>();
        Set<String> takenAway = new HashSet<>();
        List<Device> devices = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            devices.add(new Device("device" + i, random, board, written, takenAway));
        }
        for (int step = 0; step < STEPS; step++) {
            devices.get(random.nextInt(DEVICES)).act();
        }
        devices.forEach(Device::sendAll);
        devices.forEach(Device::hear);
        Map<UUID, BoardLine> first = devices.getFirst().shown;
        assertThat(devices).allSatisfy(device -> assertThat(device.shown).isEqualTo(first));
        List<String> standing = boards.lines(board).stream()
                .flatMap(line -> Arrays.stream(line.words().split(" ")))
                .toList();
        Set<String> owed = new HashSet<>(written);
        owed.removeAll(takenAway);
        assertThat(standing).containsAll(owed);
    }
}
