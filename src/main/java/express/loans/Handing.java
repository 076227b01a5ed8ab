package express.loans;

import express.base.PersonId;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A loan went from one officer to another; nobody is somebody whose account is gone. */
record Handing(
        @Nullable PersonId from,
        @Nullable PersonId to,
        Instant at,
        @Nullable PersonId by) {

    /** Whose names it tells. */
    Stream<PersonId> people() {
        return Stream.of(Stream.ofNullable(from), Stream.ofNullable(to), Stream.ofNullable(by))
                .flatMap(all -> all);
    }
}
