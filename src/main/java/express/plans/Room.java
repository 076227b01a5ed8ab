package express.plans;

import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Network;
import express.directory.Organisation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one of its network sees it.
 *
 * @param houses all organisations that it names, by id
 * @param inside those of them that work in the network today
 * @param hands the names of those who have an action in hand, as far as the viewer may see them
 * @param published whether everybody may read a version of it
 */
record Room(
        Network network,
        Plan plan,
        List<Objective> objectives,
        List<Action> actions,
        Map<OrganisationId, Organisation> houses,
        Set<OrganisationId> inside,
        Map<UUID, String> hands,
        boolean published,
        LocalDate today,
        Viewer viewer) {

    /**
     * An action on the board.
     *
     * @param moves where the viewer may move it; dropping asks for a reason, which is asked elsewhere
     */
    record Card(
            Action action, @Nullable String lead, @Nullable String hand, boolean late, List<State> moves) {}

    String path() {
        return "/networks/" + network.slug() + "/plan";
    }

    String path(Action action) {
        return path() + "/actions/" + action.number();
    }

    boolean coordinates() {
        return viewer.coordinates(network.id());
    }

    List<Action> ofTheYear() {
        return actions.stream()
                .filter(action -> action.isOfTheYear(plan.opened()))
                .toList();
    }

    /** Every state, with its actions in the order of their dates. */
    Map<State, List<Card>> board() {
        Map<State, List<Card>> board = new LinkedHashMap<>();
        for (State state : State.values()) {
            board.put(
                    state,
                    ofTheYear().stream()
                            .filter(action -> action.state() == state)
                            .sorted(BY_DATE)
                            .map(this::card)
                            .toList());
        }
        return board;
    }

    /** What has no date comes last. */
    static final Comparator<Action> BY_DATE = Comparator.<Action, LocalDate>comparing(
                    action -> action.due() == null ? LocalDate.MAX : action.due())
            .thenComparing(Action::number);

    private Card card(Action action) {
        return new Card(
                action,
                lead(action),
                hands.get(action.id()),
                action.isLate(today),
                action.state().next().stream()
                        .filter(to -> to != State.DROPPED && PlansAccess.mayMove(viewer, action, to))
                        .toList());
    }

    @Nullable
    String lead(Action action) {
        return action.lead() == null ? null : name(action.lead());
    }

    String name(OrganisationId house) {
        Organisation known = houses.get(house);
        return known == null ? "" : known.name();
    }

    /** Whether an organisation of it does not work in the network any more. */
    boolean hasLeft(OrganisationId house) {
        return !inside.contains(house);
    }

    @Nullable
    Objective objective(Action action) {
        return objectives.stream()
                .filter(it -> it.id().equals(action.facts().objective()))
                .findFirst()
                .orElse(null);
    }

    long late() {
        return actions.stream().filter(action -> action.isLate(today)).count();
    }

    boolean isEmpty() {
        return actions.isEmpty() && objectives.isEmpty();
    }
}
