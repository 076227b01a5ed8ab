package express.journeys;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody is called, in the language and script in which they say it, as far as that is known. */
public record Called(String name, @Nullable Locale language) {}
