package express.finding;

import express.practices.Catalogue;
import express.practices.Publication;
import express.practices.Sheet;
import express.search.Hit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A practice that was found, and why. */
record Result(Hit hit, Publication publication, boolean unconfirmed) {

    /** What was withdrawn since the index heard of it is left out. */
    static List<Result> of(List<Hit> hits, Catalogue catalogue) {
        Map<String, Catalogue.Card> cards = catalogue
                .listCards(hits.stream().map(Hit::key).toList())
                .stream()
                .collect(Collectors.toMap(card -> card.publication().sheet().slug(), Function.identity()));
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(cards.get(hit.key()))
                        .map(card -> new Result(hit, card.publication(), card.unconfirmed())))
                .toList();
    }

    Sheet sheet() {
        return publication.sheet();
    }

    /** Where the words stand in it; where they do not, what it is. */
    List<Hit.Piece> text() {
        return hit.text().stream().anyMatch(Hit.Piece::marked)
                ? hit.text()
                : List.of(new Hit.Piece(sheet().words(language()).summary(), false));
    }

    Locale language() {
        return hit.language();
    }

    boolean byMachine() {
        return sheet().machine().contains(language());
    }
}
