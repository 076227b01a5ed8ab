package express.committee;

import express.applications.Decided;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes a move for a page, and shows the application as it stands if something bars it. */
@Component
class Moving {

    private final ItemPages.Shelf shelf;
    private final Deciding deciding;

    Moving(ItemPages.Shelf shelf, Deciding deciding) {
        this.shelf = shelf;
        this.deciding = deciding;
    }

    /** An application as one who may write down what is decided; others are refused. */
    Table writable(Screen screen, String slug, String session, String item) {
        Table table = shelf.table(screen, slug, session, item);
        CommitteeAccess.require(
                CommitteeAccess.mayWrite(screen.viewer(), table.house().id(), table.isCalled()));
        return table;
    }

    ModelAndView make(
            Screen screen,
            Table table,
            Form form,
            HttpServletResponse response,
            String news,
            Function<Instant, Move> move) {
        Optional<String> bar = form.failed() ? Optional.empty() : tried(screen, table, move);
        Form said = bar.map(it -> form.wrong("", it)).orElse(form);
        if (said.failed()) {
            Table now = shelf.table(
                    screen,
                    table.house().slug(),
                    table.session().id().toString(),
                    table.item().id().toString());
            return screen.refuse("committee/item", shelf.page(now, said));
        }
        News.tell(response, news);
        return screen.go(table.path());
    }

    /** The applicant may take it back in the very moment in which it is signed. */
    private Optional<String> tried(Screen screen, Table table, Function<Instant, Move> move) {
        try {
            return deciding.make(screen.viewer(), table, move);
        } catch (Decided meanwhile) {
            return Optional.of("committee.fault.withheld");
        }
    }
}
