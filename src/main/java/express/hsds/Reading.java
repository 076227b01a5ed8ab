package express.hsds;

import express.base.Ids;
import express.base.NotFound;
import express.files.Pieces;
import express.hsds.Import.State;
import express.jobs.Progress;
import express.jobs.Work;
import express.jobs.WorkFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that looks at a file and says what taking it would do. Cut short, it begins anew. */
@Configuration(proxyBeanMethods = false)
class Reading {

    static final String KIND = "hsds-reading";

    /** How much of the way it is, in hundredths. */
    private static final int READ = 40;

    private static final int JUDGED = 90;
    private static final int ALL = 100;

    private final Imports imports;
    private final Faults faults;
    private final Examination examination;

    Reading(Imports imports, Faults faults, Examination examination) {
        this.imports = imports;
        this.faults = faults;
        this.examination = examination;
    }

    @Bean
    Work readingOfDirectories() {
        return new Work(KIND, (job, input, progress) -> run(Ids.parse(input), progress));
    }

    void run(UUID id, Progress progress) {
        Import file = file(id);
        progress.result(file.path());
        if (!file.canRead()) {
            return;
        }
        imports.state(id, State.READING);
        examination.clear(id);
        progress.outOf(ALL);
        var complaints = new Complaints(id, faults);
        try (var harvest = new Harvest(complaints)) {
            read(file, harvest, progress);
            progress.done(READ);
            examination.judge(file, harvest, done -> progress.done(READ + (JUDGED - READ) * done / ALL));
            complaints.end();
        }
        progress.done(JUDGED);
        examination.compare(file);
        imports.read(id);
        progress.done(ALL);
    }

    private void read(Import file, Harvest harvest, Progress progress) {
        try (InputStream in = new Pieces(
                number -> imports.piece(file.id(), number), done -> progress.done(share(done, file.size())))) {
            read(new BufferedInputStream(in), file, harvest);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (harvest.isEmpty()) {
            harvest.fault(Fault.refusal(new Fault.Place(file.file(), 1), "", null, Fault.Reason.UNREADABLE, "", ""));
        }
    }

    private Import file(UUID id) {
        try {
            return imports.get(id);
        } catch (NotFound discarded) {
            throw new WorkFailed("hsds.discarded");
        }
    }

    private static long share(long done, long size) {
        return size == 0 ? READ : Math.min(READ, READ * done / size);
    }

    /** Archives begin with the letters of their inventor, what is only packed with two signs of its own. */
    private static void read(InputStream in, Import file, Harvest harvest) throws IOException {
        in.mark(4);
        byte[] first = in.readNBytes(2);
        in.reset();
        if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
            TableSource.read(in, file.file(), harvest);
        } else if (first.length == 2 && first[0] == 0x1f && first[1] == (byte) 0x8b) {
            JsonSource.read(new GZIPInputStream(in), file.file(), harvest);
        } else {
            JsonSource.read(in, file.file(), harvest);
        }
    }
}
