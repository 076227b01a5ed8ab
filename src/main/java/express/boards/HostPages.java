package express.boards;

import express.base.Ids;
import express.boards.BoardEntry.Sitting;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a host does with a whole board. */
@Controller
class HostPages {

    private final BoardEntry entry;
    private final Boards boards;
    private final InstantSource time;

    HostPages(BoardEntry entry, Boards boards, InstantSource time) {
        this.entry = entry;
        this.boards = boards;
        this.time = time;
    }

    @Open
    @PostMapping("/boards/{id}/hiding")
    ModelAndView hide(Screen screen, HttpServletRequest request, @PathVariable String id) {
        return host(screen, request, id, (board, form) -> boards.hide(board, form.is("hidden")));
    }

    @Open
    @PostMapping("/boards/{id}/closing")
    ModelAndView close(Screen screen, HttpServletRequest request, @PathVariable String id) {
        return host(screen, request, id, (board, form) -> boards.close(board, form.is("closed")));
    }

    @Open
    @PostMapping("/boards/{id}/clock")
    ModelAndView setClock(Screen screen, HttpServletRequest request, @PathVariable String id) {
        return host(screen, request, id, (board, form) -> {
            int minutes = form.minutes();
            boards.setClock(board, minutes == 0 ? null : time.instant().plus(Duration.ofMinutes(minutes)));
        });
    }

    private ModelAndView host(
            Screen screen, HttpServletRequest request, String id, BiConsumer<Board, BoardForm> doing) {
        Sitting sitting = entry.enter(screen.viewer(), request, Ids.parse(id));
        BoardAccess.require(sitting.seat().hosts());
        doing.accept(sitting.board(), new BoardForm(Form.typed(request)));
        return screen.go(sitting.board().path());
    }
}
