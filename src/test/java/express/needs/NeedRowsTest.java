package express.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself keeps apart, even where code forgets. */
@ModuleTest
class NeedRowsTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Wishes wishes;

    @Autowired
    Board board;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private NetworkId here;
    private NetworkId there;
    private Viewer.Person cora;
    private Viewer.Person dora;
    private Viewer.Person stranger;
    private UUID need;
    private UUID offer;

    @BeforeEach
    void begin() {
        here = neighbourhood.networkOf(neighbourhood.house("Here"));
        there = neighbourhood.networkOf(neighbourhood.house("There"));
        cora = world.coordinator("Cora", here);
        dora = world.coordinator("Dora", there);
        stranger = world.coordinator("Strange", neighbourhood.networkOf(neighbourhood.house("Strange")));
        need = written(cora, here, Direction.NEED);
        offer = written(dora, there, Direction.OFFER);
    }

    private UUID written(Viewer by, NetworkId network, Direction direction) {
        UUID id = Ids.next();
        var said = new Said(
                "t", "", Locale.ENGLISH, null, null, List.of(), List.of(Locale.ENGLISH), LocalDate.of(2100, 1, 1));
        Acting.as(by, () -> {
            wishes.add(network, id, direction, said, null);
            board.show(id, direction, said, null);
            return null;
        });
        return id;
    }

    private long count(Viewer viewer, String table) {
        return Acting.as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select count(*) from needs." + table + " where " + key(table))
                                .param("need", need)
                                .param("offer", offer)
                                .query(Long.class)
                                .single()));
    }

    private static String key(String table) {
        return switch (table) {
            case "wish", "notice" -> "id in (:need, :offer)";
            default -> "need_id = :need and offer_id = :offer";
        };
    }

    private void says(Viewer by, Direction side, NetworkId network, boolean agrees) {
        Acting.as(by, () -> {
            answers.say(new Pair(need, offer), side, network, agrees);
            return null;
        });
    }

    @Test
    void letVisitorsAndPeopleWithoutANetworkReadNothing() {
        Viewer lone = world.member("Lone", neighbourhood.house("Lone"), Role.ADMINISTRATOR);
        for (Viewer viewer : List.of(Viewer.VISITOR, lone)) {
            assertThat(count(viewer, "wish")).isZero();
            assertThat(count(viewer, "notice")).isZero();
        }
        assertThat(count(stranger, "wish")).isZero();
        assertThat(count(stranger, "notice")).isEqualTo(2);
        assertThat(count(cora, "wish")).isOne();
    }

    @Test
    void openANameToTheTwoWhoAgreedAndToNobodyElse() {
        says(cora, Direction.NEED, here, true);
        assertThat(count(dora, "answer")).as("that somebody would like to meet").isOne();
        assertThat(count(dora, "name")).isZero();
        says(dora, Direction.OFFER, there, true);
        assertThat(count(cora, "name")).isEqualTo(2);
        assertThat(count(dora, "name")).isEqualTo(2);
        assertThat(count(stranger, "name")).isZero();
        assertThat(count(stranger, "answer")).isZero();
        says(dora, Direction.OFFER, there, false);
        assertThat(count(cora, "name")).as("only one's own").isOne();
    }

    @Test
    void letNobodyAnswerForAnother() {
        assertThatThrownBy(() -> says(stranger, Direction.OFFER, there, true)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> says(cora, Direction.OFFER, here, true)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> says(cora, Direction.NEED, there, true)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void letNobodyTakeDownWhatIsNotTheirs() {
        Acting.as(stranger, () -> {
            board.takeDown(need);
            return null;
        });
        assertThat(count(cora, "notice")).isEqualTo(2);
    }
}
