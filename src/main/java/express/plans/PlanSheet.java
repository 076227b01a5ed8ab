package express.plans;

import express.base.ChainStep;
import express.policy.PolicyActionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan as it is read outside the network: without people, risks and what is not agreed.
 *
 * @param language of the summary, as a tag
 */
record PlanSheet(String network, String territory, int year, String summary, String language, List<Group> groups) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * An objective with its actions.
     *
     * @param title nothing for those that serve none in particular
     */
    record Group(
            @Nullable String title, String why, @Nullable String language, List<Item> items) {}

    /** An action. */
    record Item(
            int number,
            String title,
            String why,
            String what,
            String language,
            @Nullable String lead,
            List<String> partners,
            String others,
            @Nullable LocalDate due,
            String means,
            String indicator,
            State state,
            @Nullable ChainStep step,
            @Nullable String practice,
            @Nullable String policy) {

        boolean isLate(LocalDate today) {
            return state.isPromised() && due != null && due.isBefore(today);
        }

        @Nullable
        PolicyActionId policyId() {
            return policy == null ? null : PolicyActionId.of(policy);
        }

        /** All who do it, the lead first. */
        List<String> who() {
            return Stream.of(
                            Stream.ofNullable(lead),
                            partners.stream(),
                            Stream.of(others).filter(it -> !it.isEmpty()))
                    .flatMap(it -> it)
                    .toList();
        }
    }

    static PlanSheet read(String json) {
        return JSON.readValue(json, PlanSheet.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** @param ideas whether ideas are shown too, as to those who work on it */
    static PlanSheet of(Room room, boolean ideas) {
        List<Action> shown = room.ofTheYear().stream()
                .filter(action -> action.state() != State.DROPPED && (ideas || action.state() != State.IDEA))
                .sorted(Room.BY_DATE)
                .toList();
        List<Group> groups = new ArrayList<>();
        for (Objective objective : room.objectives()) {
            groups.add(new Group(
                    objective.title(),
                    objective.why(),
                    objective.language().toLanguageTag(),
                    items(room, shown, objective)));
        }
        List<Item> others = items(room, shown, null);
        if (!others.isEmpty()) {
            groups.add(new Group(null, "", null, others));
        }
        return new PlanSheet(
                room.network().name(),
                room.network().territory(),
                room.plan().year(),
                room.plan().summary(),
                room.plan().language().toLanguageTag(),
                groups);
    }

    private static List<Item> items(Room room, List<Action> shown, @Nullable Objective objective) {
        return shown.stream()
                .filter(action -> Objects.equals(room.objective(action), objective))
                .map(action -> item(room, action))
                .toList();
    }

    private static Item item(Room room, Action action) {
        Facts facts = action.facts();
        return new Item(
                action.number(),
                facts.title(),
                facts.why(),
                facts.what(),
                facts.language().toLanguageTag(),
                room.lead(action),
                facts.partners().stream().map(room::name).toList(),
                facts.others(),
                facts.due(),
                facts.means(),
                facts.indicator(),
                action.state(),
                facts.step(),
                facts.practice(),
                facts.policy() == null ? null : facts.policy().toString());
    }

    List<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    /** How many are in which state, of those states in which there are any. */
    Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        items().forEach(item -> counts.merge(item.state(), 1L, Long::sum));
        return counts;
    }

    long late(LocalDate today) {
        return items().stream().filter(item -> item.isLate(today)).count();
    }

    private static final int NEXT = 3;

    /** What is to be done first. */
    List<Item> next() {
        return items().stream()
                .filter(item -> item.state().isPromised() && item.due() != null)
                .sorted(Comparator.comparing(Item::due))
                .limit(NEXT)
                .toList();
    }

    /** The organisations that lead something, by name. */
    List<String> leads() {
        return items().stream()
                .flatMap(item -> Stream.ofNullable(item.lead()))
                .distinct()
                .sorted()
                .toList();
    }

    List<String> practices() {
        return items().stream()
                .flatMap(item -> Stream.ofNullable(item.practice()))
                .toList();
    }

    List<PolicyActionId> policies() {
        return items().stream()
                .flatMap(item -> Stream.ofNullable(item.policyId()))
                .toList();
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
