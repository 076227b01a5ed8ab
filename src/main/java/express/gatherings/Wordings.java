package express.gatherings;

import express.base.Viewer;
import express.texts.Outcome;
import express.texts.Status;
import express.texts.Text;
import express.texts.TextId;
import express.texts.Texts;
import express.texts.Translation;
import express.texts.Writing;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words of gatherings, sessions and study visits: each is one text, named as the thing itself. */
@Component
@Transactional
public class Wordings {

    private final Texts texts;

    Wordings(Texts texts) {
        this.texts = texts;
    }

    Text read(UUID thing) {
        return texts.read(new TextId(thing));
    }

    /** What there is to read of it, in all its languages. */
    public Said said(UUID thing) {
        return Said.of(read(thing));
    }

    /** A draft with all its words. */
    Programme fill(Gathering gathering, Programme draft) {
        return draft.saying(Said.of(read(gathering.id())), session -> session.saying(Said.of(read(session.id()))));
    }

    /** In another language than the one that leads it is a translation, paragraph by paragraph. */
    public Outcome write(Viewer by, UUID thing, Locale language, String title, String about, String seen) {
        var id = new TextId(thing);
        Text text = texts.read(id);
        Locale lead = text.isEmpty() ? language : text.paragraphs().getFirst().lead();
        if (lead.equals(language)) {
            return texts.write(by, id, language, new Writing(Said.box(title, about), seen));
        }
        List<String> lines = Stream.concat(Stream.of(title), about.lines().filter(line -> !line.isBlank()))
                .toList();
        if (lines.size() > 1 && lines.size() != text.paragraphs().size()) {
            return new Outcome.Refused("about", "gatherings.fault.paragraphs");
        }
        if (!seen.equals(Writing.seen(text, language))) {
            return new Outcome.Conflict(text);
        }
        Map<UUID, String> words = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            words.put(text.paragraphs().get(i).id(), lines.get(i));
        }
        return texts.translate(by, id, Translation.of(text, lead, language, words, Status.HUMAN));
    }

    /** What stands in a form where it is written in a language. */
    public Map<String, String> typed(UUID thing, Locale language) {
        Text text = read(thing);
        Said.Typed words = Said.Typed.of(text, language);
        return Map.of("title", words.title(), "about", words.about(), "seen", Writing.seen(text, language));
    }
}
