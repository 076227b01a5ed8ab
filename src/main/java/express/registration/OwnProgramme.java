package express.registration;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What of a programme concerns one participant: all of it, but for what is only for others. */
@Component
public class OwnProgramme {

    /** Who is in which session: a module that puts people into groups declares one as a bean. */
    public interface Groups {

        /** The sessions that are only for others; none, as long as groups are not published. */
        Set<UUID> othersThan(Gathering gathering, Programme programme, Participant participant);
    }

    private final ObjectProvider<Groups> groups;

    OwnProgramme(ObjectProvider<Groups> groups) {
        this.groups = groups;
    }

    /** In their order. */
    public List<Session> sessions(Gathering gathering, Programme programme, Participant participant) {
        Set<UUID> others = groups.stream()
                .flatMap(it -> it.othersThan(gathering, programme, participant).stream())
                .collect(Collectors.toSet());
        return programme.inOrder().stream()
                .filter(it -> !others.contains(it.id()))
                .toList();
    }
}
