package express.writing;

import express.base.Viewer;
import express.texts.Outcome;
import express.texts.Text;
import express.texts.Texts;
import express.texts.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Saves a part as it was typed, facts and prose together, or nothing of it. */
@Component
@Transactional
class PartSaving {

    /** By which a form says which version of the facts it showed. */
    static final String VERSION = "version";

    /** With a field's name behind it: what the form showed of that prose. */
    static final String SEEN = "seen-";

    /** What a form says of prose that nobody has written. */
    static final String NOTHING_SEEN = Writing.seen(new Text(List.of()), Locale.ROOT);

    /** Why something was not saved; an empty field means the facts. */
    record Refused(String field, String key) {

        boolean concerns(Field other) {
            return field.isEmpty() ? !other.isProse() : other.name().equals(field);
        }
    }

    private final Parts parts;
    private final Texts texts;

    PartSaving(Parts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /** What stood in the way; nothing, if all of it stands so now. */
    List<Refused> save(Viewer by, Draft draft, Part part, Map<String, String[]> posted) {
        List<Refused> refused = new ArrayList<>();
        if (!parts.save(by, draft.id(), part, version(posted), Typed.of(part, posted))) {
            refused.add(new Refused("", "writing.conflict"));
        }
        for (Field field : part.fields()) {
            if (field.isProse()) {
                write(by, draft, field, posted).ifPresent(refused::add);
            }
        }
        if (!refused.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refused;
    }

    private static int version(Map<String, String[]> posted) {
        String version = first(posted, VERSION);
        return version.matches("\\d{1,8}") ? Integer.parseInt(version) : 0;
    }

    private Optional<Refused> write(Viewer by, Draft draft, Field field, Map<String, String[]> posted) {
        String words = first(posted, field.name());
        String seen = first(posted, SEEN + field.name());
        Outcome outcome = words.isBlank()
                ? texts.clear(by, draft.text(field), draft.language(), seen)
                : texts.write(by, draft.text(field), draft.language(), new Writing(words, seen));
        return switch (outcome) {
            case Outcome.Saved saved -> Optional.empty();
            case Outcome.Conflict conflict -> Optional.of(new Refused(field.name(), "writing.conflict.prose"));
            case Outcome.Refused reason -> Optional.of(new Refused(field.name(), reason.key()));
        };
    }

    static String first(Map<String, String[]> posted, String name) {
        String[] values = posted.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
