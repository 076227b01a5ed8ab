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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The numbers of loans that a line tells, and where. */
    private record Told(Line line, Set<Integer> reference, Set<Integer> words, Set<Integer> endToEnd) {

        static Told of(Line line) {
            return new Told(
                    line,
                    Reference.numbers(line.reference()),
                    Reference.numbers(line.words()),
                    Reference.numbers(line.endToEnd()));
        }

        Stream<Integer> all() {
            return Stream.of(reference, words, endToEnd).flatMap(Set::stream);
        }
    }

    Map<UUID, Match> find(OrganisationId lender, List<Line> lines) {
        List<Told> told = lines.stream().map(Told::of).toList();
        Map<Integer, Borrowed> numbered = numbered(lender, told);
        Map<String, UUID> mandated = mandates.listLoans(
                lender,
                lines.stream().map(Line::mandate).filter(it -> !it.isEmpty()).collect(Collectors.toSet()));
        Map<UUID, Match> matches = new HashMap<>();
        List<Line> rest = new ArrayList<>();
        for (Told it : told) {
            Line line = it.line();
            find(it, numbered, mandated).ifPresentOrElse(match -> matches.put(line.id(), match), () -> rest.add(line));
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

    private Map<Integer, Borrowed> numbered(OrganisationId lender, List<Told> told) {
        Set<Integer> numbers = told.stream().flatMap(Told::all).collect(Collectors.toSet());
        return numbers.isEmpty()
                ? Map.of()
                : borrowings.listNumbered(lender, numbers).stream()
                        .filter(Borrowed::open)
                        .collect(Collectors.toMap(Borrowed::number, it -> it));
    }

    private static Optional<Match> find(Told it, Map<Integer, Borrowed> numbered, Map<String, UUID> mandated) {
        return one(numbered, it.reference(), How.REFERENCE)
                .or(() -> one(numbered, it.words(), How.REFERENCE))
                .or(() -> one(numbered, it.endToEnd(), How.END_TO_END))
                .or(() -> Optional.ofNullable(mandated.get(it.line().mandate()))
                        .map(loan -> new Match(loan, How.MANDATE)));
    }

    private static Optional<Match> one(Map<Integer, Borrowed> numbered, Set<Integer> numbers, How how) {
        return numbers.size() == 1
                ? Optional.ofNullable(numbered.get(numbers.iterator().next())).map(it -> new Match(it.id(), how))
                : Optional.empty();
    }

    private Map<UUID, Match> named(OrganisationId lender, List<Line> lines) {
        Map<Came, List<Borrowed>> expecting =
                payers.listExpecting(lender, lines.stream().map(Matching::came).collect(Collectors.toSet()));
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
