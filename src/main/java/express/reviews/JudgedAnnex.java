package express.reviews;

import express.directory.Organisation;
import express.practices.Annex;
import express.practices.Publication;
import express.ui.Screen;
import express.writing.DraftId;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Below a published practice: from where it was judged. Who did stays among those who were there. */
@Component
class JudgedAnnex implements Annex {

    record JudgedPart(List<Organisation> houses) {}

    private final Bench bench;
    private final Rounds rounds;
    private final Askings askings;
    private final Peers peers;

    JudgedAnnex(Bench bench, Rounds rounds, Askings askings, Peers peers) {
        this.bench = bench;
        this.rounds = rounds;
        this.askings = askings;
        this.peers = peers;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Content> show(Screen screen, Publication practice) {
        var draft = new DraftId(practice.practice().value());
        List<Organisation> houses = bench.look(() -> rounds.find(draft, practice.version())
                .map(round -> judgedFrom(round.id()))
                .orElse(List.of()));
        return houses.isEmpty() ? Optional.empty() : Optional.of(screen.part("reviews/judged", new JudgedPart(houses)));
    }

    private List<Organisation> judgedFrom(RoundId round) {
        List<Asking> judging =
                askings.list(round).stream().filter(Asking::counts).toList();
        var houses = peers.organisations(
                judging.stream().map(Asking::organisation).distinct().toList());
        return judging.stream()
                .map(asking -> houses.get(asking.organisation()))
                .distinct()
                .toList();
    }
}
