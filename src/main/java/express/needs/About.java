package express.needs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import express.search.Concepts;
import express.search.Mention;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Of which concepts of the field a wish speaks, whatever its language. */
@Component
class About {

    private static final int MOST = 20_000;

    private record Key(UUID id, int version, String edition) {}

    private final Concepts concepts;
    private final Cache<Key, Set<String>> known =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST).build();

    About(Concepts concepts) {
        this.concepts = concepts;
    }

    Set<String> of(Notice notice) {
        return known.get(new Key(notice.id(), notice.version(), concepts.edition()), key -> of(notice.said()));
    }

    Set<String> of(Said said) {
        return concepts.in(said.title() + "\n" + said.words(), said.language()).stream()
                .map(Mention::concept)
                .collect(Collectors.toUnmodifiableSet());
    }
}
