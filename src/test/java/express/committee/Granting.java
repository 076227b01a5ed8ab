package express.committee;

import express.Visits;
import express.base.OrganisationId;
import express.base.Viewer;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Takes an application through the committee, for tests of what comes afterwards. */
@Component
public class Granting {

    /** What was granted: 6 000 for 24 months, with one condition. */
    public record Granted(
            OrganisationId lender,
            String slug,
            Viewer.Person officer,
            Viewer.Person treasurer,
            Viewer.Person borrower,
            UUID application,
            String item) {

        public String house() {
            return "/organisations/" + slug;
        }
    }

    private final Board board;
    private final Visits visits;

    Granting(Board board, Visits visits) {
        this.board = board;
        this.visits = visits;
    }

    /** The condition is open. */
    public Granted waiting() throws Exception {
        Board.Sitting it = board.called();
        String item = board.decided(it);
        visits.sent(it.treasurer(), item + "/signature", "decision", "1");
        return new Granted(
                it.asked().lender(),
                it.asked().slug(),
                it.officer(),
                it.treasurer(),
                it.asked().person(),
                it.asked().id(),
                item);
    }

    public void meet(Granted it) throws Exception {
        Document page = visits.look(it.officer(), it.item());
        visits.sent(
                it.officer(),
                page.select("form[action*=/conditions/]").attr("action"),
                page.select("input[name^=evidence]").attr("name"),
                "Lease seen");
    }

    public Granted cleared() throws Exception {
        Granted it = waiting();
        meet(it);
        return it;
    }
}
