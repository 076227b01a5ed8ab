package express.payments;

import express.base.OrganisationId;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.loans.Borrowings.Came;
import express.payments.Line.How;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Says for which loan something came in: by the reference, by the name that the payment has from end to end, by the mandate,
 * and only then by the sum together with the name of who paid. What fits two is for nobody to guess.
 */
@Component
class Matching {

    private final Borrowings borrowings;
    private final Mandates mandates;

    Matching(Borrowings borrowings, Mandates mandates) {
        this.borrowings = borrowings;
        this.mandates = mandates;
    }

    /** For which loan, and by what it was known. */
    record Match(UUID loan, How how) {}

    Map<UUID, Match> find(OrganisationId lender, List<Line> lines) {
        Map<Integer, Borrowed> numbered = numbered(lender, lines);
        Map<String, UUID> mandated = mandates.listLoans(
                lender,
                lines.stream().map(Line::mandate).filter(it -> !it.isEmpty()).collect(Collectors.toSet()));
        Map<UUID, Match> matches = new HashMap<>();
        List<Line> rest = new ArrayList<>();
        for (Line line : lines) {
            find(line, numbered, mandated).ifPresentOrElse(it -> matches.put(line.id(), it), () -> rest.add(line));
        }
        matches.putAll(named(lender, rest));
        return matches;
    }

    private Map<Integer, Borrowed> numbered(OrganisationId lender, List<Line> lines) {
        Set<Integer> numbers = new HashSet<>();
        for (Line line : lines) {
            numbers.addAll(Reference.numbers(line.reference()));
            numbers.addAll(Reference.numbers(line.words()));
            numbers.addAll(Reference.numbers(line.endToEnd()));
        }
        return numbers.isEmpty()
                ? Map.of()
                : borrowings.listNumbered(lender, numbers).stream()
                        .filter(Borrowed::open)
                        .collect(Collectors.toMap(Borrowed::number, it -> it));
    }

    private static Optional<Match> find(Line line, Map<Integer, Borrowed> numbered, Map<String, UUID> mandated) {
        return one(numbered, Reference.numbers(line.reference()), How.REFERENCE)
                .or(() -> one(numbered, Reference.numbers(line.words()), How.REFERENCE))
                .or(() -> one(numbered, Reference.numbers(line.endToEnd()), How.END_TO_END))
                .or(() -> Optional.ofNullable(mandated.get(line.mandate())).map(it -> new Match(it, How.MANDATE)));
    }

    private static Optional<Match> one(Map<Integer, Borrowed> numbered, Set<Integer> numbers, How how) {
        return numbers.size() == 1
                ? Optional.ofNullable(numbered.get(numbers.iterator().next())).map(it -> new Match(it.id(), how))
                : Optional.empty();
    }

    private Map<UUID, Match> named(OrganisationId lender, List<Line> lines) {
        Map<Came, List<Borrowed>> expecting = borrowings.listExpecting(
                lender, lines.stream().map(Matching::came).collect(Collectors.toSet()));
        Map<UUID, Match> matches = new HashMap<>();
        for (Line line : lines) {
            List<Borrowed> alike = expecting.getOrDefault(came(line), List.of());
            if (alike.size() == 1) {
                matches.put(line.id(), new Match(alike.getFirst().id(), How.NAME));
            }
        }
        return matches;
    }

    private static Came came(Line line) {
        return new Came(line.cents(), line.day(), line.called());
    }
}
