package express.practices;

import java.net.URI;
import java.util.Locale;

/**
 * Where one can read what a practice says.
 *
 * @param year of publication, or the year in which it was read
 * @param read whether the year is the one of reading
 */
public record Source(String id, String title, String publisher, URI url, int year, boolean read, Locale language) {

    public Source {
        Sheet.needed("the id of a source", id);
        Sheet.needed("the title of source " + id, title);
        Sheet.needed("the publisher of source " + id, publisher);
        Sheet.needed("the url of source " + id, url);
        Sheet.needed("the language of source " + id, language);
    }
}
