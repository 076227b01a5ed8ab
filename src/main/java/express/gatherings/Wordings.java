package express.gatherings;

import express.base.Viewer;
import express.texts.Outcome;
import express.texts.Text;
import express.texts.TextId;
import express.texts.Texts;
import express.texts.Writing;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words of gatherings and sessions: each is one text, named as the thing itself. */
@Component
@Transactional
class Wordings {

    private final Texts texts;

    Wordings(Texts texts) {
        this.texts = texts;
    }

    Text read(UUID thing) {
        return texts.read(new TextId(thing));
    }

    /** A draft with all its words. */
    Programme fill(Gathering gathering, Programme draft) {
        return draft.saying(Said.of(read(gathering.id())), session -> session.saying(Said.of(read(session.id()))));
    }

    Outcome write(Viewer by, UUID thing, Locale language, String title, String about, String seen) {
        return texts.write(by, new TextId(thing), language, new Writing(Said.box(title, about), seen));
    }

    /** What stands in a form where it is written in a language. */
    Map<String, String> typed(UUID thing, Locale language) {
        Text text = read(thing);
        Said.Typed words = Said.Typed.of(text, language);
        return Map.of("title", words.title(), "about", words.about(), "seen", Writing.seen(text, language));
    }
}
