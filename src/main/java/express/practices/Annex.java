package express.practices;

import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/**
 * What another module shows below a practice, alike for all who read it. Its heading is of the second level. When it
 * would show something else, that module tells {@link Publishing#touch}.
 */
public interface Annex {

    /** The lower stands first. */
    int order();

    Optional<Content> show(Screen screen, Publication practice);
}
