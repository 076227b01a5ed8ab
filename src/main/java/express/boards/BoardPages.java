package express.boards;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import express.base.Ids;
import express.boards.BoardEntry.Sitting;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** A board as it is read: to write on, on the wall, and as data for devices that follow it. */
@Controller
class BoardPages {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param voted for which lines the reader voted
     * @param wall for a projector: nothing to write with, in large letters
     */
    record BoardPage(Sitting sitting, List<BoardLine> lines, Set<UUID> voted, Form form, boolean wall) {

        Board board() {
            return sitting.board();
        }

        Seat seat() {
            return sitting.seat();
        }

        /** Those that stand by themselves, with most votes first. */
        List<BoardLine> list(Part part) {
            return lines.stream()
                    .filter(line -> line.part() == part && head(line) == null)
                    .sorted((one, other) -> Integer.compare(other.votes(), one.votes()))
                    .toList();
        }

        List<BoardLine> under(BoardLine head) {
            return lines.stream().filter(line -> head.equals(head(line))).toList();
        }

        /** One that was removed leads nothing any more. */
        private @Nullable BoardLine head(BoardLine line) {
            return lines.stream()
                    .filter(it -> it.id().equals(line.head()))
                    .findFirst()
                    .orElse(null);
        }

        /** Of which a script makes the lines that others write. */
        BoardLine blank() {
            return BLANK;
        }
    }

    private static final BoardLine BLANK =
            new BoardLine(new UUID(0, 0), Part.QUESTION, BoardLine.Said.of(""), 0, "", 0, null, null, false, false, 0);

    /** @param others lines under which it could be put */
    record LinePage(Sitting sitting, BoardLine line, List<BoardLine> others, Form form) {

        /** The one that was seen when somebody began to write. */
        String version() {
            return form.failed() ? form.typed("version") : Integer.toString(line.version());
        }

        Form heads() {
            return Form.of(Map.of("head", line.head() == null ? "" : line.head().toString()));
        }

        Map<String, String> options(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("boards.head.none"));
            others.forEach(other -> options.put(other.id().toString(), other.words()));
            return options;
        }
    }

    /** By its number of changes lines of a board are known: all who come at once read the same. */
    private record Stand(UUID board, long change) {}

    private static final int KEPT = 300;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final BoardEntry entry;
    private final Lines lines;
    private final Cache<Stand, List<BoardLine>> kept = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();

    BoardPages(BoardEntry entry, Lines lines) {
        this.entry = entry;
        this.lines = lines;
    }

    @Open
    @GetMapping("/boards/{id}")
    ModelAndView board(
            Screen screen,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String wall) {
        Sitting sitting = entry.enter(screen.viewer(), request, Ids.parse(id));
        return screen.show("boards/board", page(sitting, first(sitting), !wall.isEmpty()));
    }

    private static Form first(Sitting sitting) {
        return Form.of(Map.of("part", sitting.board().kind().parts().getFirst().slug()));
    }

    BoardPage page(Sitting sitting, Form form, boolean wall) {
        List<BoardLine> shown = shown(sitting);
        return new BoardPage(sitting, shown, voted(sitting, shown), form, wall);
    }

    private List<BoardLine> shown(Sitting sitting) {
        var stand = new Stand(sitting.board().id(), sitting.board().change());
        return kept.get(stand, it -> lines.list(sitting.board())).stream()
                .filter(line -> !line.removed() && sitting.seat().sees(sitting.board(), line))
                .toList();
    }

    private Set<UUID> voted(Sitting sitting, List<BoardLine> shown) {
        return shown.stream().anyMatch(line -> line.votes() > 0)
                ? lines.votes(sitting.board(), sitting.seat())
                : Set.of();
    }

    /** All lines: for a device that just began to follow the board, or was away for long. */
    @Open
    @GetMapping(value = "/boards/{id}/data", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> lines(Screen screen, HttpServletRequest request, @PathVariable String id) {
        Sitting sitting = entry.enter(screen.viewer(), request, Ids.parse(id));
        List<BoardLine> shown = shown(sitting);
        Map<String, Object> told = new TreeMap<>(Tiding.told(sitting.board(), shown, line -> true));
        told.put("voted", voted(sitting, shown).stream().map(UUID::toString).toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(JSON.writeValueAsBytes(told));
    }

    @Open
    @GetMapping("/boards/{id}/lines/{line}")
    ModelAndView line(Screen screen, HttpServletRequest request, @PathVariable String id, @PathVariable String line) {
        Sitting sitting = entry.enter(screen.viewer(), request, Ids.parse(id));
        BoardLine now = BoardAccess.get(sitting, lines.get(sitting.board(), Ids.parse(line)));
        BoardAccess.require(sitting.seat().mayMend(sitting.board(), now));
        return screen.show("boards/line", page(sitting, now, Form.of(BoardForm.of(now))));
    }

    LinePage page(Sitting sitting, BoardLine line, Form form) {
        List<BoardLine> others = shown(sitting).stream()
                .filter(it -> it.part() == line.part()
                        && it.head() == null
                        && !it.id().equals(line.id()))
                .toList();
        return new LinePage(sitting, line, others, form);
    }
}
