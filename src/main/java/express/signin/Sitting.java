package express.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session as it was seen, which requests share, and for the one that changes it the session as it is stored. Its last
 * access is written at most once a minute.
 */
final class Sitting<S extends Session> implements Session {

    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private final Session seen;
    private final Supplier<@Nullable S> stored;
    private @Nullable S own;
    private boolean changed;

    private Sitting(Session seen, Supplier<@Nullable S> stored) {
        this.seen = seen;
        this.stored = stored;
    }

    static <S extends Session> Sitting<S> seen(Session seen, Supplier<@Nullable S> stored) {
        return new Sitting<>(seen, stored);
    }

    static <S extends Session> Sitting<S> found(S session) {
        var sitting = new Sitting<S>(session, () -> session);
        sitting.own = session;
        return sitting;
    }

    static <S extends Session> Sitting<S> begun(S session) {
        Sitting<S> sitting = found(session);
        sitting.changed = true;
        return sitting;
    }

    void save(Consumer<S> store) {
        if (changed && own != null) {
            store.accept(own);
            changed = false;
        }
    }

    private Session now() {
        return own == null ? seen : own;
    }

    /** One that was ended meanwhile is not changed. */
    private void change(Consumer<S> change) {
        if (own == null) {
            own = stored.get();
        }
        if (own != null) {
            changed = true;
            change.accept(own);
        }
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (isDue(now)) {
            change(session -> session.setLastAccessedTime(now));
        }
    }

    private boolean isDue(Instant now) {
        return Duration.between(getLastAccessedTime(), now).compareTo(UNHURRIED) >= 0;
    }

    @Override
    public String changeSessionId() {
        change(Session::changeSessionId);
        return getId();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        change(session -> session.setAttribute(name, value));
    }

    @Override
    public void removeAttribute(String name) {
        change(session -> session.removeAttribute(name));
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        change(session -> session.setMaxInactiveInterval(interval));
    }

    @Override
    public String getId() {
        return now().getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return now().getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return now().getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return now().getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return now().getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return now().getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return now().isExpired();
    }
}
