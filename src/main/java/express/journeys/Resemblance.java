package express.journeys;

import express.base.Viewer;
import express.directory.Organisation;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/** Whether somebody for whom a file is opened may have one already; whatever finds people again plugs in here. */
public interface Resemblance {

    /** Who it may be, shown in the form before anything is kept; nothing, if nobody. */
    Optional<Content> show(Screen screen, Organisation house, Profile typed);

    /** The file was opened all the same: it is somebody else. */
    void apart(Viewer viewer, Organisation house, CaseFile opened, Profile typed);
}
