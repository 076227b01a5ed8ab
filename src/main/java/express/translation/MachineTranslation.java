package express.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The service that translates for this installation, or that there is none. */
public sealed interface MachineTranslation permits LibreTranslate, NoTranslation {

    /** The host to which words are sent, so that people can be told before; empty if there is none. */
    String destination();

    /** Whether the service says that it knows both languages. It answers from memory most of the time. */
    boolean offers(Locale from, Locale into);

    /**
     * Translates paragraphs of plain text. It may take minutes, and belongs to a job.
     *
     * @return for each paragraph its translation, or nothing where the service could not translate that one
     * @throws TranslationFailed if nothing can be had from it
     */
    List<Optional<String>> translate(Locale from, Locale into, List<String> paragraphs);
}
