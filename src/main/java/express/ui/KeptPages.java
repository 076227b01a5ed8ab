package express.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Pages and papers that all visitors see alike, kept as they are sent until what they show has another edition. Those
 * asked for often stay; addresses that nobody asks for twice, such as those that somebody makes up, soon go.
 */
@Component
class KeptPages {

    private static final long ALL_BYTES = 32L << 20;

    private record Kept(Object edition, Body body) {}

    private final Cache<String, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(ALL_BYTES)
            .executor(Runnable::run)
            .weigher((String address, Kept kept) ->
                    address.length() + kept.body().size())
            .build();

    /** The edition is asked for before the page is made: what changes meanwhile is made anew for the next reader. */
    Body get(String address, Object edition, Supplier<byte[]> maker) {
        Kept kept = pages.getIfPresent(address);
        if (kept == null || !kept.edition().equals(edition)) {
            kept = new Kept(edition, Body.of(maker.get()));
            pages.put(address, kept);
        }
        return kept.body();
    }
}
