package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.applications.Outcome.Reason;
import express.base.Viewer;
import express.committee.Board.Sitting;
import express.committee.Conflict.Source;
import express.database.Acting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept is what the rules say, over histories in which real people try everything. */
@ModuleTest
class HearingsTest {

    private static final int STEPS = 90;

    @Autowired
    Board board;

    @Autowired
    Desk desk;

    @Autowired
    Deciding deciding;

    private Sitting it;
    private String session;
    private String item;

    @Test
    void keepWhatTheRulesSay() throws Exception {
        for (long seed = 1; seed <= 4; seed++) {
            it = board.called();
            board.open(it);
            session = it.session().replaceFirst(".*/", "");
            item = board.item(it).replaceFirst(".*/", "");
            play(new Random(seed));
        }
    }

    private void play(Random random) {
        List<Viewer.Person> people = List.of(it.ada(), it.ben(), it.cora(), it.officer(), it.treasurer());
        var bars = new Bars(
                Session.State.OPEN,
                Set.of(it.ada().id(), it.ben().id(), it.cora().id()),
                Rules.USUAL.quorum(),
                Rules.USUAL.ceilings(),
                false);
        Hearing model = Hearing.NEW;
        for (int step = 0; step < STEPS && !model.isFinal(); step++) {
            Viewer.Person viewer = people.get(random.nextInt(people.size()));
            Move[] made = new Move[1];
            Hearing before = model;
            int kind = random.nextInt(40);
            Optional<String> bar = Acting.as(
                    viewer,
                    () -> deciding.make(
                            viewer,
                            table(viewer),
                            now -> made[0] = move(kind, viewer, before, now)));
            assertThat(bar).as(made[0].toString()).isEqualTo(bars.against(made[0], model));
            model = bar.isPresent() ? model : model.after(made[0]);
        }
        compare(Acting.as(it.officer(), () -> table(it.officer()).hearing()), model);
    }

    private Table table(Viewer viewer) {
        return desk.table(viewer, it.asked().slug(), session, item);
    }

    private Move move(int kind, Viewer.Person viewer, Hearing seen, Instant now) {
        int motion = Math.max(1, seen.motions().size());
        int decision = Math.max(1, seen.decisions().size());
        if (kind == 0) {
            return new Move.Declare(new Conflict(viewer.id(), Ground.RELATED, Source.DECLARED, "", now));
        }
        return switch (kind % 7) {
            case 0 -> new Move.Give(Histories.score(viewer.id(), now));
            case 1 -> new Move.Begin(viewer.id(), now);
            case 2 ->
                new Move.Put(new Motion(
                        seen.motions().size() + 1,
                        Verdict.REFUSED,
                        null,
                        null,
                        List.of(Reason.PLAN),
                        "Not yet",
                        List.of(),
                        viewer.id(),
                        now));
            case 3, 4 -> new Move.Cast(new Vote(motion, viewer.id(), Vote.Choice.values()[kind % 3], now, null));
            case 5 -> new Move.Decide(viewer.id(), motion, now);
            default ->
                kind % 2 == 0
                        ? new Move.Reopen(viewer.id(), decision, "A slip", now)
                        : new Move.Sign(
                                viewer.id(),
                                CommitteeAccess.roles(viewer, it.asked().lender()),
                                decision,
                                now);
        };
    }

    private static void compare(Hearing kept, Hearing model) {
        assertThat(kept.conflicts().stream().map(it -> it.person() + " " + it.ground()))
                .containsExactlyElementsOf(model.conflicts().stream()
                        .map(it -> it.person() + " " + it.ground())
                        .toList());
        assertThat(kept.scores().stream().map(it -> it.member() + " " + it.counts()))
                .containsExactlyInAnyOrderElementsOf(model.scores().stream()
                        .map(it -> it.member() + " " + it.counts())
                        .toList());
        assertThat(kept.talkAt() == null).isEqualTo(model.talkAt() == null);
        assertThat(kept.motions().stream().map(Motion::by))
                .containsExactlyElementsOf(
                        model.motions().stream().map(Motion::by).toList());
        assertThat(kept.votes().stream().map(HearingsTest::told))
                .containsExactlyInAnyOrderElementsOf(
                        model.votes().stream().map(HearingsTest::told).toList());
        assertThat(kept.decisions().stream().map(HearingsTest::told))
                .containsExactlyElementsOf(
                        model.decisions().stream().map(HearingsTest::told).toList());
    }

    private static String told(Vote it) {
        return it.motion() + " " + it.member() + " " + it.choice() + " " + it.counts();
    }

    private static String told(Decision it) {
        return it.number() + " " + it.motion() + " " + it.by() + " " + it.tally() + " " + it.stands() + " "
                + it.isFinal() + " " + (it.reopening() == null ? "" : it.reopening().key());
    }
}
