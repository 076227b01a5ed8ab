package express.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import express.ModuleTest;
import express.base.Ids;
import express.boards.BoardLine.Said;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RoomsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    Hall hall;

    @Autowired
    Pen pen;

    @Autowired
    Boards boards;

    @Autowired
    Rooms rooms;

    @Autowired
    Lines lines;

    private Board board;
    private Room room;

    @BeforeEach
    void enter() {
        board = hall.board(Kind.THEME);
        room = rooms.enter(board);
    }

    @AfterEach
    void leave() {
        room.rise();
    }

    private void add(String words) {
        pen.add(board, Hall.seat("Amal"), Ids.next(), Ids.next(), Part.CHALLENGE, Said.of(words));
    }

    private static String told(List<Tiding> tidings) {
        StringBuilder told = new StringBuilder();
        tidings.forEach(tiding -> told.append(new String(tiding.toAll(), StandardCharsets.UTF_8)));
        return told.toString();
    }

    @Test
    void tellsWhatAnybodyWrites() throws InterruptedException {
        add("Papers take a year");
        List<Tiding> tidings = room.await(board.change(), PATIENCE);
        assertThat(told(tidings)).contains("Papers take a year").doesNotContain("Amal");
        assertThat(room.await(tidings.getLast().change(), Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void hearsWhatAnotherNodeWrites() throws InterruptedException {
        var elsewhere = new Rooms(boards, lines);
        elsewhere.start();
        Room there = elsewhere.enter(board);
        add("Written here");
        assertThat(told(there.await(board.change(), PATIENCE)))
                .as("by looking, since nothing rings there")
                .contains("Written here");
        elsewhere.stop();
        assertThat(there.ended()).isTrue();
    }

    @Test
    void saysOfAHiddenBoardOnlyThatSomethingHappened() throws InterruptedException {
        boards.hide(board, true);
        add("A secret");
        long hidden = boards.get(board.id()).change();
        await().until(() -> room.known() >= hidden);
        assertThat(told(room.await(board.change(), PATIENCE)))
                .doesNotContain("A secret")
                .contains("\"hidden\":true");
        boards.hide(board, false);
        assertThat(told(room.await(hidden, PATIENCE))).contains("\"hidden\":false");
    }

    @Test
    void forgetsWhatIsLongAgoAndSaysSo() {
        var small = new Room(0);
        IntStream.rangeClosed(1, 300).forEach(change -> small.tell(new Tiding(change, new byte[0])));
        assertThat(small.remembers(0)).isFalse();
        assertThat(small.remembers(299)).isTrue();
        assertThat(small.known()).isEqualTo(300);
        small.tell(new Tiding(299, new byte[0]));
        assertThat(small.known()).as("nothing goes back").isEqualTo(300);
    }

    @Test
    void opensAnotherRoomWhenAllHaveLeft() {
        room.rise();
        await().until(room::ended);
        Room next = rooms.enter(board);
        assertThat(next).isNotSameAs(room);
        assertThat(next.ended()).isFalse();
        next.rise();
        room.sit();
    }

    @Test
    void endsWithABoardThatIsErased() {
        boards.erase(board.subject());
        await().until(room::ended);
    }
}
