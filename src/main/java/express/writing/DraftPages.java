package express.writing;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.practices.Versions;
import express.ui.Form;
import express.ui.Languages;
import express.ui.MenuEntry;
import express.ui.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The practices that an organisation is writing, and one of them as a whole. */
@Controller
class DraftPages {

    static final String PATH = "/writing";

    /** One draft in the list. */
    record Line(Draft draft, String title, String organisation) {}

    /**
     * @param mine where the viewer may begin one
     * @param next where the list goes on
     */
    record ListPage(
            List<Requests.Request> requests,
            List<Line> drafts,
            @Nullable String next,
            List<Organisation> mine,
            List<Locale> languages,
            Form form) {}

    /** A part as the overview shows it. */
    record Chapter(Part part, boolean begun, List<Field> missing, List<PartRules.Fault> faults) {

        boolean done() {
            return begun && missing.isEmpty() && faults.isEmpty();
        }
    }

    record DraftPage(
            Manuscript manuscript,
            String title,
            Organisation organisation,
            List<Chapter> chapters,
            List<Manuscripts.Lack> lacks,
            boolean mayWrite,
            boolean readable,
            boolean owns,
            Versions.@Nullable Standing published) {

        Draft draft() {
            return manuscript.draft();
        }

        long done() {
            return chapters.stream().filter(Chapter::done).count();
        }

        /** The first part that is still needed. */
        Optional<Part> next() {
            return chapters.stream()
                    .filter(chapter -> !chapter.done() && !chapter.part().isOptional())
                    .map(Chapter::part)
                    .findFirst();
        }
    }

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final Organisations organisations;
    private final Languages languages;
    private final Requests requests;
    private final Versions versions;

    DraftPages(
            Drafts drafts,
            Manuscript.Desk desk,
            Organisations organisations,
            Languages languages,
            Requests requests,
            Versions versions) {
        this.requests = requests;
        this.drafts = drafts;
        this.desk = desk;
        this.organisations = organisations;
        this.languages = languages;
        this.versions = versions;
    }

    @Bean
    static MenuEntry writingEntry() {
        return MenuEntry.work(20, PATH, "writing.menu", viewer -> viewer.isAnywhere(Role.EDITOR));
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @RequestParam(required = false) @Nullable String behind) {
        List<Organisation> mine = mine(screen);
        String first = mine.size() == 1 ? mine.getFirst().slug() : "";
        Form form = Form.of(Map.of("language", screen.lang(), "organisation", first));
        DraftId last = behind == null ? null : DraftId.of(behind);
        return screen.show("writing/drafts", listPage(screen, last, form));
    }

    private List<Organisation> mine(Screen screen) {
        return organisations.listAll(WritingAccess.organisations(screen.viewer()));
    }

    private ListPage listPage(Screen screen, @Nullable DraftId behind, Form form) {
        List<Draft> seen = drafts.list(behind);
        List<Draft> shown = seen.subList(0, Math.min(seen.size(), Drafts.PAGE));
        return new ListPage(
                requests.list(screen.viewer()),
                lines(screen, shown),
                seen.size() > shown.size() ? PATH + "?behind=" + shown.getLast().id() : null,
                mine(screen),
                languages.all(),
                form);
    }

    private List<Line> lines(Screen screen, List<Draft> shown) {
        Map<OrganisationId, Organisation> houses =
                organisations
                        .listAll(shown.stream()
                                .map(Draft::organisation)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return shown.stream()
                .map(draft -> new Line(
                        draft,
                        title(screen, desk.title(draft)),
                        houses.get(draft.organisation()).name()))
                .toList();
    }

    static String title(Screen screen, Manuscript manuscript) {
        return title(screen, manuscript.written(Part.TITLE));
    }

    private static String title(Screen screen, String written) {
        return written.isEmpty() ? screen.text("writing.untitled") : written;
    }

    @PostMapping(PATH)
    ModelAndView begin(
            Screen screen, @RequestParam(defaultValue = "") String organisation, @RequestParam String language) {
        if (organisation.isEmpty()) {
            Form form = Form.of(Map.of("language", language));
            return screen.refuse(
                    "writing/drafts", listPage(screen, null, form.wrong("organisation", "writing.fault.choice")));
        }
        Organisation house = organisations.find(organisation).orElseThrow(NotFound::new);
        Viewer viewer = screen.viewer();
        WritingAccess.require(WritingAccess.mayBegin(viewer, house.id()));
        Locale writtenIn = languages.find(language).orElseThrow(NotFound::new);
        Draft draft = drafts.begin(viewer, house.id(), writtenIn);
        return screen.go(draft.path(Part.NAME));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView draft(Screen screen, @PathVariable String id) {
        Draft draft = drafts.get(DraftId.of(id));
        Manuscript manuscript = desk.read(draft);
        Organisation house =
                organisations.listAll(List.of(draft.organisation())).getFirst();
        List<Chapter> chapters = Arrays.stream(Part.values())
                .map(part -> new Chapter(
                        part, manuscript.isBegun(part), manuscript.missing(part), PartRules.faults(manuscript, part)))
                .toList();
        boolean mayWrite = WritingAccess.mayWrite(screen.viewer(), draft);
        return screen.show(
                "writing/draft",
                new DraftPage(
                        manuscript,
                        title(screen, manuscript),
                        house,
                        chapters,
                        Manuscripts.lacks(manuscript),
                        mayWrite,
                        Composition.of(manuscript).isPresent(),
                        WritingAccess.mayBegin(screen.viewer(), draft.organisation()),
                        versions.find(PublishedPages.practice(draft)).orElse(null)));
    }
}
