package express.exhibits;

import express.base.OrganisationId;
import express.ui.Screen;
import java.util.Locale;
import java.util.UUID;

/** What exhibits are for. The module that writes practices says which there are and who may look after them. */
public interface Occasion {

    /**
     * What is written, whose it is, and what it is called.
     *
     * @param path where its authors work on it
     */
    record Work(UUID practice, OrganisationId organisation, Locale language, String title, String path) {}

    /** The practice that is written under this id, for those of its organisation who write it; nobody else gets one. */
    Work get(Screen screen, UUID practice);
}
