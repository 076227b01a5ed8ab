package express.hsds;

import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is read from a file, until all of it is known: documents, rows of tables, and what is wrong with them. Nothing of
 * it is in the database before it is known what becomes of it.
 */
final class Harvest implements AutoCloseable {

    /** More than any country has, and as much as a small machine can keep the ids of. */
    private static final int MOST = 4_000_000;

    private final Spool spool = new Spool();
    private final Complaints complaints;
    private final Rows rows = new Rows(spool);
    private final Docs docs = new Docs(spool, this::fault);
    private final Shredder shredder = new Shredder(docs::add);
    private boolean full;

    Harvest(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Whether nothing has come, not even a fault. */
    boolean isEmpty() {
        return rows.size() == 0 && docs.size() == 0 && complaints.isEmpty();
    }

    Rows rows() {
        return rows;
    }

    Docs docs() {
        return docs;
    }

    void fault(Fault fault) {
        complaints.add(fault);
    }

    void document(Kind kind, ObjectNode said, Place place) {
        if (hasRoom(place) && Sieve.pass(kind, said, place, this::fault)) {
            shredder.shred(kind, said, place);
        }
    }

    private boolean hasRoom(Place place) {
        if (!full && rows.size() + docs.size() >= MOST) {
            full = true;
            fault(Fault.refusal(place, "", null, Reason.TOO_LARGE, "", ""));
        }
        return !full;
    }

    void row(Kind kind, ObjectNode said, Place place) {
        if (!hasRoom(place)) {
            return;
        }
        boolean stands = Sieve.pass(kind, said, place, this::fault);
        for (Field field : kind.fields()) {
            if (field.inTables() && !said.has(field.name())) {
                fault(Fault.refusal(
                        place, kind.word(), Said.id(said, "id").orElse(null), Reason.MISSING, field.name(), ""));
                stands = false;
            }
        }
        UUID id = Said.id(said, "id").orElse(null);
        if (id != null && !rows.add(kind, id, place.line(), said, stands)) {
            fault(Fault.refusal(place, kind.word(), id, Reason.TWICE, "id", ""));
        }
    }

    /** What was put together of rows. */
    void assembled(Kind kind, ObjectNode said, Place place) {
        shredder.shred(kind, said, place);
    }

    /** Whether something of the file can be taken, as far as the file itself says. */
    boolean has(Kind kind, UUID id) {
        return docs.has(kind, id) || rows.stands(kind, id);
    }

    @Override
    public void close() {
        spool.close();
    }
}
