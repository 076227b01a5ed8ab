package express.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.PersonId;
import express.base.Viewer;
import express.boards.Board;
import express.boards.BoardLine;
import express.boards.Boards;
import express.boards.Kind;
import express.boards.Part;
import express.boards.Seat;
import express.database.Acting;
import express.gatherings.Gathering;
import express.people.PersonalData;
import express.registration.Harbour;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What guests write on boards is theirs as what they write with an account, and is erased with them. */
@ModuleTest
class GuestKeysTest {

    @Autowired
    Harbour harbour;

    @Autowired
    World world;

    @Autowired
    Boards boards;

    @Autowired
    List<PersonalData> held;

    @Autowired
    PlatformTransactionManager transactions;

    private Harbour.House host;
    private Gathering gathering;

    @BeforeEach
    void open() throws Exception {
        host = harbour.house("Hosts", "BE");
        gathering = harbour.open(host, 10);
    }

    private Board board() {
        return boards.begin(Subjects.of(gathering), Kind.QUESTIONS, "Questions", Locale.ENGLISH);
    }

    private void write(String key, String words) {
        Acting.as(
                host.coordinator(),
                () -> boards.add(
                        board(),
                        new Seat(key, true, false),
                        Part.QUESTION,
                        new BoardLine.Said(words, "", null),
                        List.of(new Seat(key, true, false))));
    }

    private List<String> authors() {
        return Acting.as(host.coordinator(), () -> boards.lines(board())).stream()
                .map(BoardLine::author)
                .toList();
    }

    private <T> T asWork(Supplier<T> work) {
        var transaction = new TransactionTemplate(transactions);
        return Acting.inBackground("personal-data", () -> transaction.execute(status -> work.get()));
    }

    private PersonalData of(String name) {
        return held.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void goWithAnAccountOfTheSameAddress() {
        Viewer.Person amal = world.newcomer("Amal");
        PersonId id = amal.id();
        Harbour.Guest guest = harbour.guest(host, gathering, "Amal " + Ids.next(), World.emailOf(id), "ACADEMICS");
        write(guest.key(), "Who pays?");
        Map<String, Object> exported = asWork(() -> of("boards.written").export(id));
        assertThat(exported.toString()).contains("Who pays?");
        asWork(() -> {
            of("boards.written").erase(id);
            return true;
        });
        assertThat(authors()).containsExactly("");
        assertThat(asWork(() -> of("boards.written").export(id))).isEmpty();
    }

    @Test
    void goWithTheRegistrationWhoeverIsErasedFirst() {
        Viewer.Person amal = world.newcomer("Amal");
        Harbour.Guest guest =
                harbour.guest(host, gathering, "Amal " + Ids.next(), World.emailOf(amal.id()), "ACADEMICS");
        Harbour.Guest other = harbour.guest(host, gathering, "Other", "ACADEMICS");
        write(guest.key(), "Who pays?");
        write(other.key(), "Who stays?");
        asWork(() -> {
            of("registration.places").erase(amal.id());
            return true;
        });
        assertThat(authors()).containsExactly("", other.key());
    }
}
