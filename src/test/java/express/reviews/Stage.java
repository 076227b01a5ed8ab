package express.reviews;

import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.writing.DraftId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One practice with all who have to do with it: somebody who writes, somebody who vouches, and reviewers anywhere. */
record Stage(
        Hands hands,
        OrganisationId house,
        Viewer.Person author,
        Viewer.Person coordinator,
        DraftId draft,
        Viewer.Person ingrid,
        Viewer.Person paola) {

    /** What people do there, without the pages. */
    @Component
    record Hands(
            World world,
            RoundTable table,
            Rounds rounds,
            Cases cases,
            Bench bench,
            Submitting submitting,
            Vouching vouching,
            Judging judging) {

        Stage set() {
            NetworkId home = table.network();
            OrganisationId house = table.house("House", "BE", home);
            Viewer.Person author = world.member("Nadia", house, Role.EDITOR);
            return new Stage(
                    this,
                    house,
                    author,
                    world.coordinator("Karim", home),
                    table.draft(author, house),
                    table.reviewer("Ingrid", table.house("Starta", "SE", table.network())),
                    table.reviewer("Paola", table.house("Bottega", "IT", table.network())));
        }
    }

    boolean submit(String title) {
        return Acting.as(author, () -> hands.submitting.submit(author, RoundTable.whole(draft, house, title)));
    }

    RoundId round() {
        return hands.bench.look(() -> hands.rounds.find(draft)).orElseThrow().id();
    }

    Case whole() {
        return hands.bench.look(() -> hands.cases.read(round()));
    }

    String path() {
        return "/reviews/" + round();
    }

    Asking asking(Viewer.Person reviewer) {
        return whole().asking(reviewer.id()).orElseThrow();
    }

    void vouch() {
        hands.vouching.vouch(coordinator, round(), whole().latest().number(), true, "");
    }

    void ask(Viewer.Person reviewer) {
        hands.vouching.ask(coordinator, round(), reviewer.id()).ifPresent(fault -> {
            throw new AssertionError(fault);
        });
    }

    void accept(Viewer.Person reviewer) {
        hands.judging.answer(reviewer, round(), Asking.Answer.ACCEPTED, "").ifPresent(fault -> {
            throw new AssertionError(fault);
        });
    }

    Optional<String> judge(Viewer.Person reviewer, boolean fit) {
        Case whole = whole();
        int seen = whole.judgement(asking(reviewer)).map(Judgement::number).orElse(0);
        return hands.judging.judge(reviewer, round(), seen, whole.latest().number(), verdicts(), fit);
    }

    static Map<Criterion, Judgement.Verdict> verdicts() {
        Map<Criterion, Judgement.Verdict> verdicts = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            verdicts.put(criterion, new Judgement.Verdict(Level.WELL, "It says so in the process."));
        }
        return verdicts;
    }

    /** Everything that publication needs. */
    Stage judged() {
        submit("Title " + Ids.next());
        vouch();
        for (Viewer.Person reviewer : new Viewer.Person[] {ingrid, paola}) {
            ask(reviewer);
            accept(reviewer);
            judge(reviewer, true);
        }
        return this;
    }

    List<String> publish() {
        return hands.submitting.publish(author, round()).stream()
                .map(ReviewRules.Reason::key)
                .toList();
    }
}
