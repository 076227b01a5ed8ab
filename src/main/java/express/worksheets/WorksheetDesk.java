package express.worksheets;

import express.base.Ids;
import express.base.Viewer;
import express.directory.Insiders;
import express.directory.Network;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a worksheet for one who works in its network; for all others there is none. */
@Component
@Transactional(readOnly = true)
class WorksheetDesk {

    private final Insiders insiders;
    private final Worksheets worksheets;
    private final Lines lines;

    WorksheetDesk(Insiders insiders, Worksheets worksheets, Lines lines) {
        this.insiders = insiders;
        this.worksheets = worksheets;
        this.lines = lines;
    }

    SheetView open(Viewer viewer, String slug, String id) {
        Network network = insiders.enter(viewer, slug);
        Worksheet sheet = worksheets.get(network.id(), Ids.parse(id));
        return new SheetView(network, sheet, lines.list(sheet), lines.listHanded(sheet));
    }
}
