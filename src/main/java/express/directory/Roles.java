package express.directory;

import express.base.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roles that an organisation gives to its members. */
final class Roles {

    private static final Set<Role> HELD_IN_A_NETWORK = EnumSet.of(Role.COORDINATOR);

    private Roles() {}

    static List<Role> all() {
        return Arrays.stream(Role.values())
                .filter(role -> !HELD_IN_A_NETWORK.contains(role))
                .toList();
    }

    /** Those of what was posted that exist. */
    static Set<Role> chosen(@Nullable List<String> posted) {
        return all().stream()
                .filter(role -> posted != null && posted.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String typed(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
