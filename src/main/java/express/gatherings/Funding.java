package express.gatherings;

import express.practices.Cofunding;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a gathering and as what, said once for its certificates, its declaration and its report.
 *
 * @param extent nothing, if the European Union does not pay
 * @param project as the agreement calls it; may be empty
 * @param number of the project; may be empty
 */
public record Funding(
        Cofunding.@Nullable Extent extent, Cofunding.@Nullable Programme programme, String project, String number) {

    public static final Funding NONE = new Funding(null, null, "", "");

    /** The project with its number. */
    public String called() {
        return (project + " " + number).strip();
    }
}
