package express.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.Forbidden;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.ties.Declaration.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ModuleTest
class StatingTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");
    private static final Said WEAK = new Said(List.of(Kind.INFORMS), 1, null);
    private static final Said STRONG = new Said(List.of(Kind.REFERS_TO, Kind.SHARES), 5, "One desk for all");

    @Autowired
    Stating stating;

    @Autowired
    Declarations declarations;

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    private OrganisationId anchor;
    private OrganisationId bridge;
    private NetworkId network;
    private Viewer.Person nadia;

    @BeforeEach
    void found() {
        anchor = neighbourhood.house("Anchor");
        bridge = neighbourhood.house("Bridge");
        network = neighbourhood.networkOf(anchor, bridge);
        nadia = world.member("Nadia", anchor, Role.ADVISER);
    }

    @Test
    void keepsWhatWasSaidBeforeWithItsDates() {
        assertThat(state(nadia, anchor, bridge, WEAK, 0, MARCH)).isTrue();
        assertThat(state(nadia, anchor, bridge, STRONG, 1, MAY)).isTrue();
        var weak = new Declaration(anchor, bridge, List.of(Kind.INFORMS), 1, null, false, MARCH, MAY);
        var strong = new Declaration(anchor, bridge, STRONG.kinds(), 5, "One desk for all", false, MAY, null);
        assertThat(as(nadia, () -> declarations.list(network))).containsExactly(strong);
        assertThat(at(MARCH.minusSeconds(1))).isEmpty();
        assertThat(at(MARCH)).containsExactly(weak);
        assertThat(at(MAY.minusSeconds(1))).containsExactly(weak);
        assertThat(at(MAY)).containsExactly(strong);
        assertThat(as(nadia, () -> declarations.listOf(network, anchor))).containsExactly(strong, weak);
    }

    private List<Declaration> at(Instant at) {
        return as(nadia, () -> declarations.listAt(network, at));
    }

    @Test
    void saysNothingTwice() {
        state(nadia, anchor, bridge, WEAK, 0, MARCH);
        assertThat(state(nadia, anchor, bridge, WEAK, 1, MAY)).isTrue();
        assertThat(as(nadia, () -> declarations.listOf(network, anchor))).hasSize(1);
    }

    @Test
    void letsNobodyWriteOverAColleague() {
        state(nadia, anchor, bridge, WEAK, 0, MARCH);
        Viewer.Person karim = world.member("Karim", anchor, Role.EDITOR);
        assertThat(state(karim, anchor, bridge, STRONG, 0, MAY)).isFalse();
        assertThat(as(nadia, () -> declarations.list(network)))
                .extracting(Declaration::said)
                .containsExactly(WEAK);
    }

    @Test
    void isForTheOrganisationItselfAndForWhoCoordinates() {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> state(nadia, bridge, anchor, WEAK, 0, MARCH));
        Viewer.Person carla = world.coordinator("Carla", network);
        state(carla, bridge, anchor, WEAK, 0, MARCH);
        assertThat(as(nadia, () -> declarations.list(network)))
                .extracting(Declaration::organisation, Declaration::forThem)
                .containsExactly(tuple(bridge, true));
    }

    @Test
    void isRefusedByTheDatabaseToo() {
        var forged = new Declaration(bridge, anchor, WEAK.kinds(), 1, null, false, MARCH, null);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> write(nadia, network, forged));
        var toItself = new Declaration(anchor, anchor, WEAK.kinds(), 1, null, false, MARCH, null);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> write(nadia, network, toItself));
        OrganisationId stranger = neighbourhood.house("Stranger");
        var outwards = new Declaration(anchor, stranger, WEAK.kinds(), 1, null, false, MARCH, null);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> write(nadia, network, outwards));
        var pretended = new Declaration(anchor, bridge, WEAK.kinds(), 1, null, true, MARCH, null);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> write(nadia, network, pretended));
        var withoutKind = new Declaration(anchor, bridge, List.of(), 1, null, false, MARCH, null);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> write(nadia, network, withoutKind));
    }

    @Test
    void isHiddenFromOutsiders() {
        state(nadia, anchor, bridge, WEAK, 0, MARCH);
        OrganisationId elsewhere = neighbourhood.house("Elsewhere");
        neighbourhood.networkOf(elsewhere);
        Viewer.Person outsider = world.member("Otto", elsewhere, Role.ADMINISTRATOR);
        for (Viewer nobody : List.of(outsider, world.operator(), world.newcomer("Amira"), Viewer.VISITOR)) {
            assertThat(as(nobody, () -> declarations.list(network))).isEmpty();
            assertThat(as(nobody, () -> declarations.listAt(network, MAY))).isEmpty();
        }
        Viewer.Person neighbour = world.member("Nora", bridge, Role.EDITOR);
        assertThat(as(neighbour, () -> declarations.list(network))).hasSize(1);
    }

    private void write(Viewer by, NetworkId in, Declaration said) {
        as(by, () -> {
            declarations.add(in, said);
            return true;
        });
    }

    private boolean state(
            Viewer by, OrganisationId organisation, OrganisationId other, Said said, int seen, Instant at) {
        return as(by, () -> stating.state(by, network, organisation, Map.of(other, said), seen, at));
    }

    private static <T> T as(Viewer viewer, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(viewer, work);
    }
}
