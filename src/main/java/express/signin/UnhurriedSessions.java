package express.signin;

import express.database.Changes;
import express.database.Remembered;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * Sessions that are read from the database only after something changed, and written only when they did: without this
 * every look at a page would be a query and a write.
 */
final class UnhurriedSessions<S extends Session> implements FindByIndexNameSessionRepository<Sitting<S>> {

    private final FindByIndexNameSessionRepository<S> stored;
    private final Changes changes;
    private final Remembered<String, Optional<MapSession>> seen;

    private UnhurriedSessions(FindByIndexNameSessionRepository<S> stored, Changes changes) {
        this.stored = stored;
        this.changes = changes;
        this.seen = new Remembered<>(changes);
    }

    static <S extends Session> UnhurriedSessions<S> of(FindByIndexNameSessionRepository<S> stored, Changes changes) {
        return new UnhurriedSessions<>(stored, changes);
    }

    @Override
    public Sitting<S> createSession() {
        return Sitting.begun(stored.createSession());
    }

    @Override
    public void save(Sitting<S> sitting) {
        sitting.save(session -> {
            stored.save(session);
            changes.written();
        });
    }

    /** What seems to have run out may have been used on another node. */
    @Override
    public @Nullable Sitting<S> findById(String id) {
        return seen.get(id, this::look)
                .filter(session -> !session.isExpired())
                .or(() -> look(id))
                .map(session -> Sitting.seen(session, () -> stored.findById(id)))
                .orElse(null);
    }

    private Optional<MapSession> look(String id) {
        return Optional.ofNullable(stored.findById(id)).map(MapSession::new);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        changes.written();
    }

    @Override
    public Map<String, Sitting<S>> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> Sitting.found(found.getValue())));
    }
}
