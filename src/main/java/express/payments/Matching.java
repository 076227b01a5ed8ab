package express.payments;

import express.base.OrganisationId;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.loans.Borrowings.Noted;
import express.loans.Payers;
import express.loans.Payers.Came;
import express.payments.Line.How;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** In days: as long as a payment may be under way, or somebody away. */
    private static final int ABOUT = 7;

    private final Borrowings borrowings;
    private final Payers payers;
    private final Mandates mandates;
    private final Lines lines;

    Matching(Borrowings borrowings, Payers payers, Mandates mandates, Lines lines) {
        this.borrowings = borrowings;
        this.payers = payers;
        this.mandates = mandates;
        this.lines = lines;
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
        leaveNoted(lender, lines, matches);
        return matches;
    }

    /** What somebody wrote down by hand already, of the same sum and about that day, is for a person to look at. */
    private void leaveNoted(OrganisationId lender, List<Line> found, Map<UUID, Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        Set<UUID> loans = matches.values().stream().map(Match::loan).collect(Collectors.toSet());
        LocalDate first =
                found.stream().map(Line::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = found.stream().map(Line::day).max(LocalDate::compareTo).orElseThrow();
        List<Noted> noted = borrowings.listNoted(lender, loans, first.minusDays(ABOUT), last.plusDays(ABOUT));
        if (noted.isEmpty()) {
            return;
        }
        Set<String> taken = lines.listTaken(lender, loans);
        List<Noted> alone = noted.stream()
                .filter(it -> !taken.contains(it.loan() + " " + it.number()))
                .toList();
        for (Line line : found) {
            Match match = matches.get(line.id());
            if (match != null && alone.stream().anyMatch(it -> isAlike(it, line, match))) {
                matches.remove(line.id());
            }
        }
    }

    private static boolean isAlike(Noted it, Line line, Match match) {
        return it.loan().equals(match.loan())
                && it.cents() == line.cents()
                && Math.abs(ChronoUnit.DAYS.between(it.day(), line.day())) <= ABOUT;
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
        Map<Came, List<Borrowed>> expecting = payers.listExpecting(
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
