package express.invoicing;

import express.base.Ids;
import express.interpreting.MonthLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes back missions of a document that were wrong, and they count no more. The document itself stays as it went out. */
@Component
class Crediting {

    private final Backstage backstage;
    private final Documents documents;
    private final MonthLines months;
    private final MonthRun.Clock clock;

    Crediting(Backstage backstage, Documents documents, MonthLines months, MonthRun.Clock clock) {
        this.backstage = backstage;
        this.documents = documents;
        this.months = months;
        this.clock = clock;
    }

    /** Those lines that nothing takes back yet. */
    List<DocumentLine> open(Document of) {
        return backstage.look(() -> uncredited(of));
    }

    private List<DocumentLine> uncredited(Document of) {
        List<DocumentLine> lines = documents.lines(of);
        Set<UUID> requests = lines.stream().map(DocumentLine::request).collect(Collectors.toSet());
        Set<Documents.Mark> back = documents.listMarks(of.house(), of.scale(), true, requests);
        return lines.stream()
                .filter(it -> !back.contains(new Documents.Mark(it.request(), it.lineNumber())))
                .toList();
    }

    /** Nothing, if all of them are taken back already. */
    Optional<Document> credit(Document of, Collection<UUID> missions, String reason) {
        return backstage.open(() -> {
            documents.lock(of.house());
            UUID id = Ids.next();
            List<DocumentLine> lines = new ArrayList<>();
            uncredited(of).stream()
                    .filter(it -> missions.contains(it.request()))
                    .forEach(it -> lines.add(it.credited(id, lines.size() + 1)));
            if (lines.isEmpty() || of.credits()) {
                return Optional.empty();
            }
            Document made = document(of, id, Sum.of(lines, of.vatRate()), reason);
            documents.write(List.of(made), lines);
            months.takeBack(of.house(), of.scale(), marks(lines), clock.time().instant());
            return Optional.of(made);
        });
    }

    private static List<MonthLines.Back> marks(List<DocumentLine> lines) {
        return lines.stream()
                .map(it -> new MonthLines.Back(it.request(), it.lineNumber()))
                .toList();
    }

    private Document document(Document of, UUID id, Sum sum, String reason) {
        Kind kind = Kind.of(of.scale(), true);
        int year = clock.today().getYear();
        return new Document(
                of.house(),
                id,
                of.scale(),
                true,
                kind.number(year, documents.number(of.house(), kind, year, 1)),
                of.month(),
                of.party(),
                of.partyName(),
                of.partyAddress(),
                of.partyCountry(),
                of.issuer(),
                clock.today(),
                clock.today(),
                of.currency(),
                sum.net(),
                sum.rate(),
                sum.vat(),
                sum.total(),
                of.id(),
                reason);
    }
}
