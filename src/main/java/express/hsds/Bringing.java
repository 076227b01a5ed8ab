package express.hsds;

import express.audit.Act;
import express.audit.Trail;
import express.base.NetworkId;
import express.base.Viewer;
import express.jobs.Job;
import express.jobs.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a file comes in: it is kept and looked at, and taken once somebody has seen what that would do. */
@Component
@Transactional
class Bringing {

    private final Imports imports;
    private final Jobs jobs;
    private final Trail trail;
    private final Examination examination;

    Bringing(Imports imports, Jobs jobs, Trail trail, Examination examination) {
        this.imports = imports;
        this.jobs = jobs;
        this.trail = trail;
        this.examination = examination;
    }

    UUID bring(Viewer viewer, @Nullable NetworkId network, Wishes wishes, String name, InputStream content)
            throws IOException {
        HsdsAccess.require(HsdsAccess.mayBring(viewer, network));
        UUID id = imports.keep(viewer, network, wishes, name, content);
        imports.order(id, jobs.start(viewer, Reading.KIND, "hsds.job.reading", id.toString()));
        trail.note(viewer, id, Act.CREATED, "directory");
        return id;
    }

    /** The job, unless there is nothing to take or it is being taken. */
    Optional<UUID> start(Viewer viewer, Import file) {
        HsdsAccess.require(HsdsAccess.mayBring(viewer, file.network()));
        boolean running = Optional.ofNullable(file.jobId())
                .flatMap(jobs::find)
                .filter(job -> !job.ended())
                .isPresent();
        if (running || !file.canTake() && !file.canRead()) {
            return Optional.empty();
        }
        boolean reads = file.canRead();
        UUID job = jobs.start(
                viewer,
                reads ? Reading.KIND : Taken.KIND,
                reads ? "hsds.job.reading" : "hsds.job.taking",
                file.id().toString());
        imports.order(file.id(), job);
        trail.note(viewer, file.id(), Act.CHANGED, "directory");
        return Optional.of(job);
    }

    /** Some at a time, since there may be a million rows. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void remove(Import file) {
        examination.clear(file.id());
        imports.discard(file.id());
    }

    @Transactional(readOnly = true)
    public Optional<Job> job(Import file) {
        return Optional.ofNullable(file.jobId()).flatMap(jobs::find);
    }
}
