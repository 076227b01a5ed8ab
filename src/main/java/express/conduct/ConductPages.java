package express.conduct;

import express.base.Ids;
import express.conduct.Code.Clause;
import express.conduct.Code.Section;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a lender judges itself by the code of conduct. */
@Controller
class ConductPages {

    static final String PATH = "/organisations/{slug}/conduct";
    static final String ONE = PATH + "/{id}";

    static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/conduct";
    }

    record Row(SelfAssessment assessment, Marking marking) {}

    record ListPage(Organisation house, Code code, List<Row> rows) {

        String path() {
            return ConductPages.path(house);
        }

        Optional<Row> open() {
            return rows.stream().filter(it -> it.assessment().isOpen()).findFirst();
        }
    }

    record ConductPage(
            Organisation house,
            Code code,
            SelfAssessment assessment,
            Map<String, Judgement> judgements,
            Marking marking,
            Form form) {

        String path() {
            return ConductPages.path(house) + "/" + assessment.id();
        }

        Marking marking(Section section) {
            return Marking.of(
                    section.clauses().stream().map(Clause::id).collect(Collectors.toSet()), judgements.values());
        }

        List<Clause> missing() {
            return code.sections().stream()
                    .flatMap(it -> it.clauses().stream())
                    .filter(it -> marking.missing().contains(it.id()))
                    .toList();
        }
    }

    record SectionPage(Organisation house, SelfAssessment assessment, Section section, int place, int of, Form form) {

        String path() {
            return ConductPages.path(house) + "/" + assessment.id();
        }
    }

    private final Organisations organisations;
    private final SelfAssessments assessments;
    private final Judging judging;
    private final Code code = Code.read();

    ConductPages(Organisations organisations, SelfAssessments assessments, Judging judging) {
        this.organisations = organisations;
        this.assessments = assessments;
        this.judging = judging;
    }

    private Organisation house(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        ConductAccess.require(ConductAccess.mayJudge(screen.viewer(), house.id()));
        return house;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen, slug);
        List<Row> rows = assessments.list(house.id()).stream()
                .map(it -> new Row(it, Marking.of(code.clauses(), assessments.judgements(it))))
                .toList();
        return screen.show("conduct/list", new ListPage(house, code, rows));
    }

    @PostMapping(PATH)
    ModelAndView begin(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen, slug);
        UUID id = judging.begin(screen.viewer(), house.id(), code);
        return screen.go(path(house) + "/" + id);
    }

    @GetMapping(ONE)
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = house(screen, slug);
        return screen.show("conduct/conduct", page(house, assessments.get(house.id(), Ids.parse(id)), Form.empty()));
    }

    private ConductPage page(Organisation house, SelfAssessment it, Form form) {
        List<Judgement> judgements = assessments.judgements(it);
        return new ConductPage(
                house,
                code,
                it,
                judgements.stream().collect(Collectors.toMap(Judgement::clause, Function.identity())),
                Marking.of(code.clauses(), judgements),
                form);
    }

    @GetMapping(ONE + "/sections/{section}")
    ModelAndView section(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String section) {
        Organisation house = house(screen, slug);
        SelfAssessment it = assessments.get(house.id(), Ids.parse(id));
        Section asked = code.section(section);
        return screen.show(
                "conduct/section", section(house, it, asked, SectionForm.filled(asked, assessments.judgements(it))));
    }

    private SectionPage section(Organisation house, SelfAssessment it, Section section, Form form) {
        return new SectionPage(
                house,
                it,
                section,
                code.sections().indexOf(section) + 1,
                code.sections().size(),
                form);
    }

    @PostMapping(ONE + "/sections/{section}")
    ModelAndView judge(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String section,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = house(screen, slug);
        SelfAssessment it = assessments.get(house.id(), Ids.parse(id));
        Section asked = code.section(section);
        SectionForm typed = SectionForm.of(asked, Form.typed(request));
        if (typed.form().failed()) {
            return screen.refuse("conduct/section", section(house, it, asked, typed.form()));
        }
        if (!judging.judge(screen.viewer(), it, typed.judged())) {
            return screen.refuse(
                    "conduct/section", section(house, it, asked, typed.form().wrong("", "conduct.fault.closed")));
        }
        News.tell(response, "conduct.news.kept");
        return screen.go(next(house, it, asked));
    }

    /** The next section, or what it all comes to. */
    private String next(Organisation house, SelfAssessment it, Section section) {
        int next = code.sections().indexOf(section) + 1;
        String path = path(house) + "/" + it.id();
        return next < code.sections().size()
                ? path + "/sections/" + code.sections().get(next).id()
                : path;
    }

    @PostMapping(ONE + "/closure")
    ModelAndView close(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = house(screen, slug);
        SelfAssessment it = assessments.get(house.id(), Ids.parse(id));
        if (!judging.close(screen.viewer(), it, code)) {
            return screen.refuse("conduct/conduct", page(house, it, Form.empty().wrong("", "conduct.fault.open")));
        }
        News.tell(response, "conduct.news.closed");
        return screen.go(path(house) + "/" + it.id());
    }
}
