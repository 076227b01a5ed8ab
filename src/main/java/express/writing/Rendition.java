package express.writing;

import express.texts.Paragraph;
import express.texts.Tally;
import express.texts.Translating;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A draft in another language than that of its authors: how far it has come, and what is wrong with it. */
record Rendition(Manuscript manuscript, Locale language) {

    Tally tally() {
        return tally(piece -> !piece.isCaption());
    }

    /** Of what is said of pictures: readers can do without it, since it can stand there as it was written. */
    Tally captions() {
        return tally(Manuscript.Piece::isCaption);
    }

    private Tally tally(Predicate<Manuscript.Piece> which) {
        return manuscript.pieces().stream()
                .filter(which)
                .map(piece -> piece.text().tally(language))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    /** Message keys by the fields in which a translator writes. What is wrong is kept all the same. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Manuscript.Piece piece : manuscript.pieces()) {
            for (Paragraph paragraph : piece.text().paragraphs()) {
                fault(piece, paragraph).ifPresent(key -> faults.put(Translating.field(paragraph), key));
            }
        }
        return faults;
    }

    private Optional<String> fault(Manuscript.Piece piece, Paragraph paragraph) {
        String source = words(paragraph, manuscript.draft().language());
        String words = words(paragraph, language);
        if (words.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Marked original = Marked.of(source);
        Marked translated = Marked.of(words);
        if (!translated.isCitedLike(original)) {
            return Optional.of("writing.fault.marks");
        }
        return translated.counts() && !original.counts()
                ? Optional.of("writing.fault.number")
                : PartRules.fault(piece.kind(), words);
    }

    private static String words(Paragraph paragraph, Locale language) {
        return paragraph.in(language).map(wording -> wording.words()).orElse("");
    }

    /** Whether readers can have all of it, as it is now. Only so it is offered to them. */
    boolean isComplete() {
        return tally().isComplete() && faults().isEmpty();
    }

    /** Whether a machine made some of it and nobody has checked that. */
    boolean isByMachine() {
        return countDrafts() > 0;
    }

    int countDrafts() {
        return tally().drafts() + captions().drafts();
    }

    String path() {
        return manuscript.draft().path() + LanguagePages.LANGUAGES + "/" + language.toLanguageTag();
    }
}
