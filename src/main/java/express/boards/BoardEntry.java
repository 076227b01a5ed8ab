package express.boards;

import express.base.NotFound;
import express.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets people in to a board, as the module to whose things it belongs says; for all others there is none. */
@Component
class BoardEntry {

    /** Somebody before a board of which they may know. */
    record Sitting(Board board, Seat seat, String from) {}

    private final Boards boards;
    private final List<BoardHost> hosts;

    BoardEntry(Boards boards, List<BoardHost> hosts) {
        this.boards = boards;
        this.hosts = hosts;
    }

    Sitting enter(Viewer viewer, HttpServletRequest request, UUID id) {
        Board board = boards.get(id);
        return hosts.stream()
                .map(host -> host.seat(board.subject(), viewer, request)
                        .map(seat -> new Sitting(board, seat, host.path(board.subject()))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
