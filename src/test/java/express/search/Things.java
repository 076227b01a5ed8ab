package express.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small source whose things are in memory; of a change that is held back nothing is visible until it is let go. */
final class Things implements Findables {

    private final NavigableMap<Long, Changed> changes = new TreeMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final Map<Long, Changed> held = new HashMap<>();
    private final String kind;
    private long next;
    String form = "1";
    boolean away;

    Things() {
        this("thing");
    }

    Things(String kind) {
        this.kind = kind;
    }

    synchronized void put(Findable thing) {
        commit(new Changed(++next, thing.key(), thing));
    }

    synchronized void remove(String key) {
        commit(new Changed(++next, key, null));
    }

    /** Takes a number, and commits later than those after it. */
    synchronized long hold(String key, @Nullable Findable thing) {
        held.put(++next, new Changed(next, key, thing));
        return next;
    }

    synchronized void letGo(long change) {
        commit(held.remove(change));
    }

    private void commit(Changed changed) {
        Long before = last.get(changed.key());
        if (before != null && before > changed.change()) {
            return;
        }
        if (before != null) {
            changes.remove(before);
        }
        last.put(changed.key(), changed.change());
        changes.put(changed.change(), changed);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public synchronized long latest() {
        if (away) {
            throw new IllegalStateException("away");
        }
        return changes.isEmpty() ? 0 : changes.lastKey();
    }

    @Override
    public synchronized List<Changed> changedAfter(long change, int most) {
        return changes.tailMap(change, false).values().stream().limit(most).toList();
    }

    /** What can be found: each key with its last change. */
    synchronized Map<String, Long> listed() {
        Map<String, Long> listed = new TreeMap<>();
        changes.values().stream()
                .filter(changed -> changed.document() != null)
                .forEach(changed -> listed.put(changed.key(), changed.change()));
        return listed;
    }
}
