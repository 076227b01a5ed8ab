package express.registration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What participants say of themselves. */
record Wishes(
        List<String> languages,
        @Nullable String interpretation,
        List<Need> needs,
        List<UUID> themes,
        List<Purpose> purposes) {}
