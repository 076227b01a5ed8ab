package express.boards;

import express.base.Ids;
import express.boards.BoardEntry.Sitting;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What happens on a board, as it happens: server-sent events (HTML, section 9.2), one for each tiding. A stream ends
 * after some minutes, and devices open the next one by themselves: then they are asked anew who they are.
 */
@Controller
class StreamPages {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration STILL_HERE = Duration.ofSeconds(15);

    private final BoardEntry entry;
    private final Rooms rooms;
    private final Lines lines;

    StreamPages(BoardEntry entry, Rooms rooms, Lines lines) {
        this.entry = entry;
        this.rooms = rooms;
        this.lines = lines;
    }

    @Open
    @GetMapping("/boards/{id}/changes")
    void changes(Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Sitting sitting = entry.enter(screen.viewer(), request, Ids.parse(id));
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Room room = rooms.enter(sitting.board());
        try {
            tell(room, sitting, since(request), response.getOutputStream());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            room.rise();
        }
    }

    /** The last that a device heard, or the one that its page shows. */
    private static long since(HttpServletRequest request) {
        String last = request.getHeader("Last-Event-ID");
        String heard = last == null ? request.getParameter("after") : last;
        return heard != null && heard.matches("\\d{1,18}") ? Long.parseLong(heard) : 0;
    }

    private void tell(Room room, Sitting sitting, long heard, OutputStream out)
            throws IOException, InterruptedException {
        out.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        long told = heard;
        if (!room.remembers(told)) {
            Tiding missed =
                    Tiding.of(sitting.board(), lines.listSince(sitting.board().id(), told));
            write(out, missed);
            told = missed.change();
        }
        out.flush();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!room.ended() && System.nanoTime() < end) {
            var tidings = room.await(told, STILL_HERE);
            for (Tiding tiding : tidings) {
                write(out, tiding);
                told = tiding.change();
            }
            if (tidings.isEmpty()) {
                out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
        }
    }

    private static void write(OutputStream out, Tiding tiding) throws IOException {
        out.write(("id: " + tiding.change() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(tiding.toAll());
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
    }
}
