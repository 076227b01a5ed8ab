package express.directory;

import express.directory.FollowUps.FollowUp;
import express.directory.FollowUps.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells whoever finds something what it became before, so that nobody makes the same of it twice. */
@Component
public class FollowedUp {

    private final List<FollowUps> all;

    FollowedUp(List<FollowUps> all) {
        this.all = List.copyOf(all);
    }

    /** The actions, by the address of what was found. */
    public Map<String, FollowUp> listActions(Network network) {
        return list(network).getOrDefault(Kind.ACTION, Map.of());
    }

    /** All that something can become, each by the address of what was found. */
    public Map<Kind, Map<String, FollowUp>> list(Network network) {
        Map<Kind, Map<String, FollowUp>> known = new EnumMap<>(Kind.class);
        all.forEach(one -> known.put(one.kind(), one.list(network)));
        return known;
    }
}
