package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.base.Viewer;
import express.committee.Board.Sitting;
import express.database.Acting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AgendaTest {

    @Autowired
    Board board;

    @Autowired
    Agenda agenda;

    @Autowired
    Sessions sessions;

    @Autowired
    CommitteeData data;

    @Autowired
    Visits visits;

    private Sitting it;

    @BeforeEach
    void begin() throws Exception {
        it = board.called();
    }

    private Session session() {
        return Acting.as(
                it.officer(),
                () -> sessions.get(
                        it.asked().lender(), UUID.fromString(it.session().replaceFirst(".*/", ""))));
    }

    private List<UUID> order() {
        return Acting.as(it.officer(), () -> agenda.list(session())).stream()
                .map(Item::id)
                .toList();
    }

    @Test
    void isPutInOrderByWhoLeadsTheSession() throws Exception {
        Session session = session();
        Acting.as(it.officer(), () -> {
            agenda.add(session, List.of(Ids.next(), Ids.next()));
            return null;
        });
        List<UUID> before = order();
        String first = it.session() + "/items/" + before.get(0) + "/place";
        visits.sent(it.officer(), first, "to", "later");
        assertThat(order()).containsExactly(before.get(1), before.get(0), before.get(2));
        visits.sent(it.officer(), first, "to", "later");
        visits.sent(it.officer(), first, "to", "later");
        assertThat(order()).containsExactly(before.get(1), before.get(2), before.get(0));
        visits.sent(it.officer(), first, "to", "earlier");
        assertThat(order()).containsExactly(before.get(1), before.get(0), before.get(2));
        assertThat(visits.send(it.ada(), first, "to", "earlier").getStatus()).isEqualTo(403);
    }

    @Test
    void forgetsWhatMembersWroteAboutSomebodyWhoGoes() throws Exception {
        String item = board.decided(it);
        assertThat(visits.look(it.officer(), item).text()).contains("Knows ovens");
        Viewer background = new Viewer.Background("personal-data");
        Acting.as(background, () -> {
            data.erase(it.asked().person().id());
            return null;
        });
        assertThat(visits.look(it.officer(), item).text())
                .doesNotContain("Knows ovens", "Rent is high", "The lease is signed")
                .contains("2 for");
    }
}
