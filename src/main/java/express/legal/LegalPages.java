package express.legal;

import express.people.PersonalData;
import express.texts.Passage;
import express.texts.Reading;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The statements as everybody reads them. */
@Controller
class LegalPages {

    /** What only the operator can know stands in square brackets until they have written it. */
    private static final Pattern GAP = Pattern.compile("\\[[^\\[\\]]+]");

    record StatementPage(
            Statement statement, Reading reading, @Nullable Instant changedAt, boolean mayDecide) {

        List<String> gaps() {
            return reading.passages().stream()
                    .map(Passage::words)
                    .flatMap(words -> GAP.matcher(words).results().map(MatchResult::group))
                    .toList();
        }
    }

    /** The privacy notice goes on with what modules declare. */
    record PrivacyPage(StatementPage page, List<String> holdings, List<Period> periods) {}

    private final Shelf shelf;
    private final List<String> holdings;

    LegalPages(Shelf shelf, List<PersonalData> holdings) {
        this.shelf = shelf;
        this.holdings = holdings.stream().map(PersonalData::name).sorted().toList();
    }

    @Bean
    static MenuEntry privacyEntry() {
        return MenuEntry.foot(10, Statement.PRIVACY.path(), Statement.PRIVACY.title());
    }

    @Bean
    static MenuEntry accessibilityEntry() {
        return MenuEntry.foot(20, Statement.ACCESSIBILITY.path(), Statement.ACCESSIBILITY.title());
    }

    @Bean
    static MenuEntry imprintEntry() {
        return MenuEntry.foot(30, Statement.IMPRINT.path(), Statement.IMPRINT.title());
    }

    @Open
    @GetMapping("/privacy")
    ModelAndView privacy(Screen screen) {
        return screen.show(
                "legal/privacy", new PrivacyPage(page(screen, Statement.PRIVACY), holdings, shelf.periods()));
    }

    @Open
    @GetMapping("/accessibility")
    ModelAndView accessibility(Screen screen) {
        return screen.show("legal/statement", page(screen, Statement.ACCESSIBILITY));
    }

    @Open
    @GetMapping("/imprint")
    ModelAndView imprint(Screen screen) {
        return screen.show("legal/statement", page(screen, Statement.IMPRINT));
    }

    private StatementPage page(Screen screen, Statement statement) {
        Shelf.Standing standing = shelf.get(statement);
        Reading reading = standing.text().reading(screen.language(), List.of(Locale.ENGLISH));
        return new StatementPage(statement, reading, standing.changedAt(), LegalAccess.mayDecide(screen.viewer()));
    }
}
