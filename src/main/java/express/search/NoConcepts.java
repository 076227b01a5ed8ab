package express.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Without a vocabulary things are found by their words. */
enum NoConcepts implements Concepts {
    NONE;

    @Override
    public List<Mention> in(String text, @Nullable Locale language) {
        return List.of();
    }

    @Override
    public String edition() {
        return "none";
    }
}
