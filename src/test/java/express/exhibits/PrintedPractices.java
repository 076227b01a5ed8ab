package express.exhibits;

import express.base.Viewer;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Practices of tests that everybody reads, though nobody has written them. */
@Component
class PrintedPractices implements Readership {

    private final Set<UUID> practices = ConcurrentHashMap.newKeySet();

    void add(UUID practice) {
        practices.add(practice);
    }

    @Override
    public boolean includes(Viewer viewer, Exhibit exhibit) {
        return practices.contains(exhibit.practice());
    }
}
