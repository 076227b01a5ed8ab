package express.charters;

import express.texts.Difference;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The common model as everybody reads it, in its versions. */
@Controller
class ModelPages {

    static final String PATH = "/charter";

    /**
     * @param before the version before it; nothing, if it is the first
     * @param all its published versions, the latest first
     */
    record ModelPage(Model model, List<Model> all, boolean keeps) {

        boolean isLatest() {
            return model.version() == all.getFirst().version();
        }
    }

    /** A section that is said otherwise than in the version before. */
    record Changed(Section section, Locale language, List<Difference> differences) {}

    record ChangesPage(Model model, Model before, List<Changed> changed) {}

    private final Models models;

    ModelPages(Models models) {
        this.models = models;
    }

    @Bean
    static MenuEntry charterEntry() {
        return MenuEntry.foot(18, PATH, "charters.menu");
    }

    @Open
    @GetMapping(PATH)
    ModelAndView latest(Screen screen) {
        return show(screen, models.latest());
    }

    @Open
    @GetMapping(PATH + "/versions/{version}")
    ModelAndView one(Screen screen, @PathVariable String version) {
        return show(screen, models.get(Typed.number(version)));
    }

    private ModelAndView show(Screen screen, Model model) {
        return screen.show(
                "charters/model",
                new ModelPage(model, models.listPublished(), ChartersAccess.mayKeepModel(screen.viewer())));
    }

    /** Against the version before. */
    @Open
    @GetMapping(PATH + "/versions/{version}/changes")
    ModelAndView changes(Screen screen, @PathVariable String version) {
        Model model = models.get(Typed.number(version));
        Model before = models.get(model.version() - 1);
        return screen.show(
                "charters/model-changes", new ChangesPage(model, before, changed(before, model, screen.language())));
    }

    static List<Changed> changed(Model before, Model after, Locale reader) {
        return after.sections().stream()
                .map(section -> new Changed(section, section.languageFor(reader), differences(before, section, reader)))
                .filter(changed -> !changed.differences().isEmpty())
                .toList();
    }

    private static List<Difference> differences(Model before, Section section, Locale reader) {
        Locale language = section.languageFor(reader);
        Section.Words now = section.in(language);
        String then = before.find(section.key())
                .map(old -> old.in(language).title() + "\n" + old.in(language).text())
                .orElse("");
        return Clause.differences(then, now.title() + "\n" + now.text());
    }
}
