package express.people;

import java.time.Instant;

/** Rows that are kept for a time only. Modules declare theirs as beans; how long is data, decided by the operator. */
public interface Kept {

    /** A message key that says what it is. */
    String what();

    /** How many days they are kept until somebody decides otherwise. */
    int days();

    /** Removes what is older, as the background work {@code retention}; tells how many rows there were. */
    int removeBefore(Instant end);
}
