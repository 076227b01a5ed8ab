package express.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Pages and papers that are alike for all, kept as they are sent until what they show has another edition. Those asked
 * for often stay; addresses that nobody asks for twice, such as those that somebody makes up, soon go.
 */
@Component
class KeptPages {

    private static final long ALL_BYTES = 32L << 20;
    private static final int A_PART = 40_000;

    private record Kept<T>(Object edition, T value) {}

    private final Cache<String, Kept<Body>> bodies = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(ALL_BYTES)
            .weigher((String address, Kept<Body> kept) ->
                    address.length() + kept.value().size())
            .build();
    private final Cache<String, Kept<KeptPart>> parts = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(ALL_BYTES / A_PART)
            .build();

    /** What visitors are sent. */
    Body body(String address, Object edition, Supplier<byte[]> maker) {
        return get(bodies, address, edition, () -> Body.of(maker.get()));
    }

    /** What of it is alike for those to whom the rest is not. */
    KeptPart part(String address, Object edition, Supplier<?> page) {
        return get(parts, address, edition, () -> new KeptPart(page.get()));
    }

    /** The edition is asked for before the page is made: what changes meanwhile is made anew for the next reader. */
    private static <T> T get(Cache<String, Kept<T>> cache, String address, Object edition, Supplier<T> maker) {
        Kept<T> kept = cache.getIfPresent(address);
        if (kept == null || !kept.edition().equals(edition)) {
            kept = new Kept<>(edition, maker.get());
            cache.put(address, kept);
        }
        return kept.value();
    }
}
