package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Whatever is tried by whomever in whatever order: no file is there for the bank but one that somebody prepared and
 * another released, and none is said never to have gone there by one alone.
 */
@ModuleTest
class FilesByTwoTest {

    private static final String BORROWERS = "DE89370400440532013000";

    /** What is done with a file; and with the payout in it, which is taken back or brought back. */
    private enum Deed {
        PREPARE,
        RELEASE,
        DROP,
        RECALL,
        KEEP,
        CONFIRM,
        TURN
    }

    /** How far the file is. */
    private enum Stage {
        NONE,
        PREPARED,
        RELEASED,
        RECALLING
    }

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    House house;

    @Test
    void goOutAndAreCalledBackByTwo() throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < Budget.of(3, 40); round++) {
            Lent it = house.with(lending.paidOut());
            OrganisationId lender = it.granted().lender();
            visits.sent(
                    it.officer(),
                    house.path(it) + "/loans/" + it.id() + "/payee",
                    "iban",
                    BORROWERS,
                    "holder",
                    "Amira Haddad");
            Viewer.Person other = world.member("Cy", lender, Role.TREASURER, Role.ADMINISTRATOR);
            List<Viewer.Person> people = List.of(
                    it.officer(),
                    it.treasurer(),
                    other,
                    world.member("Bo", lender, Role.LENDER, Role.TREASURER),
                    world.member("Ada", lender, Role.ADVISER));
            var model = new Model(it);
            model.begin(other);
            for (int i = 0; i < 20; i++) {
                Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
                model.isDone(deed, people.get(random.nextInt(people.size())));
            }
        }
    }

    /** Who did what with the file of one payout, and where it is by that. */
    private final class Model {

        private final Lent it;
        private String batch = "";
        private Stage stage = Stage.NONE;
        private Viewer.Person one;
        private boolean stands = true;
        private int turned = 1;

        Model(Lent it) {
            this.it = it;
            this.one = it.officer();
        }

        /** Each once by who may, so that whatever comes at random comes on top. */
        void begin(Viewer.Person other) throws Exception {
            must(Deed.PREPARE, it.officer());
            must(Deed.DROP, it.officer());
            must(Deed.PREPARE, it.officer());
            must(Deed.TURN, it.treasurer());
            must(Deed.TURN, other);
            must(Deed.RELEASE, it.treasurer());
            must(Deed.RECALL, it.treasurer());
            must(Deed.KEEP, other);
            must(Deed.RECALL, it.treasurer());
            must(Deed.CONFIRM, other);
        }

        private void must(Deed deed, Viewer.Person someone) throws Exception {
            assertThat(isDone(deed, someone)).as("%s by who may", deed).isTrue();
        }

        boolean isDone(Deed deed, Viewer.Person someone) throws Exception {
            MockHttpServletResponse answer = send(deed, someone);
            boolean done = answer.getStatus() == 303;
            if (done) {
                note(deed, someone, String.valueOf(answer.getRedirectedUrl()));
            }
            int file = visits.get(it.treasurer(), batch + "/order.xml").getStatus();
            assertThat(file == 200).as("a file after %s", deed).isEqualTo(stage == Stage.RELEASED);
            assertThat(lending.disbursed(it) > 0).as("out after %s", deed).isEqualTo(stands);
            return done;
        }

        private MockHttpServletResponse send(Deed deed, Viewer.Person someone) throws Exception {
            return switch (deed) {
                case PREPARE -> visits.send(someone, house.path(it) + "/batches", "kind", "TRANSFER");
                case RELEASE -> visits.send(someone, batch + "/release");
                case DROP -> visits.send(someone, batch + "/drop");
                case RECALL -> visits.send(someone, batch + "/recall");
                case KEEP -> visits.send(someone, batch + "/recall/refusal");
                case CONFIRM -> visits.send(someone, batch + "/recall/confirmation");
                case TURN -> turn(someone, it.path() + "/events/" + turned + "/reversal");
            };
        }

        private MockHttpServletResponse turn(Viewer.Person someone, String path) throws Exception {
            return visits.send(someone, path, "version", lending.version(it), "words", "A slip");
        }

        private void note(Deed deed, Viewer.Person someone, String where) {
            OrganisationId lender = it.granted().lender();
            boolean pays = someone.is(Role.TREASURER, lender);
            boolean works = pays || someone.is(Role.LENDER, lender);
            assertThat(deed == Deed.PREPARE || deed == Deed.DROP ? works : pays)
                    .as("%s by %s", deed, someone.name())
                    .isTrue();
            switch (deed) {
                case PREPARE -> {
                    assertThat(stands).as("of what was paid out").isTrue();
                    move(Stage.NONE, Stage.PREPARED);
                    batch = where.replaceFirst("#.*", "");
                    one = someone;
                }
                case RELEASE -> {
                    assertThat(stands).as("of what was paid out").isTrue();
                    assertThat(someone.id()).as("another releases").isNotEqualTo(one.id());
                    move(Stage.PREPARED, Stage.RELEASED);
                }
                case DROP -> move(Stage.PREPARED, Stage.NONE);
                case RECALL -> {
                    move(Stage.RELEASED, Stage.RECALLING);
                    one = someone;
                }
                case KEEP -> move(Stage.RECALLING, Stage.RELEASED);
                case CONFIRM -> {
                    assertThat(someone.id()).as("another confirms").isNotEqualTo(one.id());
                    move(Stage.RECALLING, Stage.NONE);
                }
                case TURN -> {
                    assertThat(stage).as("a bank was told").isIn(Stage.NONE, Stage.PREPARED);
                    stands = !stands;
                    turned++;
                }
            }
        }

        private void move(Stage from, Stage to) {
            assertThat(stage).as("before it is %s", to).isEqualTo(from);
            stage = to;
        }
    }
}
