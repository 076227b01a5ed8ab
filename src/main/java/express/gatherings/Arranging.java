package express.gatherings;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import express.texts.Starter;
import express.texts.Status;
import express.texts.TextId;
import express.texts.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a gathering, from a template or empty. */
@Component
@Transactional
class Arranging {

    private final Gatherings gatherings;
    private final Drafts drafts;
    private final Texts texts;
    private final Trail trail;

    Arranging(Gatherings gatherings, Drafts drafts, Texts texts, Trail trail) {
        this.gatherings = gatherings;
        this.drafts = drafts;
        this.texts = texts;
        this.trail = trail;
    }

    Gathering begin(Viewer by, Beginning beginning) {
        Gathering gathering = gatherings.begin(beginning.host(), beginning.title(), beginning.invented());
        Template template = beginning.template();
        Map<String, String> about = template == null ? Map.of() : template.about();
        bring(by, gathering.id(), beginning.language(), Map.of(), beginning.title(), about);
        drafts.begin(gathering, template == null ? empty(beginning) : filled(by, beginning, template));
        trail.note(by, gathering.id(), Act.CREATED, "gathering", gathering.slug());
        return gathering;
    }

    private static Programme empty(Beginning beginning) {
        return new Programme(beginning.facts(), Said.NOTHING, List.of(), List.of(), List.of(), List.of());
    }

    private Programme filled(Viewer by, Beginning beginning, Template template) {
        List<Programme.Place> rooms = places(template.rooms(), beginning.language());
        List<Programme.Place> tracks = places(template.tracks(), beginning.language());
        List<Session> sessions = template.sessions().stream()
                .map(slot -> {
                    Session session = slot.on(beginning.first(), rooms, tracks);
                    bring(by, session.id(), beginning.language(), slot.title(), "", slot.words());
                    return session;
                })
                .toList();
        return new Programme(beginning.facts(), Said.NOTHING, rooms, tracks, List.of(), sessions);
    }

    private static List<Programme.Place> places(List<Map<String, String>> named, Locale language) {
        return named.stream()
                .map(it -> Programme.place(Template.in(it, language)))
                .toList();
    }

    /** In all languages that the template has, if it has a title in them; a title typed by hand is in one. */
    private void bring(
            Viewer by, UUID thing, Locale lead, Map<String, String> titles, String typed, Map<String, String> abouts) {
        String title = typed.isEmpty() ? Template.in(titles, lead) : typed;
        Map<Locale, String> others = new HashMap<>();
        titles.forEach((tag, words) -> {
            Locale language = Locale.forLanguageTag(tag);
            if (!language.equals(lead)) {
                others.put(language, Said.box(words, abouts.getOrDefault(tag, "")));
            }
        });
        texts.bring(
                by,
                new TextId(thing),
                new Starter(lead, Said.box(title, Template.in(abouts, lead)), others, Status.HUMAN));
    }
}
