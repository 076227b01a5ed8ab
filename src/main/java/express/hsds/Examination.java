package express.hsds;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is done with a file after it was read: put together, judged, and compared with what is here. */
@Component
class Examination {

    private final Staging staging;
    private final Documents documents;
    private final References links;
    private final Assembly assembly;
    private final Circles circles;
    private final Judged judged;

    Examination(
            Staging staging, Documents documents, References links, Assembly assembly, Circles circles, Judged judged) {
        this.staging = staging;
        this.documents = documents;
        this.links = links;
        this.assembly = assembly;
        this.circles = circles;
        this.judged = judged;
    }

    /** The two that look at documents. */
    @Component
    record Judged(Verdicts judging, Comparing comparing) {}

    void assemble(UUID id, Batches batches) {
        if (!batches.kinds().isEmpty()) {
            staging.weigh();
            links.follow(id, batches);
            batches.flush();
            assembly.assemble(id, batches);
            clear(id, "staged");
        }
        batches.doubles().forEach((kind, ids) -> documents.keepRichest(id, kind, ids));
        documents.weigh();
        circles.cut(id, batches);
    }

    /** As if it had never been looked at. */
    void clear(UUID id) {
        List.of("staged", "document", "tally", "fault", "likeness").forEach(table -> clear(id, table));
    }

    private void clear(UUID id, String table) {
        boolean more = true;
        while (more) {
            more = staging.clearSome(id, table);
        }
    }

    void judge(Import file, Batches batches) {
        judged.judging().judge(file, batches);
    }

    void compare(Import file) {
        judged.comparing().compare(file);
    }
}
