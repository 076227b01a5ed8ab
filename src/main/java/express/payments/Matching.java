package express.payments;

import express.base.OrganisationId;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.payments.Line.How;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Map<UUID, Match> matches = new HashMap<>();
        for (Line line : lines) {
            find(line, numbered).ifPresent(it -> matches.put(line.id(), it));
        }
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

    private Optional<Match> find(Line line, Map<Integer, Borrowed> numbered) {
        return one(numbered, Reference.numbers(line.reference()), How.REFERENCE)
                .or(() -> one(numbered, Reference.numbers(line.words()), How.REFERENCE))
                .or(() -> one(numbered, Reference.numbers(line.endToEnd()), How.END_TO_END))
                .or(() -> mandated(line))
                .or(() -> named(line));
    }

    private static Optional<Match> one(Map<Integer, Borrowed> numbered, Set<Integer> numbers, How how) {
        return numbers.size() == 1
                ? Optional.ofNullable(numbered.get(numbers.iterator().next())).map(it -> new Match(it.id(), how))
                : Optional.empty();
    }

    private Optional<Match> mandated(Line line) {
        return line.mandate().isEmpty()
                ? Optional.empty()
                : mandates.findLoan(line.lender(), line.mandate()).map(it -> new Match(it, How.MANDATE));
    }

    private Optional<Match> named(Line line) {
        String name = plain(line.called());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Borrowed> alike = borrowings.listExpecting(line.lender(), line.cents(), line.day()).stream()
                .filter(it -> plain(it.called()).equals(name))
                .toList();
        return alike.size() == 1 ? Optional.of(new Match(alike.getFirst().id(), How.NAME)) : Optional.empty();
    }

    /** Banks write names in capitals, without accents, and in either order. */
    static String plain(String name) {
        String latin = Normalizer.normalize(BankText.of(name, 200), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 ]", " ");
        return String.join(" ", new TreeSet<>(Arrays.asList(latin.strip().split("\\s+"))))
                .strip();
    }
}
