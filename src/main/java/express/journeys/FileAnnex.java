package express.journeys;

import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/** What another module shows in a file, to whoever reads it. Its heading is of the second level, in their own file of the third. */
public interface FileAnnex {

    /** The lower stands first. */
    int order();

    /**
     * Looks only as the reader, on nobody's behalf: the transaction is theirs.
     *
     * @param path of the file, as the reader stands before it; their own page if it is theirs
     */
    Optional<Content> show(Screen screen, CaseFile journey, Standing standing, String path);

    /** The same for the person's own paper, whole; nothing, if there is nothing to take along. */
    default Optional<Content> print(Screen screen, CaseFile journey) {
        return Optional.empty();
    }
}
