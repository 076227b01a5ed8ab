package express.invoicing;

import express.base.OrganisationId;
import express.interpreting.Awaiting;
import express.interpreting.Entry;
import express.interpreting.MonthLines;
import express.tariffs.Scale;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds what came after the documents of its month were made, so that it is not forgotten: the month is run again for it. What
 * is owed to a client needs no run of its own, it is deducted by the next.
 */
@Component
class Late implements Awaiting {

    private static final int MONTHS = 24;
    private static final int MOST = 1000;

    /** A run takes its time, and what was written meanwhile may have been taken or not. */
    private static final Duration RUNNING = Duration.ofHours(1);

    private final MonthLines months;
    private final Documents documents;
    private final MonthRun.Clock clock;

    Late(MonthLines months, Documents documents, MonthRun.Clock clock) {
        this.months = months;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Map<LocalDate, Integer> late(OrganisationId house) {
        Map<LocalDate, Integer> late = new LinkedHashMap<>();
        for (Counts.Run run : clock.counts().listRuns(house, clock.today().minusMonths(MONTHS))) {
            int missions = missions(house, run);
            if (missions > 0) {
                late.put(run.month(), missions);
            }
        }
        return late;
    }

    /** For how many missions of a month a client is owed something that no invoice could bear yet. */
    int owed(OrganisationId house, LocalDate month) {
        return open(house, months.listOwed(house, month));
    }

    private int missions(OrganisationId house, Counts.Run run) {
        List<Entry> written = months.listSince(house, run.month(), run.at().minus(RUNNING), MOST).stream()
                .filter(it -> !it.kind().isOwed())
                .toList();
        return open(house, written);
    }

    /** How many missions have a line among these that stands on no document. */
    private int open(OrganisationId house, List<Entry> written) {
        Set<UUID> requests = written.stream().map(Entry::request).collect(Collectors.toSet());
        Map<Scale, Set<Documents.Mark>> known = Map.of(
                Scale.CHARGE, documents.listMarks(house, Scale.CHARGE, false, requests),
                Scale.PAY, documents.listMarks(house, Scale.PAY, false, requests));
        return (int) written.stream()
                .filter(it -> !known.get(it.scale()).contains(new Documents.Mark(it.request(), it.number())))
                .map(Entry::request)
                .distinct()
                .count();
    }
}
