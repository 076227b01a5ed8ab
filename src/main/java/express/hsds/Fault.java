package express.hsds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a part of a file, and where.
 *
 * @param file of an archive; its own name, if it is none
 * @param line where the row begins or, of documents, the document
 * @param object of which kind it is, as the standard says
 * @param refused whether the row or document is not taken because of it; else only this part of it is not
 * @param detail what stands there
 */
record Fault(
        String file,
        long line,
        String object,
        @Nullable UUID id,
        Reason reason,
        String field,
        String detail,
        boolean refused) {

    /** Under its name stands a sentence for the person. */
    enum Reason {
        /** The document or row cannot be read at all. */
        UNREADABLE,
        MISSING,
        TYPE,
        FORMAT,
        VALUE,
        /** What it refers to is neither in the file nor here. */
        REFERENCE,
        /** Its parents lead back to itself. */
        CIRCLE,
        /** The same id stands twice with other words. */
        TWICE,
        /** It belongs to something that was refused. */
        DEPENDS,
        /** It is here already, and belongs to others. */
        OTHERS,
        /** It may be the same as another one; a person has to decide first. */
        WAITS,
        UNKNOWN_FIELD,
        UNKNOWN_FILE,
        ENCODING,
        CUT,
        TOO_LARGE;

        String key() {
            return "hsds.fault." + name();
        }
    }

    private static final int LONGEST = 200;

    static Fault refusal(Place place, String object, @Nullable UUID id, Reason reason, String field, String detail) {
        return new Fault(place.file(), place.line(), object, id, reason, field, plain(detail), true);
    }

    static Fault note(Place place, String object, @Nullable UUID id, Reason reason, String field, String detail) {
        return new Fault(place.file(), place.line(), object, id, reason, field, plain(detail), false);
    }

    /** It quotes what was written there. */
    private static String plain(String detail) {
        String plain = detail.replaceAll("[\\p{C}\\u2028\\u2029]", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** A row or document in a file. */
    record Place(String file, long line) {}
}
