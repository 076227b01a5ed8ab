package express.hsds;

import express.hsds.Documents.Placed;
import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Collects what is read from a file and puts some hundred at once into the database. */
final class Batches implements AutoCloseable {

    private static final int AT_ONCE = 500;

    /** A document may be as large as thousands of others. */
    private static final int MOST_SIGNS = 4 << 20;

    private static final long RANK = 1_000_000_000_000L;

    private record Told(String file, String object, Reason reason, String field) {}

    private final UUID id;
    private final Staging staging;
    private final Documents documents;
    private final Shredder shredder;
    private final Writer writer = new Writer();
    private final Seen rows = new Seen();
    private final Map<Kind, long[]> numbers = new EnumMap<>(Kind.class);
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final List<Staging.Row> waitingRows = new ArrayList<>();
    private final List<Placed> waitingDocs = new ArrayList<>();
    private final List<Fault> waitingFaults = new ArrayList<>();
    private final Map<Told, Fault> often = new LinkedHashMap<>();
    private final Map<Told, Integer> times = new LinkedHashMap<>();
    private long number;
    private boolean faulty;
    private int signs;

    Batches(UUID id, Staging staging, Documents documents) {
        this.id = id;
        this.staging = staging;
        this.documents = documents;
        this.shredder = new Shredder(this::put, this::fault);
    }

    /** Whether nothing has come, not even a fault. */
    boolean isEmpty() {
        return number == 0 && !faulty;
    }

    /** The tables of which there are rows. */
    Set<Kind> kinds() {
        return kinds;
    }

    /** The number of the first row of a table. */
    long first(Kind kind) {
        return numbers.get(kind)[0];
    }

    long last(Kind kind) {
        return numbers.get(kind)[1];
    }

    /** What came again with more inside it. */
    Map<Kind, Set<UUID>> doubles() {
        return shredder.doubles();
    }

    void document(Kind kind, ObjectNode said, Place place) {
        shredder.shred(kind, said, place);
    }

    private void put(Doc doc) {
        waitingDocs.add(new Placed(doc.rank() * RANK + ++number, doc, null));
        signs += doc.said().size() * 100;
        if (waitingDocs.size() >= AT_ONCE || signs > MOST_SIGNS) {
            flushDocs();
        }
    }

    void row(Kind kind, ObjectNode said, Place place) {
        boolean taken = Sieve.pass(kind, said, place, this::fault);
        for (Field field : kind.fields()) {
            if (field.inTables() && !said.has(field.name())) {
                fault(Fault.refusal(
                        place, kind.word(), Said.id(said, "id").orElse(null), Reason.MISSING, field.name(), ""));
                taken = false;
            }
        }
        if (Said.id(said, "id").isEmpty()) {
            return;
        }
        UUID row = Said.id(said);
        if (rows.add(kind, row, 0, 0) != Seen.Before.NEVER) {
            fault(Fault.refusal(place, kind.word(), row, Reason.TWICE, "id", ""));
            return;
        }
        kinds.add(kind);
        long next = ++number;
        numbers.computeIfAbsent(kind, any -> new long[] {next, next})[1] = next;
        waitingRows.add(new Staging.Row(next, kind, row, place.line(), said, !taken));
        if (waitingRows.size() >= AT_ONCE) {
            flushRows();
        }
    }

    /** What is said of every row of a table, or of the same object in many documents, is told once. */
    void fault(Fault fault) {
        faulty = true;
        boolean inner = !fault.refused() && fault.field().contains(".");
        if (inner || fault.reason() == Reason.UNKNOWN_FIELD) {
            String field = fault.field().replaceAll("\\[[0-9]+]", "") + " " + fault.detail();
            var told = new Told(fault.file(), fault.object(), fault.reason(), field);
            if (often.size() < AT_ONCE || often.containsKey(told)) {
                often.putIfAbsent(told, fault);
                times.merge(told, 1, Integer::sum);
                return;
            }
        }
        waitingFaults.add(fault);
        if (waitingFaults.size() >= AT_ONCE) {
            flushFaults();
        }
    }

    /** Takes apart what was put together of rows, which were looked at before. */
    void assembled(Kind kind, ObjectNode said, Place place) {
        shredder.pass(kind, said, place);
    }

    void flush() {
        flushRows();
        flushDocs();
        flushFaults();
        writer.await();
    }

    /** Also what is told once for all. */
    void end() {
        flush();
        if (!often.isEmpty()) {
            staging.fault(id, List.copyOf(often.values()), List.copyOf(times.values()));
            often.clear();
            times.clear();
        }
    }

    private void flushRows() {
        if (!waitingRows.isEmpty()) {
            List<Staging.Row> some = List.copyOf(waitingRows);
            waitingRows.clear();
            writer.write(() -> staging.add(id, some));
        }
    }

    private void flushDocs() {
        if (!waitingDocs.isEmpty()) {
            List<Placed> some = List.copyOf(waitingDocs);
            waitingDocs.clear();
            signs = 0;
            writer.write(() -> documents.add(id, some));
        }
    }

    private void flushFaults() {
        if (!waitingFaults.isEmpty()) {
            List<Fault> some = List.copyOf(waitingFaults);
            waitingFaults.clear();
            writer.write(
                    () -> staging.fault(id, some, some.stream().map(it -> 1).toList()));
        }
    }

    /** Whatever waited is written when this returns. */
    @Override
    public void close() {
        writer.close();
    }
}
