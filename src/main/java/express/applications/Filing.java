package express.applications;

import express.applications.Documents.Document;
import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.files.Audience;
import express.files.Files;
import express.files.StoredFile;
import express.files.UploadRefused;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings documents, shows them, and takes them back. Whoever looks at one leaves a trace that the applicant can read. */
@Component
@Transactional
class Filing {

    private static final int MOST = 40;

    /** What is sent of one. */
    record Sheet(StoredFile file, byte[] content) {}

    private final Applications applications;
    private final Documents documents;
    private final Files files;
    private final Background background;
    private final Trail trail;
    private final InstantSource time;

    Filing(
            Applications applications,
            Documents documents,
            Files files,
            Background background,
            Trail trail,
            InstantSource time) {
        this.applications = applications;
        this.documents = documents;
        this.files = files;
        this.background = background;
        this.trail = trail;
        this.time = time;
    }

    void bring(Viewer viewer, UUID application, String code, String name, byte[] content) {
        Application it = applications.lock(application);
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(viewer, it));
        keep(viewer, application, code, name, content);
    }

    /** @param code of a condition */
    void prove(Viewer viewer, UUID application, String code, String name, byte[] content) {
        Application it = applications.lock(application);
        ApplicationsAccess.require(ApplicationsAccess.mayProve(viewer, it));
        keep(viewer, application, code, name, content);
    }

    private void keep(Viewer viewer, UUID application, String code, String name, byte[] content) {
        if (documents.list(application).size() >= MOST) {
            throw new UploadRefused("applications.fault.many");
        }
        StoredFile file = files.keep(viewer, name, content, new Audience.Nobody());
        documents.add(application, new Document(Ids.next(), code, file.id(), file.name(), time.instant()));
        trail.note(viewer, application, Act.CHANGED, "document " + code);
    }

    void see(Viewer viewer, Application application, Document document) {
        trail.note(viewer, application.id(), Act.SEEN, "document " + document.code());
    }

    /** In a transaction of the background: the file itself is shown to nobody but who brought it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Sheet look(Document document) {
        return background.look(() -> new Sheet(
                files.find(document.file()).orElseThrow(NotFound::new), files.getContent(document.file(), 2048)));
    }

    void remove(Viewer viewer, UUID application, Document document) {
        Application it = applications.lock(application);
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(viewer, it));
        if (documents.remove(application, document.id())) {
            files.delete(document.file());
            trail.note(viewer, application, Act.CHANGED, "document removed " + document.code());
        }
    }
}
