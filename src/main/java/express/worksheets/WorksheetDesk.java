package express.worksheets;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.FollowedUp;
import express.directory.Insiders;
import express.directory.Network;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a worksheet for one who works in its network; for all others there is none. */
@Component
@Transactional(readOnly = true)
class WorksheetDesk {

    private final Insiders insiders;
    private final Worksheets worksheets;
    private final Lines lines;
    private final FollowedUp followedUp;

    WorksheetDesk(Insiders insiders, Worksheets worksheets, Lines lines, FollowedUp followedUp) {
        this.insiders = insiders;
        this.worksheets = worksheets;
        this.lines = lines;
        this.followedUp = followedUp;
    }

    SheetView open(Viewer viewer, String slug, String id) {
        return find(viewer, slug, id).orElseThrow(NotFound::new);
    }

    Optional<SheetView> find(Viewer viewer, String slug, String id) {
        Network network = insiders.enter(viewer, slug);
        return worksheets.find(network.id(), Ids.parse(id)).map(sheet -> view(network, sheet));
    }

    private SheetView view(Network network, Worksheet sheet) {
        return new SheetView(network, sheet, lines.list(sheet), followedUp.list(network));
    }

    /** What was removed, and what became of it before: those who keep that still point here. */
    record Gone(Network network, List<Became> became) {

        String path() {
            return WorksheetPages.path(network.slug());
        }
    }

    /** What nothing became of is as if it had never been. */
    Gone getGone(Viewer viewer, String slug, String path) {
        Network network = insiders.enter(viewer, slug);
        List<Became> became = followedUp.list(network).entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .filter(it -> it.getKey().equals(path) || it.getKey().startsWith(path + "/"))
                        .map(it -> new Became(kind.getKey(), it.getValue())))
                .sorted(Comparator.comparing(Became::kind)
                        .thenComparing(it -> it.what().title()))
                .toList();
        if (became.isEmpty()) {
            throw new NotFound();
        }
        return new Gone(network, became);
    }
}
