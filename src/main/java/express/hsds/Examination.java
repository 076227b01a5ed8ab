package express.hsds;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** What is done with a file after it was read: put together, judged, and compared with what is here. */
@Component
class Examination {

    private static final int ALL = 100;

    private final Imports imports;
    private final Documents documents;
    private final References links;
    private final Verdicts verdicts;
    private final Comparing comparing;

    Examination(Imports imports, Documents documents, References links, Verdicts verdicts, Comparing comparing) {
        this.imports = imports;
        this.documents = documents;
        this.links = links;
        this.verdicts = verdicts;
        this.comparing = comparing;
    }

    /** As if it had never been looked at. */
    void clear(UUID id) {
        for (String table : List.of("document", "tally", "fault", "likeness")) {
            boolean more = true;
            while (more) {
                more = imports.clearSome(id, table);
            }
        }
    }

    /** @param done is told how much of it, in hundredths */
    void judge(Import file, Harvest harvest, LongConsumer done) {
        links.follow(harvest);
        Circles.cut(harvest);
        Verdicts.Judge judge = verdicts.of(file, harvest);
        try (var batches = new Batches(some -> documents.add(file.id(), judge.judge(some)))) {
            int all = Math.max(1, harvest.docs().size() + harvest.rows().size());
            each(harvest, doc -> {
                batches.add(doc);
                done.accept(Math.min(ALL, ALL * batches.number() / all));
            });
            batches.end();
        }
        documents.weigh();
    }

    /** What stands in tables is put together only as it is taken, unless there is something else to put it between. */
    private static void each(Harvest harvest, Consumer<Doc> take) {
        var assembly = new Assembly(harvest.rows());
        if (harvest.docs().size() > 0) {
            assembly.each(row -> harvest.assembled(row.kind(), row.said(), row.place()));
            harvest.docs().each(take);
        } else {
            var shredder = new Shredder(take);
            assembly.each(row -> shredder.shred(row.kind(), row.said(), row.place()));
        }
    }

    void compare(Import file) {
        comparing.compare(file);
    }
}
