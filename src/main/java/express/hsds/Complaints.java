package express.hsds;

import express.hsds.Fault.Reason;
import express.hsds.Faults.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is found wrong with a file, some hundred at once into the database; what is wrong everywhere is told once. */
final class Complaints {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_OFTEN = 500;

    private record Same(String file, String object, Reason reason, String field) {}

    private final UUID id;
    private final Faults faults;
    private final List<Told> waiting = new ArrayList<>();
    private final Map<Same, Fault> often = new LinkedHashMap<>();
    private final Map<Same, Integer> times = new LinkedHashMap<>();
    private boolean any;

    Complaints(UUID id, Faults faults) {
        this.id = id;
        this.faults = faults;
    }

    synchronized boolean isEmpty() {
        return !any;
    }

    /** What is said of every row of a table, or of the same object in many documents, is told once. */
    synchronized void add(Fault fault) {
        any = true;
        boolean inner = !fault.refused() && fault.field().contains(".");
        if (!(inner || fault.reason() == Reason.UNKNOWN_FIELD) || !tellOnce(fault)) {
            waiting.add(Told.of(fault, 1));
            if (waiting.size() >= AT_ONCE) {
                write();
            }
        }
    }

    private boolean tellOnce(Fault fault) {
        String field = fault.field().replaceAll("\\[[0-9]+]", "") + " " + fault.detail();
        var same = new Same(fault.file(), fault.object(), fault.reason(), field);
        if (often.size() >= MOST_OFTEN && !often.containsKey(same)) {
            return false;
        }
        often.putIfAbsent(same, fault);
        times.merge(same, 1, Integer::sum);
        return true;
    }

    /** Also what is told once for all. */
    synchronized void end() {
        often.forEach((same, fault) -> waiting.add(Told.of(fault, times.get(same))));
        often.clear();
        times.clear();
        write();
    }

    private void write() {
        if (!waiting.isEmpty()) {
            faults.add(id, waiting);
            waiting.clear();
        }
    }
}
