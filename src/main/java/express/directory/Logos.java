package express.directory;

import express.base.FileId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.files.Audience;
import express.files.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The logos of organisations: one each, which everybody sees. */
@Component
@Transactional
class Logos {

    private final Organisations organisations;
    private final Files files;

    Logos(Organisations organisations, Files files) {
        this.organisations = organisations;
        this.files = files;
    }

    void put(Viewer viewer, OrganisationId organisation, String name, byte[] content) {
        FileId logo = files.keepPicture(viewer, name, content, new Audience.Public(organisation))
                .id();
        forget(organisations.show(organisation, logo));
    }

    void remove(OrganisationId organisation) {
        forget(organisations.show(organisation, null));
    }

    private void forget(Optional<FileId> before) {
        before.ifPresent(files::delete);
    }
}
