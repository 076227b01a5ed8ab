package express.plans;

import express.base.OrganisationId;
import express.people.Memberships;
import express.policy.PolicyAction;
import express.policy.PolicyActionId;
import express.ui.Languages;
import express.ui.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be chosen in the forms of a plan. */
@Component
@Transactional(readOnly = true)
class Choosing {

    private final Cited cited;
    private final Languages languages;
    private final Memberships memberships;

    Choosing(Cited cited, Languages languages, Memberships memberships) {
        this.cited = cited;
        this.languages = languages;
        this.memberships = memberships;
    }

    Options options(Screen screen, Room room, Action action) {
        return new Options(
                objectives(room),
                houses(room, action),
                leads(screen, room, action),
                policies(screen, action),
                languages(),
                slug -> slug.equals(action.facts().practice()) || cited.isPractice(slug));
    }

    private static Map<String, String> objectives(Room room) {
        Map<String, String> all = new LinkedHashMap<>();
        room.objectives().forEach(objective -> all.put(objective.id().toString(), objective.title()));
        return all;
    }

    private static Map<String, String> houses(Room room, Action action) {
        Map<String, String> all = new LinkedHashMap<>();
        room.houses().forEach((id, house) -> {
            if (room.inside().contains(id) || action.facts().partners().contains(id)) {
                all.put(id.toString(), house.name());
            }
        });
        return all;
    }

    /** Whoever coordinates may let anybody of the network lead, others only their own. */
    private static Map<String, String> leads(Screen screen, Room room, Action action) {
        Map<String, String> all = new LinkedHashMap<>();
        room.houses().forEach((id, house) -> {
            boolean may = room.inside().contains(id)
                    && (room.coordinates() || screen.viewer().belongsTo(id));
            if (may || id.equals(action.lead())) {
                all.put(id.toString(), house.name());
            }
        });
        return all;
    }

    private Map<String, String> policies(Screen screen, Action action) {
        PolicyActionId chosen = action.facts().policy();
        List<PolicyActionId> kept = Stream.ofNullable(chosen).toList();
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(
                        cited.listPolicies(screen.language()).stream(),
                        cited.names(List.of(), kept, screen.language()).policies().values().stream())
                .forEach(policy -> all.putIfAbsent(policy.id().toString(), named(policy)));
        return all;
    }

    private static String named(PolicyAction policy) {
        return policy.instrument() + " – " + policy.name();
    }

    Map<String, String> languages() {
        Map<String, String> all = new LinkedHashMap<>();
        languages.all().forEach(language -> all.put(language.toLanguageTag(), Languages.ownName(language)));
        return all;
    }

    /** The people of the leading organisation, for those who belong to it. */
    Map<String, String> people(Screen screen, @Nullable OrganisationId lead) {
        Map<String, String> all = new LinkedHashMap<>();
        if (lead != null && screen.viewer().belongsTo(lead)) {
            memberships.list(lead).stream()
                    .filter(member -> !member.deactivated())
                    .forEach(member -> all.put(member.id().toString(), member.name()));
        }
        return all;
    }
}
