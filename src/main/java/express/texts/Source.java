package express.texts;

import java.util.Locale;

/** What a translation was made from, as it was then. */
public record Source(Locale language, String words) {}
