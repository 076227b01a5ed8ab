package express.boards;

import express.base.Ids;
import express.boards.BoardEntry.Sitting;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What somebody writes on a board: sent by a form, or by a script that keeps it until it has arrived. */
@Controller
class WritingPages {

    private static final List<Form.Wrong> CLOSED = List.of(new Form.Wrong("", "boards.fault.closed"));

    private final BoardEntry entry;
    private final BoardPages pages;
    private final Lines lines;
    private final Pen pen;

    WritingPages(BoardEntry entry, BoardPages pages, Lines lines, Pen pen) {
        this.entry = entry;
        this.pages = pages;
        this.lines = lines;
        this.pen = pen;
    }

    @Open
    @PostMapping("/boards/{id}")
    Object add(Screen screen, HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        var sent = sent(screen, request, response, id);
        BoardAccess.require(sent.sitting().seat().writes());
        Part part = sent.form().part(sent.board());
        List<Form.Wrong> faults = sent.form().faults();
        if (!faults.isEmpty()) {
            return sent.refuse(
                    () -> screen.refuse("boards/board", pages.page(sent.sitting(), sent.wrong(faults), false)));
        }
        try {
            Outcome outcome = pen.add(
                    sent.board(),
                    sent.seat(),
                    sent.form().act(),
                    sent.form().line(),
                    part,
                    sent.form().said());
            return sent.answer(outcome, "boards.added", sent.board().path() + "#" + part.slug());
        } catch (ClosedMeanwhile closed) {
            return sent.closed(
                    () -> screen.refuse("boards/board", pages.page(sent.sitting(), sent.wrong(CLOSED), false)));
        }
    }

    @Open
    @PostMapping("/boards/{id}/lines/{line}")
    Object write(
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String line) {
        var sent = sent(screen, request, response, id);
        BoardLine now = mine(sent, line);
        List<Form.Wrong> faults = sent.form().faults();
        if (!faults.isEmpty()) {
            return sent.refuse(() -> screen.refuse("boards/line", pages.page(sent.sitting(), now, sent.wrong(faults))));
        }
        try {
            var seen = new Pen.Seen(now.id(), sent.form().version());
            Outcome outcome = pen.write(
                    sent.board(),
                    sent.seat(),
                    sent.form().act(),
                    seen,
                    sent.form().said());
            return sent.answer(
                    outcome,
                    news(outcome),
                    sent.board().path() + "#" + now.part().slug());
        } catch (ClosedMeanwhile closed) {
            return sent.closed(() -> screen.refuse("boards/line", pages.page(sent.sitting(), now, sent.wrong(CLOSED))));
        }
    }

    private static String news(Outcome outcome) {
        return switch (outcome.kind()) {
            case WRITTEN, DONE_BEFORE -> "boards.written";
            case MERGED -> "boards.merged";
            case BESIDE -> "boards.beside";
            case CHANGED -> "boards.changed";
        };
    }

    @Open
    @PostMapping("/boards/{id}/lines/{line}/removal")
    Object remove(
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String line) {
        var sent = sent(screen, request, response, id);
        BoardLine now = mine(sent, line);
        return done(
                sent,
                now,
                act -> pen.remove(
                        sent.board(), act, new Pen.Seen(now.id(), sent.form().version())));
    }

    @Open
    @PostMapping("/boards/{id}/lines/{line}/votes")
    Object vote(
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String line) {
        var sent = sent(screen, request, response, id);
        BoardAccess.require(sent.seat().writes());
        BoardLine now = BoardAccess.get(sent.sitting(), lines.get(sent.board(), Ids.parse(line)));
        return done(
                sent,
                now,
                act -> pen.vote(
                        sent.board(), sent.seat(), act, now.id(), sent.form().is("votes")));
    }

    @Open
    @PostMapping("/boards/{id}/lines/{line}/head")
    Object put(
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String line) {
        var sent = sent(screen, request, response, id);
        BoardLine now = mine(sent, line);
        String head = sent.form().typed().getOrDefault("head", "");
        return done(sent, now, act -> pen.put(sent.board(), act, now.id(), head.isEmpty() ? null : Ids.parse(head)));
    }

    @Open
    @PostMapping("/boards/{id}/lines/{line}/completion")
    Object finish(
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String line) {
        var sent = sent(screen, request, response, id);
        BoardLine now = mine(sent, line);
        BoardAccess.require(sent.board().kind().canBeDone());
        return done(
                sent,
                now,
                act -> pen.finish(sent.board(), act, now.id(), sent.form().is("done")));
    }

    @FunctionalInterface
    private interface Doing {
        Outcome as(UUID act);
    }

    private Object done(Sent sent, BoardLine line, Doing doing) {
        try {
            Outcome outcome = doing.as(sent.form().act());
            return sent.answer(
                    outcome,
                    news(outcome),
                    sent.board().path() + "#" + line.part().slug());
        } catch (ClosedMeanwhile closed) {
            return sent.closed(
                    () -> sent.screen().refuse("boards/board", pages.page(sent.sitting(), sent.wrong(CLOSED), false)));
        }
    }

    private Sent sent(Screen screen, HttpServletRequest request, HttpServletResponse response, String id) {
        Sitting sitting = entry.enter(screen.viewer(), request, Ids.parse(id));
        Map<String, String> typed = Form.typed(request);
        return new Sent(screen, sitting, new BoardForm(typed), request, response);
    }

    /** A line that the one who sends may mend; whether the board is closed is asked when it is written. */
    private BoardLine mine(Sent sent, String line) {
        BoardLine now = BoardAccess.get(sent.sitting(), lines.get(sent.board(), Ids.parse(line)));
        Seat seat = sent.seat();
        BoardAccess.require(
                seat.writes() && (seat.mendsAll(sent.board()) || now.author().equals(seat.key())));
        return now;
    }
}
