package express.finding;

import express.practices.Catalogue;
import express.search.Hit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A practice that was found, and why. */
record Result(Hit hit, Catalogue.Card card) {

    /** What was withdrawn since the index heard of it is left out. */
    static List<Result> of(List<Hit> hits, Catalogue catalogue) {
        Map<String, Catalogue.Card> cards = catalogue
                .listCards(hits.stream().map(Hit::key).toList())
                .stream()
                .collect(Collectors.toMap(Catalogue.Card::slug, Function.identity()));
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(cards.get(hit.key())).map(card -> new Result(hit, card)))
                .toList();
    }

    String slug() {
        return card.slug();
    }

    /** Where the words stand in it; where they do not, what it is. */
    List<Hit.Piece> text() {
        return hit.text().stream().anyMatch(Hit.Piece::marked)
                ? hit.text()
                : List.of(new Hit.Piece(summary(language()), false));
    }

    /** In this language, or as it was written. */
    String summary(Locale reader) {
        return Objects.requireNonNull(card.gist().summaries().get(card.languageFor(reader)));
    }

    Locale language() {
        return hit.language();
    }

    boolean byMachine() {
        return card.gist().machine().contains(language());
    }
}
