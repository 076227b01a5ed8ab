package express.exhibits;

import express.base.OrganisationId;
import express.ui.Screen;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What exhibits are for. Each module in which something is written with pictures says which there are and who may look
 * after them, and declares that as a bean.
 */
public interface Occasion {

    /**
     * What is written, whose it is, and what it is called.
     *
     * @param path where its authors work on it
     */
    record Work(UUID practice, OrganisationId organisation, Locale language, String title, String path) {

        /** Where its pictures are, which is not below what they belong to. */
        public String pictures() {
            return ExhibitPages.path(practice);
        }
    }

    /** What is written under this id, for those of its organisation who write it; nothing, if the id is none of these. */
    Optional<Work> find(Screen screen, UUID practice);
}
