package express.plans;

import express.base.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a network looked back at a year of its plan.
 *
 * @param learned in its own words
 * @param by nobody, once their account is gone
 */
record Review(
        int year,
        LocalDate held,
        Looked looked,
        String learned,
        Locale language,
        @Nullable PersonId by) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What was seen that day, for good. */
    record Looked(List<Moved> moved, List<Late> late) {

        static Looked read(String json) {
            return JSON.readValue(json, Looked.class);
        }

        String json() {
            return JSON.writeValueAsString(this);
        }
    }

    /**
     * An action that is in another state than when the year was opened.
     *
     * @param before nothing, if it is new
     */
    record Moved(int number, String title, @Nullable State before, State now) {}

    record Late(int number, String title, LocalDate due) {}

    /** What moved since the year was opened, and what is late. */
    static Looked look(Room room, List<Move> moves) {
        Map<UUID, List<Move>> byAction = moves.stream().collect(Collectors.groupingBy(Move::action));
        List<Moved> moved = room.actions().stream()
                .filter(action -> byAction.containsKey(action.id()))
                .map(action -> new Moved(
                        action.number(),
                        action.title(),
                        byAction.get(action.id()).getFirst().before(),
                        action.state()))
                .filter(it -> it.before() != it.now())
                .toList();
        List<Late> late = room.actions().stream()
                .filter(action -> action.isLate(room.today()))
                .sorted(Room.BY_DATE)
                .map(action -> new Late(action.number(), action.title(), Objects.requireNonNull(action.due())))
                .toList();
        return new Looked(moved, late);
    }
}
