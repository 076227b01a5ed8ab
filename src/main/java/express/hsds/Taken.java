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
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that takes what stands in a file, some at a time; cut short, it goes on where it was. */
@Configuration(proxyBeanMethods = false)
class Taken {

    static final String KIND = "hsds-import";

    private static final int AT_ONCE = 1_000;

    /** Services, with all that belongs to them, do not stand in each other's way. */
    private static final int WRITERS = 2;

    private static final List<Verdict> TO_TAKE = List.of(Verdict.CREATE, Verdict.CHANGE, Verdict.KEEP);

    private final Imports imports;
    private final Documents documents;
    private final Packing packing;
    private final TakingOver taking;

    Taken(Imports imports, Documents documents, Packing packing, TakingOver taking) {
        this.imports = imports;
        this.documents = documents;
        this.packing = packing;
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
        long done = documents.counts(id).stream()
                .filter(it -> it.verdict() == Verdict.TAKEN)
                .mapToLong(Documents.Count::number)
                .sum();
        taking.prepare();
        try (var writer = new Writer(WRITERS)) {
            take(file, writer, done, progress);
        }
        imports.state(id, State.DONE);
    }

    /** While some are written, the next are packed; but none before all is written to which it may belong. */
    private void take(Import file, Writer writer, long before, Progress progress) {
        long reached = 0;
        long done = before;
        List<Placed> some = next(file, reached);
        Kind kind = null;
        while (!some.isEmpty()) {
            if (some.getFirst().doc().kind() != kind) {
                writer.await();
                kind = some.getFirst().doc().kind();
                some = next(file, reached);
                continue;
            }
            Parcel parcel = pack(file, some);
            if (kind != Kind.SERVICE && kind != Kind.LOCATION) {
                writer.await();
            }
            writer.write(() -> taking.take(file, parcel));
            reached = parcel.reached();
            done += some.size();
            progress.done(done);
            some = next(file, reached);
        }
        writer.await();
    }

    /** The next ones of a kind; with services come their offers, so that what follows services hears of them once. */
    private List<Placed> next(Import file, long reached) {
        List<Placed> some = documents.next(file.id(), reached, AT_ONCE, TO_TAKE);
        if (some.isEmpty() || some.getFirst().doc().kind() != Kind.SERVICE) {
            return some;
        }
        List<UUID> services = some.stream().map(it -> it.doc().id()).toList();
        return Stream.concat(some.stream(), documents.offersOf(file.id(), services, TO_TAKE).stream())
                .toList();
    }

    /** What is here is looked at only when it is written upon. */
    private Parcel pack(Import file, List<Placed> some) {
        boolean fresh = some.stream().noneMatch(it -> it.verdict() == Verdict.CHANGE);
        return fresh ? packing.packNew(file, some) : new Parcel(some, false);
    }
}
