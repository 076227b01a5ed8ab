package express.needs;

import express.directory.Network;
import express.directory.NetworkAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows those who coordinate a network, on its page, what waits for them: other networks that asked, and what is begun. */
@Component
@Transactional(readOnly = true)
class WaitingOfNetwork implements NetworkAnnex {

    private static final int ORDER = 5;

    /** A wish and how many other networks wait for an answer on it. */
    record Asked(Wish wish, int waiting) {}

    /** @param over needs and offers whose day has passed and that nobody withdrew */
    record AnnexPage(Network network, List<Asked> asked, List<Initiative> alone, List<Wish> over) {

        boolean isEmpty() {
            return asked.isEmpty() && alone.isEmpty() && over.isEmpty();
        }
    }

    private final Wishes wishes;
    private final Answers answers;
    private final Initiatives initiatives;
    private final InstantSource time;

    WaitingOfNetwork(Wishes wishes, Answers answers, Initiatives initiatives, InstantSource time) {
        this.wishes = wishes;
        this.answers = answers;
        this.initiatives = initiatives;
        this.time = time;
    }

    @Override
    public Place place() {
        return Place.FIRST;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Network network) {
        return Optional.of(network)
                .filter(it -> NeedsAccess.maySpeak(screen.viewer(), it.id()))
                .map(this::page)
                .filter(page -> !page.isEmpty())
                .map(page -> screen.part("needs/waiting", page));
    }

    private AnnexPage page(Network network) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        List<Wish> all = wishes.list(network.id()).stream()
                .filter(wish -> !wish.withdrawn())
                .toList();
        return new AnnexPage(
                network,
                all.stream()
                        .filter(wish -> wish.isOpen(today))
                        .map(wish -> new Asked(wish, waiting(wish)))
                        .filter(asked -> asked.waiting() > 0)
                        .toList(),
                initiatives.list(network.id()).stream()
                        .filter(it -> it.other() == null && !it.state().isOver())
                        .toList(),
                all.stream().filter(wish -> !wish.isOpen(today)).toList());
    }

    private int waiting(Wish wish) {
        return (int) answers.of(wish).values().stream()
                .filter(standing -> standing.waitsFor(wish.direction()))
                .count();
    }
}
