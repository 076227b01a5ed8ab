package express.audit;

import express.base.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads an entry from the right side of a join, where it may be absent. */
final class Entries {

    private Entries() {}

    static Optional<Entry> entry(ResultSet row) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        if (file == null) {
            return Optional.empty();
        }
        UUID actor = row.getObject("actor", UUID.class);
        return Optional.of(new Entry(
                row.getLong("id"),
                file,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actor == null ? null : new PersonId(actor),
                row.getString("background"),
                Act.valueOf(row.getString("act")),
                row.getString("what"),
                row.getBytes("content_hash")));
    }
}
