package express.signin;

import express.base.PersonId;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** What is held about people while they are signed in, and of what they sent when they no longer were. */
@Component
class SittingData implements PersonalData {

    private final FindByIndexNameSessionRepository<?> sessions;
    private final KeptPosts posts;

    SittingData(FindByIndexNameSessionRepository<?> sessions, KeptPosts posts) {
        this.sessions = sessions;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "signin.sessions";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> held = new LinkedHashMap<>();
        held.put("sittings", listSittings(person));
        held.put("waiting", posts.listWaiting(person));
        held.values().removeIf(List.of()::equals);
        return held;
    }

    private List<Map<String, String>> listSittings(PersonId person) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .map(SittingData::sitting)
                .sorted((one, other) -> one.get("since").compareTo(other.get("since")))
                .toList();
    }

    private static Map<String, String> sitting(Session session) {
        Map<String, String> sitting = new LinkedHashMap<>();
        sitting.put("since", session.getCreationTime().toString());
        sitting.put("used", session.getLastAccessedTime().toString());
        return sitting;
    }

    /** Sessions are ended when the account is gone, so that none begins meanwhile. */
    @Override
    public void erase(PersonId person) {
        posts.forget(person);
    }
}
