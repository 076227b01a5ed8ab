package express.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.exhibits.Consent.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done in whatever order, nobody sees a picture without every consent in force. */
@ModuleTest
class ConsentOrderTest {

    private static final int SEQUENCES = "long".equals(System.getProperty("express.tests")) ? 300 : 20;
    private static final int ACTS = 14;

    @Autowired
    World world;

    @Autowired
    ExhibitDesk desk;

    @Autowired
    PrintedPractices printed;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Consents consents;

    @Autowired
    Answers answers;

    @Autowired
    Gallery gallery;

    private OrganisationId house;
    private Viewer.Person nadia;

    /** What must be so, told by simpler means. */
    private final class Course {

        private final UUID practice = Ids.next();
        private final UUID id;
        private final List<String> codes = new ArrayList<>();
        private final List<State> states = new ArrayList<>();
        private int persons;
        private boolean gone;

        Course(int persons) {
            this.persons = persons;
            printed.add(practice);
            this.id = desk.picture(nadia, practice, house, persons);
        }

        void act(Random chance) {
            int which = codes.isEmpty() ? 0 : chance.nextInt(codes.size());
            switch (chance.nextInt(8)) {
                case 0, 1 -> add(chance.nextBoolean());
                case 2, 3, 4 -> agree(which);
                case 5 -> count(chance.nextInt(4));
                case 6 -> forgetAsking(which);
                default -> end(which, chance);
            }
        }

        private void add(boolean paper) {
            if (!gone && codes.size() < persons) {
                codes.add(
                        paper
                                ? desk.signed(nadia, practice, id)
                                : desk.written(nadia, practice, id, Ids.next() + "@example.org"));
                states.add(paper ? State.GIVEN : State.ASKED);
            }
        }

        private void agree(int which) {
            if (!codes.isEmpty()) {
                answers.agree(codes.get(which));
                if (!gone && states.get(which) == State.ASKED) {
                    states.set(which, State.GIVEN);
                }
            }
        }

        private void count(int wanted) {
            var work = new Occasion.Work(practice, house, java.util.Locale.ENGLISH, "Sewing", "/writing/x");
            var words = new Exhibit.Words("Caption", "Alternative", "House", Licence.CC0, wanted);
            boolean done = Acting.as(nadia, () -> exhibits.change(nadia, work, id, words));
            assertThat(done).isEqualTo(!gone && wanted >= codes.size());
            persons = done ? wanted : persons;
        }

        private void forgetAsking(int which) {
            if (!codes.isEmpty()) {
                UUID consent =
                        Acting.as(nadia, () -> consents.list(id).get(which).id());
                boolean done = Acting.as(nadia, () -> consents.remove(id, consent));
                assertThat(done).isEqualTo(states.get(which) == State.ASKED);
                if (done) {
                    codes.remove(which);
                    states.remove(which);
                }
            }
        }

        private void end(int which, Random chance) {
            if (chance.nextInt(3) == 0 && !codes.isEmpty()) {
                answers.end(codes.get(which));
                if (!gone) {
                    states.set(which, states.get(which) == State.ASKED ? State.REFUSED : State.WITHDRAWN);
                    gone = true;
                }
            }
        }

        private boolean mayBeShown() {
            return !gone && states.size() == persons && states.stream().allMatch(state -> state == State.GIVEN);
        }

        void check(String when) {
            assertThat(gallery.find(Viewer.VISITOR, id).isPresent()).as(when).isEqualTo(mayBeShown());
            assertThat(gallery.standing(List.of(id)).get(id) == Standing.GONE)
                    .as(when)
                    .isEqualTo(gone);
        }
    }

    @BeforeEach
    void open() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
    }

    @Test
    void neverShowsAPictureWithoutEveryConsentInForce() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            var chance = new Random(seed);
            var course = new Course(chance.nextInt(4));
            course.check("seed " + seed);
            for (int act = 0; act < ACTS; act++) {
                course.act(chance);
                course.check("seed " + seed + " act " + act);
            }
        }
    }
}
