package express.search;

import java.util.Locale;

/** What a thing says in one language. A word of the title counts most, one of the body least. */
public record Wording(Locale language, String title, String summary, String body) {}
