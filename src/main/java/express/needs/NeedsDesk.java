package express.needs;

import express.base.Ids;
import express.base.Viewer;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens what a network lacks and offers for one who works in it, and shows it to others for one who speaks for it. */
@Component
@Transactional
class NeedsDesk {

    private final Insiders insiders;
    private final Organisations organisations;
    private final Wishes wishes;
    private final Board board;
    private final Countries countries;

    NeedsDesk(Insiders insiders, Organisations organisations, Wishes wishes, Board board, Countries countries) {
        this.insiders = insiders;
        this.organisations = organisations;
        this.wishes = wishes;
        this.board = board;
        this.countries = countries;
    }

    /** A wish and whose it is. */
    record Opened(Network network, Wish wish, boolean speaks) {

        String path() {
            return wish.path(network.slug());
        }
    }

    @Transactional(readOnly = true)
    Opened open(Viewer viewer, String slug, String id) {
        Network network = insiders.enter(viewer, slug);
        Wish wish = wishes.get(network.id(), Ids.parse(id));
        return new Opened(network, wish, NeedsAccess.maySpeak(viewer, network.id()));
    }

    @Transactional(readOnly = true)
    Opened speak(Viewer viewer, String slug, String id) {
        Opened opened = open(viewer, slug, id);
        NeedsAccess.requireSpeaking(viewer, opened.network().id());
        return opened;
    }

    /** @param fresh whether it was not written down already */
    record Added(UUID id, boolean fresh) {}

    /** What comes from a finding is written down once, as long as it is not withdrawn. */
    Added add(Network network, NeedForm typed) {
        Optional<UUID> before =
                typed.source().flatMap(source -> wishes.findSame(network.id(), typed.direction(), source));
        if (before.isPresent()) {
            return new Added(before.get(), false);
        }
        UUID id = Ids.next();
        wishes.add(
                network.id(),
                id,
                typed.direction(),
                typed.said(),
                typed.source().orElse(null));
        return new Added(id, true);
    }

    /** What in it would say whose it is, which keeps it from being shown. */
    @Transactional(readOnly = true)
    Optional<String> findName(Network network, Said said) {
        return Veil.of(network, organisations.listIn(List.of(network.id()))).findIn(said);
    }

    void show(Opened opened) {
        Wish wish = opened.wish();
        board.show(
                wish.id(),
                wish.direction(),
                wish.said(),
                countries.find(wish.network()).orElse(null));
    }

    void hide(Opened opened) {
        board.takeDown(opened.wish().id());
    }

    void withdraw(Opened opened) {
        if (wishes.withdraw(opened.wish())) {
            hide(opened);
        }
    }

    /** Others read at once what it says now. Whether nobody has written it since it was read. */
    boolean change(Opened opened, Said said) {
        boolean changed = wishes.change(opened.wish(), said);
        if (changed && opened.wish().shown()) {
            board.show(
                    opened.wish().id(),
                    opened.wish().direction(),
                    said,
                    countries.find(opened.wish().network()).orElse(null));
        }
        return changed;
    }
}
