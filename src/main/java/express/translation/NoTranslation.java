package express.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The installation names no service. */
record NoTranslation() implements MachineTranslation {

    @Override
    public String destination() {
        return "";
    }

    @Override
    public boolean offers(Locale from, Locale into) {
        return false;
    }

    @Override
    public List<Optional<String>> translate(Locale from, Locale into, List<String> paragraphs) {
        throw new TranslationFailed(TranslationFailed.Reason.REFUSED, "no service for translation is set up");
    }
}
