package express.people;

import express.audit.Act;
import express.audit.Trail;
import express.base.PersonId;
import express.base.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking an organisation to be taken in, and answering. */
@Component
public class Joining {

    private final Entrance entrance;
    private final JoinRequests requests;
    private final Memberships memberships;
    private final People people;
    private final WelcomePost post;
    private final Trail trail;

    Joining(
            Entrance entrance,
            JoinRequests requests,
            Memberships memberships,
            People people,
            WelcomePost post,
            Trail trail) {
        this.entrance = entrance;
        this.requests = requests;
        this.memberships = memberships;
        this.people = people;
        this.post = post;
        this.trail = trail;
    }

    /** Tells those who may answer; nothing happens to somebody who is a member or has asked before. */
    public void ask(Host host, PersonId person) {
        entrance.open(() -> {
            boolean member = memberships.find(host.id(), person).isPresent();
            if (!member && requests.make(host.id(), person)) {
                administrators(host).forEach(it -> post.tellOfRequest(it, host));
            }
            return null;
        });
    }

    /** An organisation that nobody looks after is looked after by the operators. */
    private List<Person> administrators(Host host) {
        List<PersonId> ids = memberships.list(host.id()).stream()
                .filter(member -> member.administers() && !member.deactivated())
                .map(Member::id)
                .toList();
        return ids.isEmpty() ? people.listActiveOperators() : people.listAll(ids);
    }

    /** Whether there was still something to answer. */
    @Transactional
    public boolean confirm(Host host, PersonId person, Set<Role> roles) {
        if (!requests.end(host.id(), person)) {
            return false;
        }
        memberships.join(host.id(), person, roles);
        trail.note(person.value(), Act.CHANGED, "request-confirmed", host.id() + " " + new TreeSet<>(roles));
        post.answer(people.get(person), host, true);
        return true;
    }

    @Transactional
    public boolean refuse(Host host, PersonId person) {
        Person asking = people.get(person);
        if (!requests.end(host.id(), person)) {
            return false;
        }
        trail.note(person.value(), Act.CHANGED, "request-refused", host.id().toString());
        post.answer(asking, host, false);
        return true;
    }
}
