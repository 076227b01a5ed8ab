package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.applications.Asking.Asked;
import express.base.Role;
import express.base.Viewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who looks after applications, as whoever administers the lender is told. */
@ModuleTest
class KeepingTest {

    @Autowired
    Asking asking;

    @Autowired
    Keeping keeping;

    @Autowired
    World world;

    private List<Keeping.Kept> count(Viewer viewer, Asked it) {
        return asking.as(viewer, () -> keeping.count(it.lender()));
    }

    /** What nobody took up yet waits for all. */
    @Test
    void countsWhatWasTakenUpForWhoeverAdministersTheLenderAndEachOfficerTheirOwn() throws Exception {
        Asked it = asking.submitted();
        Viewer.Person administrator = world.member("Ada", it.lender(), Role.ADMINISTRATOR);
        assertThat(count(administrator, it)).isEmpty();
        asking.makeReady(it);
        assertThat(count(administrator, it))
                .containsExactly(new Keeping.Kept(it.officer().id(), 1));
        assertThat(count(it.officer(), it))
                .as("of themselves")
                .containsExactly(new Keeping.Kept(it.officer().id(), 1));
        Asked elsewhere = asking.started();
        for (Viewer other : List.of(
                world.member("Olaf Officer", it.lender(), Role.LENDER),
                it.person(),
                Viewer.VISITOR,
                world.member("Eve", elsewhere.lender(), Role.ADMINISTRATOR))) {
            assertThat(count(other, it)).isEmpty();
        }
    }

    @Test
    void tellsEachOnlyWhetherItWasTheirs() throws Exception {
        Asked it = asking.ready();
        assertThat(asking.as(it.officer(), () -> keeping.isMinded(it.lender(), it.id())))
                .isTrue();
        for (Viewer other : List.of(it.person(), Viewer.VISITOR, world.newcomer("Noor"))) {
            assertThat(asking.as(other, () -> keeping.isMinded(it.lender(), it.id())))
                    .isFalse();
        }
    }
}
