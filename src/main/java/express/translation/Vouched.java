package express.translation;

import java.util.List;

/**
 * Texts of other pages in which somebody is asked for a yes or told a rule: those whose keys begin so. Each language needs
 * somebody who vouches for all of them. A module declares its own as a bean.
 */
public record Vouched(List<String> prefixes) {

    public static Vouched of(String... prefixes) {
        return new Vouched(List.of(prefixes));
    }

    boolean holds(String key) {
        return prefixes.stream().anyMatch(key::startsWith);
    }
}
