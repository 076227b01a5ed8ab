package express.plans;

import express.base.PersonId;
import express.base.Viewer;
import express.ui.Form;
import express.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One action with all that belongs to it, as somebody of the network sees it. */
@Component
@Transactional(readOnly = true)
class ActionSight {

    private final Moves moves;
    private final PlanDesk desk;
    private final Cited cited;
    private final Choosing choosing;

    ActionSight(Moves moves, PlanDesk desk, Cited cited, Choosing choosing) {
        this.moves = moves;
        this.desk = desk;
        this.cited = cited;
        this.choosing = choosing;
    }

    ActionPages.ActionPage page(Screen screen, Room room, Action action, Form form) {
        Viewer viewer = screen.viewer();
        List<Move> happened = moves.listOf(action.id());
        List<PersonId> movers = happened.stream()
                .flatMap(move -> Stream.ofNullable(move.by()))
                .distinct()
                .toList();
        Cited.Names names = cited.names(
                Stream.ofNullable(action.facts().practice()).toList(),
                Stream.ofNullable(action.facts().policy()).toList(),
                screen.language());
        Map<String, String> people =
                PlansAccess.mayCharge(viewer, action) ? choosing.people(screen, action.lead()) : Map.of();
        return new ActionPages.ActionPage(
                room,
                action,
                names,
                happened,
                desk.listNames(movers),
                action.state().next().stream()
                        .filter(to -> PlansAccess.mayMove(viewer, action, to))
                        .toList(),
                people,
                PlansAccess.mayChange(viewer, action),
                form);
    }
}
