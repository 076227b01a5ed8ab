package express.people;

import express.base.PersonId;
import express.base.Role;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody invented, as the sign-in page of a demonstration offers them.
 *
 * @param roles in all of their organisations and networks
 */
public record DemoPerson(PersonId id, String name, String words, boolean operator, Collection<Role> roles) {

    /** The message keys of what they are here; whoever has no role is who all of this is for. */
    public List<String> roleKeys() {
        Stream<String> operating = operator ? Stream.of("people.demo.operator") : Stream.empty();
        List<String> keys =
                Stream.concat(operating, roles.stream().sorted().map(Role::key)).toList();
        return keys.isEmpty() ? List.of("people.demo.newcomer") : keys;
    }
}
