package express.boards;

import express.boards.BoardEntry.Sitting;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Something that was sent to a board. A script is answered with data, a form with a page. */
record Sent(Screen screen, Sitting sitting, BoardForm form, HttpServletRequest request, HttpServletResponse response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Board board() {
        return sitting.board();
    }

    Seat seat() {
        return sitting.seat();
    }

    Form wrong(List<Form.Wrong> faults) {
        return new Form(form.typed(), faults);
    }

    private boolean byScript() {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    Object answer(Outcome outcome, String news, String onward) {
        if (!byScript()) {
            News.tell(response, news);
            return screen.go(onward);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("outcome", outcome.kind().name());
        told.put("line", Tiding.told(outcome.line()));
        if (outcome.beside() != null) {
            told.put("beside", Tiding.told(outcome.beside()));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(told));
    }

    Object refuse(Supplier<?> page) {
        return byScript()
                ? ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build()
                : page.get();
    }

    Object closed(Supplier<?> page) {
        return byScript() ? ResponseEntity.status(HttpStatus.CONFLICT).build() : page.get();
    }
}
