package express.boards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened on a board up to a change, as devices are told: once made, sent to all who sit before it.
 *
 * @param toAll for everybody; of a hidden board it says only that something happened
 */
record Tiding(long change, byte[] toAll) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Tiding of(Board board, List<BoardLine> lines) {
        Predicate<BoardLine> shown = line -> !board.hidden();
        return new Tiding(board.change(), JSON.writeValueAsBytes(told(board, lines, shown)));
    }

    static Map<String, Object> told(Board board, List<BoardLine> lines, Predicate<BoardLine> shown) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("change", board.change());
        told.put("closed", board.closed());
        told.put("hidden", board.hidden());
        put(told, "until", board.until());
        List<Map<String, Object>> written = new ArrayList<>();
        lines.stream().filter(shown).map(Tiding::told).forEach(written::add);
        told.put("lines", written);
        return told;
    }

    static Map<String, Object> told(BoardLine line) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", line.id().toString());
        told.put("part", line.part().slug());
        told.put("words", line.words());
        told.put("version", line.version());
        told.put("votes", line.votes());
        told.put("change", line.change());
        put(told, "who", line.said().who().isEmpty() ? null : line.said().who());
        put(told, "due", line.said().due());
        put(told, "head", line.head());
        put(told, "beside", line.beside());
        if (line.done()) {
            told.put("done", true);
        }
        if (line.removed()) {
            told.put("removed", true);
        }
        return told;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value.toString());
        }
    }
}
