package express.hsds;

import express.base.Ids;
import express.base.NotFound;
import express.hsds.Documents.Placed;
import express.hsds.Documents.Verdict;
import express.hsds.Import.State;
import express.jobs.Progress;
import express.jobs.Work;
import express.jobs.WorkFailed;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that takes what stands in a file, some at a time; cut short, it goes on where it was. */
@Configuration(proxyBeanMethods = false)
class Taken {

    static final String KIND = "hsds-import";

    private static final int AT_ONCE = 500;
    private static final List<Verdict> TO_TAKE = List.of(Verdict.CREATE, Verdict.CHANGE, Verdict.KEEP);

    private final Imports imports;
    private final Documents documents;
    private final TakingOver taking;

    Taken(Imports imports, Documents documents, TakingOver taking) {
        this.imports = imports;
        this.documents = documents;
        this.taking = taking;
    }

    @Bean
    Work takingOfDirectories() {
        return new Work(KIND, (job, input, progress) -> run(Ids.parse(input), progress));
    }

    void run(UUID id, Progress progress) {
        try {
            Import file = imports.get(id);
            progress.result(file.path());
            if (file.canTake()) {
                take(file, progress);
            }
        } catch (NotFound discarded) {
            throw new WorkFailed("hsds.discarded");
        }
    }

    private void take(Import ordered, Progress progress) {
        UUID id = ordered.id();
        imports.begin(id);
        Import file = imports.get(id);
        progress.outOf(documents.counts(id).stream()
                .filter(it -> TO_TAKE.contains(it.verdict()) || it.verdict() == Verdict.TAKEN)
                .mapToLong(Documents.Count::number)
                .sum());
        long reached = file.reached();
        long done = documents.counts(id).stream()
                .filter(it -> it.verdict() == Verdict.TAKEN)
                .mapToLong(Documents.Count::number)
                .sum();
        List<Placed> some = documents.next(id, reached, AT_ONCE, TO_TAKE);
        while (!some.isEmpty()) {
            taking.take(file, reached, some);
            reached = some.getLast().at();
            done += some.size();
            progress.done(done);
            some = documents.next(id, reached, AT_ONCE, TO_TAKE);
        }
        imports.state(id, State.DONE);
    }
}
