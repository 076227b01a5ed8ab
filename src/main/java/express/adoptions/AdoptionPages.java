package express.adoptions;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.practices.Sheet;
import express.practices.SheetChanges;
import express.practices.Versions;
import express.practices.Versions.Standing;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import express.writing.Copies;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One adoption as everybody may see it, and what its editors do with their copy. */
@Controller
class AdoptionPages {

    static final String PATH = "/adoptions";

    /** What each says of its own place and people, and is no difference to tell. */
    private static final Set<String> OWN = Set.of(
            "owner", "partners", "where", "since", "evidence", "languages", "contact", "results", "figures", "sources");

    /**
     * @param changed what is another in the source since the version that was adapted
     * @param published the copy, if it is a practice of its own by now
     * @param different what is another in the copy, if the viewer may see it
     * @param draft the copy as its authors see it
     * @param reporters the names of those who reported, by number, as far as the viewer may see them
     */
    record AdoptionPage(
            Adoption adoption,
            Standing source,
            Parties.Pair parties,
            List<Report> reports,
            Map<Integer, String> reporters,
            SheetChanges changed,
            @Nullable Standing published,
            @Nullable SheetChanges different,
            Copies.@Nullable Copy draft,
            boolean mayReport,
            boolean mayWrite) {

        Report latest() {
            return reports.getFirst();
        }

        String changes() {
            return source.path() + "/changes?since=" + adoption.version();
        }
    }

    record DifferencesPage(Adoption adoption, Standing source, Parties.Pair parties, SheetChanges different) {}

    private final Adoptions adoptions;
    private final Reports reports;
    private final Reporting reporting;
    private final Versions versions;
    private final Parties parties;

    AdoptionPages(Adoptions adoptions, Reports reports, Reporting reporting, Versions versions, Parties parties) {
        this.adoptions = adoptions;
        this.reports = reports;
        this.reporting = reporting;
        this.versions = versions;
        this.parties = parties;
    }

    @Open
    @GetMapping(PATH + "/{id}")
    ModelAndView one(Screen screen, @PathVariable String id) {
        Adoption adoption = adoptions.get(Ids.parse(id));
        Viewer viewer = screen.viewer();
        Standing source = source(adoption);
        Sheet adapted = reporting.source(adoption);
        Optional<Copies.Copy> draft = reporting.findDraft(adoption);
        return screen.show(
                "adoptions/adoption",
                new AdoptionPage(
                        adoption,
                        source,
                        parties.get(adoption),
                        reports.list(adoption.id()),
                        reports.listReporters(adoption.id()),
                        SheetChanges.between(adapted, versions.getSheet(source.practice(), source.version()), screen),
                        versions.find(adoption.copy()).orElse(null),
                        findDifferent(screen, adoption, adapted, draft).orElse(null),
                        draft.orElse(null),
                        AdoptionsAccess.mayReport(viewer, adoption),
                        AdoptionsAccess.mayWrite(viewer, adoption)));
    }

    private Standing source(Adoption adoption) {
        return versions.find(adoption.practice()).orElseThrow(NotFound::new);
    }

    private Optional<SheetChanges> findDifferent(
            Screen screen, Adoption adoption, Sheet adapted, Optional<Copies.Copy> draft) {
        return draft.map(Copies.Copy::sheet)
                .or(() -> reporting.findShown(adoption))
                .map(copy -> SheetChanges.between(adapted, copy, screen))
                .map(changes -> new SheetChanges(changes.parts().stream()
                        .filter(part -> !OWN.contains(part.field()))
                        .toList()));
    }

    @Open
    @GetMapping(PATH + "/{id}/differences")
    ModelAndView differences(Screen screen, @PathVariable String id) {
        Adoption adoption = adoptions.get(Ids.parse(id));
        SheetChanges different = findDifferent(
                        screen, adoption, reporting.source(adoption), reporting.findDraft(adoption))
                .orElseThrow(NotFound::new);
        return screen.show(
                "adoptions/differences",
                new DifferencesPage(adoption, source(adoption), parties.get(adoption), different));
    }

    @PostMapping(PATH + "/{id}/opening")
    ModelAndView open(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Adoption adoption = adoptions.get(Ids.parse(id));
        reporting.open(screen.viewer(), adoption);
        News.tell(response, "adoptions.opened");
        return screen.go(adoption.path());
    }

    @PostMapping(PATH + "/{id}/opening/end")
    ModelAndView close(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Adoption adoption = adoptions.get(Ids.parse(id));
        reporting.close(screen.viewer(), adoption);
        News.tell(response, "adoptions.closed");
        return screen.go(adoption.path());
    }
}
