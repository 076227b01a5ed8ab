package express.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryAccessTest {

    private final OrganisationId house = OrganisationId.next();
    private final NetworkId network = NetworkId.next();
    private final Viewer operator = new Viewer.Person(PersonId.next(), "Otto", true, Set.of(), Set.of());
    private final Viewer coordinator = new Viewer.Person(PersonId.next(), "Karim", false, Set.of(), Set.of(network));
    private final Viewer administrator = member(Role.ADMINISTRATOR);

    private Viewer member(Role role) {
        return new Viewer.Person(PersonId.next(), "Ada", false, Set.of(new Viewer.Seat(house, role)), Set.of());
    }

    @Test
    void letsEachLookAfterTheirOwn() {
        assertThat(DirectoryAccess.mayAdminister(administrator, house)).isTrue();
        assertThat(DirectoryAccess.mayAdminister(operator, house)).isTrue();
        assertThat(DirectoryAccess.mayAdminister(administrator, OrganisationId.next()))
                .isFalse();
        assertThat(DirectoryAccess.mayAdminister(member(Role.EDITOR), house)).isFalse();
        assertThat(DirectoryAccess.mayAdminister(coordinator, house)).isFalse();
        assertThat(DirectoryAccess.mayAdminister(Viewer.VISITOR, house)).isFalse();

        assertThat(DirectoryAccess.mayCoordinate(coordinator, network)).isTrue();
        assertThat(DirectoryAccess.mayCoordinate(operator, network)).isTrue();
        assertThat(DirectoryAccess.mayCoordinate(coordinator, NetworkId.next())).isFalse();
        assertThat(DirectoryAccess.mayCoordinate(administrator, network)).isFalse();

        assertThat(DirectoryAccess.mayOperate(operator)).isTrue();
        assertThat(DirectoryAccess.mayOperate(administrator)).isFalse();
    }

    @Test
    void refusesTheOthers() {
        assertThatThrownBy(() -> DirectoryAccess.require(false)).isInstanceOf(Forbidden.class);
    }
}
