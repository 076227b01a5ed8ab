package express.writing;

import express.base.PersonId;
import express.glossary.ConceptNames;
import express.people.People;
import express.people.Person;
import express.ui.Form;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One part of a draft. It saves itself as one types where scripts run, and by its button everywhere. */
@Controller
class PartPages {

    /**
     * @param versions what the form showed, by the names of its hidden fields
     * @param theirs what others saved meanwhile, by field, where it is not what was typed
     * @param others who has the same part open
     * @param sources that its prose may cite
     * @param subjects those that are chosen, and those that are proposed
     */
    record PartPage(
            Draft draft,
            String title,
            Part part,
            Form form,
            Map<String, String> versions,
            Map<String, String> theirs,
            List<String> others,
            List<Evidence.Source> sources,
            List<ConceptNames.Name> subjects,
            boolean saved) {

        List<Field> fields() {
            return part.fields();
        }

        int parts() {
            return Part.values().length;
        }

        /** With what the form had seen before. */
        PartPage seen(Map<String, String[]> posted) {
            Map<String, String> before = new HashMap<>();
            versions.keySet().forEach(name -> before.put(name, PartSaving.first(posted, name)));
            return new PartPage(draft, title, part, form, before, theirs, others, sources, subjects, saved);
        }

        /** Whether something stands here that could stand before the one above it. */
        boolean isBelow(ConceptNames.Name subject) {
            return !subject.equals(subjects.getFirst()) && isChosen(subject);
        }

        boolean isChosen(ConceptNames.Name subject) {
            return form.chosen("subjects", subject.id());
        }

        boolean isProposing() {
            return subjects.stream().anyMatch(subject -> !isChosen(subject));
        }

        Locale language() {
            return draft.language();
        }

        /** All, in the order of the reader's language, behind none. */
        Map<String, String> countries(Screen screen) {
            Map<String, String> countries = new LinkedHashMap<>();
            countries.put("", "");
            Stream.of(Locale.getISOCountries())
                    .sorted(Comparator.comparing(screen::country, Collator.getInstance(screen.language())))
                    .forEach(code -> countries.put(code, screen.country(code)));
            return countries;
        }

        Map<String, String> options(Screen screen, Field field) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("writing.no-choice"));
            field.options().forEach(option -> options.put(option, screen.text(field.words() + option)));
            return options;
        }
    }

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final PartSaving saving;
    private final Presences presences;
    private final People people;
    private final SubjectChoice subjects;

    PartPages(
            Drafts drafts,
            Manuscript.Desk desk,
            PartSaving saving,
            Presences presences,
            People people,
            SubjectChoice subjects) {
        this.drafts = drafts;
        this.desk = desk;
        this.saving = saving;
        this.presences = presences;
        this.people = people;
        this.subjects = subjects;
    }

    @GetMapping(DraftPages.PATH + "/{id}/{slug}")
    ModelAndView part(Screen screen, @PathVariable String id, @PathVariable String slug) {
        Draft draft = writable(screen, id);
        Part part = Part.of(slug);
        Manuscript manuscript = desk.read(draft);
        return screen.show("writing/part", page(screen, manuscript, part, form(manuscript, part), Map.of(), false));
    }

    private Draft writable(Screen screen, String id) {
        Draft draft = drafts.get(DraftId.of(id));
        WritingAccess.require(WritingAccess.mayWrite(screen.viewer(), draft));
        return draft;
    }

    private PartPage page(
            Screen screen, Manuscript manuscript, Part part, Form form, Map<String, String> theirs, boolean saved) {
        List<PersonId> others =
                presences.tell(screen.viewer(), manuscript.draft().id(), part);
        return new PartPage(
                manuscript.draft(),
                DraftPages.title(screen, manuscript),
                part,
                form,
                versions(manuscript, part),
                theirs,
                people.listAll(others).stream().map(Person::name).toList(),
                part.fields().stream().anyMatch(field -> field.kind() == Field.Kind.PROSE)
                        ? manuscript.sources()
                        : List.of(),
                part == Part.GOALS ? subjects.list(screen, manuscript, form) : List.of(),
                saved);
    }

    private static Map<String, String> versions(Manuscript manuscript, Part part) {
        Map<String, String> versions = new HashMap<>();
        versions.put(PartSaving.VERSION, String.valueOf(manuscript.saved(part).version()));
        part.fields().stream()
                .filter(Field::isProse)
                .forEach(field -> versions.put(PartSaving.SEEN + field.name(), manuscript.seen(field)));
        return versions;
    }

    /** What stands there, with what is wrong with it. */
    private static Form form(Manuscript manuscript, Part part) {
        Form form = Form.of(standing(manuscript, part));
        for (PartRules.Fault fault : PartRules.faults(manuscript, part)) {
            form = form.wrong(fault.field(), fault.key());
        }
        return form;
    }

    private static Map<String, String> standing(Manuscript manuscript, Part part) {
        Map<String, String> standing =
                new HashMap<>(manuscript.saved(part).typed().shown());
        part.fields().stream()
                .filter(Field::isProse)
                .forEach(field -> standing.put(field.name(), manuscript.written(field)));
        return standing;
    }

    @PostMapping(DraftPages.PATH + "/{id}/{slug}")
    ModelAndView save(Screen screen, @PathVariable String id, @PathVariable String slug, HttpServletRequest posted) {
        Draft draft = writable(screen, id);
        Part part = Part.of(slug);
        PartPage page = kept(screen, draft, part, posted);
        return page.form().failed() ? screen.refuse("writing/part", page) : screen.go(next(draft, part, posted));
    }

    /** Who ranks subjects or wants others to be proposed is not done yet. */
    private static String next(Draft draft, Part part, HttpServletRequest posted) {
        return posted.getParameter(Typed.UP) == null
                ? part.next().map(draft::path).orElse(draft.path())
                : draft.path(part) + "#subjects";
    }

    /**
     * As one types: the page comes back, of which the browser takes what it has to know. Of a dispute it learns no more
     * than that there is one: what others wrote is shown by the button, and until it was seen nothing overwrites it.
     */
    @PostMapping(DraftPages.PATH + "/{id}/{slug}/saving")
    ModelAndView keep(Screen screen, @PathVariable String id, @PathVariable String slug, HttpServletRequest posted) {
        PartPage page = kept(screen, writable(screen, id), Part.of(slug), posted);
        return screen.show("writing/part", page.saved() ? page : page.seen(posted.getParameterMap()));
    }

    private PartPage kept(Screen screen, Draft draft, Part part, HttpServletRequest posted) {
        List<PartSaving.Refused> refused = saving.save(screen.viewer(), draft, part, posted.getParameterMap());
        Manuscript now = desk.read(draft);
        return refused.isEmpty()
                ? page(screen, now, part, form(now, part), Map.of(), true)
                : disputed(screen, now, part, refused, posted);
    }

    /** What was typed stays in the form, and what others wrote stands beside it: who sends it again has seen both. */
    private PartPage disputed(
            Screen screen, Manuscript now, Part part, List<PartSaving.Refused> refused, HttpServletRequest posted) {
        Form form = Form.of(Form.typed(posted));
        Map<String, String> theirs = new HashMap<>();
        Map<String, String> standing = standing(now, part);
        for (PartSaving.Refused why : refused) {
            form = form.wrong(why.field(), why.key());
            part.fields().stream()
                    .filter(why::concerns)
                    .map(Field::name)
                    .filter(standing::containsKey)
                    .forEach(name -> theirs.put(name, standing.getOrDefault(name, "")));
        }
        return page(screen, now, part, form, theirs, false);
    }
}
