package express.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what was read from tables that tell of their changes ({@code base.tell_change()}), until anything is written
 * here or told by another node. Inside a transaction nothing is kept: it might be taken back.
 */
public final class Remembered<K, V> {

    private static final int MOST = 10_000;

    private record Entry<V>(long edition, V value) {}

    private final Changes changes;
    private final Cache<K, Entry<V>> entries =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public Remembered(Changes changes) {
        this.changes = changes;
    }

    public V get(K key, Function<K, V> reader) {
        OptionalLong edition = changes.edition();
        if (edition.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return reader.apply(key);
        }
        Entry<V> entry = entries.getIfPresent(key);
        if (entry == null || entry.edition() != edition.getAsLong()) {
            entry = new Entry<>(edition.getAsLong(), reader.apply(key));
            entries.put(key, entry);
        }
        return entry.value();
    }
}
