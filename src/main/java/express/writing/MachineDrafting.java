package express.writing;

import express.base.Viewer;
import express.jobs.Progress;
import express.jobs.WorkFailed;
import express.texts.Paragraph;
import express.texts.Status;
import express.texts.Texts;
import express.texts.Translation;
import express.translation.MachineTranslation;
import express.translation.TranslationFailed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * Lets a machine translate what nobody has translated yet, text by text. Of the practice it sends the words that
 * readers will see, and nothing else; what a person translated it leaves alone.
 */
@Component
class MachineDrafting {

    /** Also the purpose by which the database lets it read drafts. */
    static final String KIND = "translation";

    static final String TITLE = "writing.machine.job";

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final Texts texts;
    private final MachineTranslation machine;

    MachineDrafting(Drafts drafts, Manuscript.Desk desk, Texts texts, MachineTranslation machine) {
        this.drafts = drafts;
        this.desk = desk;
        this.texts = texts;
        this.machine = machine;
    }

    static String input(Draft draft, Locale into) {
        return draft.id() + " " + into.toLanguageTag();
    }

    void run(UUID job, String input, Progress progress) {
        Rendition rendition = rendition(input);
        progress.result(rendition.path());
        progress.outOf(count(rendition));
        draft(rendition, progress::done);
    }

    Rendition rendition(String input) {
        String[] said = input.split(" ");
        return new Rendition(desk.read(drafts.get(DraftId.of(said[0]))), Locale.forLanguageTag(said[1]));
    }

    /** A service that is away makes the job begin anew later; everything else is said to whoever started it. */
    void draft(Rendition rendition, LongConsumer progress) {
        try {
            draftAll(rendition, progress);
        } catch (TranslationFailed failed) {
            if (failed.reason() == TranslationFailed.Reason.AWAY) {
                throw failed;
            }
            throw new WorkFailed("writing.machine.failed." + failed.reason());
        }
    }

    /** How many paragraphs it would try. */
    static long count(Rendition rendition) {
        return pieces(rendition).stream()
                .mapToLong(piece -> open(rendition, piece).size())
                .sum();
    }

    private static List<Manuscript.Piece> pieces(Rendition rendition) {
        return rendition.manuscript().pieces().stream()
                .filter(Manuscript.Piece::isForReaders)
                .toList();
    }

    private void draftAll(Rendition rendition, LongConsumer progress) {
        long tried = 0;
        long translated = 0;
        for (Manuscript.Piece piece : pieces(rendition)) {
            List<Paragraph> open = open(rendition, piece);
            if (!open.isEmpty()) {
                translated += draft(rendition, piece, open);
                tried += open.size();
                progress.accept(tried);
            }
        }
        if (tried > 0 && translated == 0) {
            throw new WorkFailed("writing.machine.failed.NOTHING");
        }
    }

    /** What is missing, and what a machine said of words that have changed since. */
    private static List<Paragraph> open(Rendition rendition, Manuscript.Piece piece) {
        Locale into = rendition.language();
        return piece.text().paragraphs().stream()
                .filter(paragraph -> !paragraph.isFresh(into))
                .filter(paragraph -> paragraph
                        .in(into)
                        .map(words -> words.status() == Status.MACHINE_DRAFT)
                        .orElse(true))
                .toList();
    }

    /** How many came back with all their marks. */
    private int draft(Rendition rendition, Manuscript.Piece piece, List<Paragraph> open) {
        Locale from = rendition.manuscript().draft().language();
        List<Marked> sources = open.stream()
                .map(paragraph -> Marked.of(paragraph
                        .in(from)
                        .orElseGet(() -> paragraph.in(paragraph.lead()).orElseThrow())
                        .words()))
                .toList();
        List<Optional<String>> answers = machine.translate(
                from, rendition.language(), sources.stream().map(Marked::words).toList());
        Map<UUID, String> words = new HashMap<>();
        for (int place = 0; place < sources.size(); place++) {
            UUID paragraph = open.get(place).id();
            answers.get(place)
                    .flatMap(sources.get(place)::translated)
                    .filter(translated -> translated.length() <= Translation.LONGEST)
                    .ifPresent(translated -> words.put(paragraph, translated));
        }
        take(piece, Translation.of(piece.text(), from, rendition.language(), words, Status.MACHINE_DRAFT));
        return words.size();
    }

    /** Who translated a paragraph meanwhile was quicker. */
    private void take(Manuscript.Piece piece, Translation drafted) {
        Translation news = drafted.newsFor(texts.read(piece.id()));
        if (!news.isEmpty()) {
            texts.translate(new Viewer.Background(KIND), piece.id(), news);
        }
    }
}
