package express.practices;

import java.net.URI;

/** Under which everybody may use the texts of the library. */
final class Licence {

    static final String NAME = "CC BY 4.0";
    static final URI ADDRESS = URI.create("https://creativecommons.org/licenses/by/4.0/");

    /** As a header of an answer says it (RFC 8288). */
    static final String LINK = "<" + ADDRESS + ">; rel=\"license\"";

    private Licence() {}
}
