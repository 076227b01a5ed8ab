package express.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which parts of what is known of somebody are otherwise than before, by name. */
final class Changed {

    private Changed() {}

    static String between(Profile before, Profile after) {
        List<String> parts = new ArrayList<>();
        add(parts, "names", before.names(), after.names());
        add(parts, "birth", before.birth(), after.birth());
        add(parts, "contacts", before.contacts(), after.contacts());
        add(parts, "languages", before.tongues(), after.tongues());
        add(parts, "residence", before.residence(), after.residence());
        return parts.isEmpty() ? "nothing" : String.join(" ", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(name);
        }
    }
}
