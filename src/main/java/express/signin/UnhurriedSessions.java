package express.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions whose last access is written at most once a minute: without this every look at a page would be a write, and
 * a transaction even where nothing is to be written.
 */
final class UnhurriedSessions<S extends Session>
        implements FindByIndexNameSessionRepository<UnhurriedSessions.Sitting<S>> {

    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;

    private UnhurriedSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    static <S extends Session> UnhurriedSessions<S> of(FindByIndexNameSessionRepository<S> stored) {
        return new UnhurriedSessions<>(stored);
    }

    @Override
    public Sitting<S> createSession() {
        return new Sitting<>(stored.createSession(), new AtomicBoolean(true));
    }

    @Override
    public void save(Sitting<S> sitting) {
        if (sitting.changed().get()) {
            stored.save(sitting.session());
            sitting.changed().set(false);
        }
    }

    @Override
    public @Nullable Sitting<S> findById(String id) {
        S session = stored.findById(id);
        return session == null ? null : sitting(session);
    }

    private static <S extends Session> Sitting<S> sitting(S session) {
        return new Sitting<>(session, new AtomicBoolean());
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, Sitting<S>> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> sitting(found.getValue())));
    }

    /** A session as it is stored, but for its haste. One that did not change is not stored again. */
    record Sitting<S extends Session>(S session, AtomicBoolean changed) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(session.getLastAccessedTime(), now).compareTo(UNHURRIED) >= 0) {
                changed.set(true);
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed.set(true);
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed.set(true);
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed.set(true);
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed.set(true);
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
