package express.people;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.PersonId;
import express.base.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPersonTest {

    @Test
    void namesRolesInTheirOrder() {
        assertThat(person(true, Role.ADMINISTRATOR, Role.ADVISER).roleKeys())
                .containsExactly("people.demo.operator", "role.adviser", "role.administrator");
    }

    @Test
    void callsWhoeverHasNoneANewcomer() {
        assertThat(person(false).roleKeys()).containsExactly("people.demo.newcomer");
    }

    private static DemoPerson person(boolean operator, Role... roles) {
        return new DemoPerson(PersonId.next(), "Amira", "people.name", operator, List.of(roles));
    }
}
