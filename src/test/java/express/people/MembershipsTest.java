package express.people;

import static express.people.MembershipChange.DONE;
import static express.people.MembershipChange.LAST_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class MembershipsTest {

    private final OrganisationId house = OrganisationId.next();

    @Autowired
    World world;

    @Autowired
    Memberships memberships;

    private Viewer.Person ada;

    @BeforeEach
    void makeAnAdministrator() {
        ada = world.member("Ada", house, Role.ADMINISTRATOR, Role.EDITOR);
    }

    @Test
    void keepsTheLastAdministrator() {
        world.member("Jonas", house, Role.ADVISER);

        assertThat(leave(ada)).isEqualTo(LAST_ADMINISTRATOR);
        assertThat(give(ada, ada.id(), Role.EDITOR)).isEqualTo(LAST_ADMINISTRATOR);
        assertThat(rolesOf(ada.id())).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.EDITOR);
        assertThat(give(ada, ada.id(), Role.ADMINISTRATOR)).isEqualTo(DONE);
    }

    @Test
    void letsAnAdministratorGoWhenThereIsAnother() {
        Viewer.Person edda = world.member("Edda", house, Role.ADMINISTRATOR);

        assertThat(leave(ada)).isEqualTo(DONE);
        assertThat(Acting.as(edda, () -> memberships.list(house)))
                .extracting(Member::id)
                .containsExactly(edda.id());
        assertThat(leave(edda)).isEqualTo(LAST_ADMINISTRATOR);
    }

    @Test
    void countsNobodyWhoIsDeactivated() {
        Viewer.Person edda = world.member("Edda", house, Role.ADMINISTRATOR);
        world.deactivate(edda);

        assertThat(leave(ada)).isEqualTo(LAST_ADMINISTRATOR);
    }

    @RepeatedTest(5)
    void keepsOneOfTwoAdministratorsWhoLeaveAtOnce() throws Exception {
        Viewer.Person edda = world.member("Edda", house, Role.ADMINISTRATOR);

        assertThat(atOnce(() -> leave(ada), () -> leave(edda))).containsExactlyInAnyOrder(DONE, LAST_ADMINISTRATOR);
    }

    @RepeatedTest(5)
    void keepsOneOfTwoAdministratorsWhoGiveTheirRoleAwayAtOnce() throws Exception {
        Viewer.Person edda = world.member("Edda", house, Role.ADMINISTRATOR);

        assertThat(atOnce(() -> give(ada, ada.id(), Role.EDITOR), () -> give(ada, edda.id())))
                .containsExactlyInAnyOrder(DONE, LAST_ADMINISTRATOR);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            start.await();
            return List.of(other.call(), first.get());
        }
    }

    @Test
    void addsRolesToThoseAMemberHas() {
        Viewer.Person jonas = world.member("Jonas", house, Role.ADVISER);

        Acting.as(ada, () -> {
            memberships.join(house, jonas.id(), Set.of(Role.TRAINER));
            return null;
        });

        assertThat(rolesOf(jonas.id())).containsExactlyInAnyOrder(Role.ADVISER, Role.TRAINER);
        give(ada, jonas.id(), Role.EDITOR);
        assertThat(rolesOf(jonas.id())).containsExactly(Role.EDITOR);
    }

    @Test
    void knowsNoMembershipOfOthersToAStranger() {
        Viewer.Person sami = world.member("Sami", OrganisationId.next(), Role.ADMINISTRATOR);

        assertThat(Acting.as(sami, () -> memberships.list(house))).isEmpty();
        assertThatThrownBy(() -> give(sami, ada.id(), Role.EDITOR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leave(sami)).isInstanceOf(NotFound.class);
    }

    private MembershipChange leave(Viewer.Person person) {
        return Acting.as(person, () -> memberships.leave(house, person.id()));
    }

    private MembershipChange give(Viewer.Person giver, PersonId person, Role... roles) {
        return Acting.as(giver, () -> memberships.give(house, person, Set.of(roles)));
    }

    private Set<Role> rolesOf(PersonId person) {
        return Acting.as(ada, () -> memberships.find(house, person))
                .orElseThrow()
                .roles();
    }
}
