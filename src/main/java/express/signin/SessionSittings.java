package express.signin;

import express.base.PersonId;
import express.people.Entrance;
import express.people.People;
import express.people.Sittings;
import express.ui.LanguageChoice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The time for which somebody stays signed in on one device, kept as a session. */
@Component
class SessionSittings implements Sittings {

    /** On a device that others use too. */
    static final Duration SHARED = Duration.ofMinutes(15);

    /** One of a person's, as they see it themselves. */
    record Begun(Instant at, Instant used, boolean here) {}

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final FindByIndexNameSessionRepository<?> sessions;
    private final People people;
    private final Entrance entrance;
    private final Recognition recognition;

    SessionSittings(
            FindByIndexNameSessionRepository<?> sessions, People people, Entrance entrance, Recognition recognition) {
        this.sessions = sessions;
        this.people = people;
        this.entrance = entrance;
        this.recognition = recognition;
    }

    @Override
    public void begin(PersonId person, boolean shared, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        HttpSession session = request.getSession(true);
        if (shared) {
            session.setMaxInactiveInterval((int) SHARED.toSeconds());
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        recognition.remember(person, shared, request, response);
        entrance.open(() -> people.find(person))
                .ifPresent(known -> LanguageChoice.propose(request, response, known.language()));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** All of a person's that still last, the latest used first. */
    List<Begun> list(PersonId person, HttpServletRequest request) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Begun(
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(present(request))))
                .sorted(Comparator.comparing(Begun::here)
                        .thenComparing(Begun::used)
                        .reversed())
                .toList();
    }

    private static String present(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    @Override
    public void endAll(PersonId person) {
        end(person, id -> true);
    }

    @Override
    public void endForGood(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        recognition.forget(request, response);
    }

    /** Ends all of a person's but the one of this request. */
    void endOthers(PersonId person, HttpServletRequest request) {
        end(person, id -> !id.equals(present(request)));
    }

    private void end(PersonId person, Predicate<String> which) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(which)
                .forEach(sessions::deleteById);
    }
}
