package express.applications;

import express.directory.Organisation;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/** What another module offers above the applications of a lender, to whoever looks at them. It is items of a list of ways. */
public interface DeskAnnex {

    Optional<Content> show(Screen screen, Organisation house);
}
