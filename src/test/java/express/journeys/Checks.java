package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What holds for every page, whoever looks and however. */
public final class Checks {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Links, buttons and fields that can be seen; of a group of radio buttons the keyboard reaches one. */
    private static final String REACHABLE = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
            .filter(it => !it.disabled && it.type !== 'hidden' && it.type !== 'radio' && it.checkVisibility()).length
        """;

    /** Whether the element in focus is new, and whether one sees that it is in focus; null when the walk is over. */
    private static final String STEP = """
        () => {
            const it = document.activeElement;
            if (it === document.body || it.dataset.walked) return null;
            it.dataset.walked = 'yes';
            const shown = part => {
                const style = getComputedStyle(it, part);
                return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
            };
            const box = it.getBoundingClientRect();
            const inSight = box.bottom > 0 && box.top < innerHeight;
            const name = it.outerHTML.slice(0, 120);
            return {radio: it.type === 'radio', lost: inSight && (shown(null) || shown('::after')) ? '' : name};
        }
        """;

    private static final String TOO_WIDE = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
            .filter(it => it.getBoundingClientRect().right > innerWidth + 1 || it.getBoundingClientRect().left < -1)
            .map(it => it.outerHTML.slice(0, 120)).concat('scrolls sideways').slice(0, 5)
        """;

    private Checks() {}

    public static void everybodyCanUse(Page page) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(found)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .as(page.url())
                .isEmpty();
    }

    public static void fitsTheWindow(Page page) {
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as(page.url()).isEmpty();
    }

    public static void canBeWalkedByKeyboard(Page page) {
        int reachable = (int) page.evaluate(REACHABLE);
        int reached = 0;
        page.keyboard().press("Tab");
        while (page.evaluate(STEP) instanceof java.util.Map<?, ?> step) {
            assertThat(step.get("lost")).as("in focus unseen on " + page.url()).isEqualTo("");
            reached += Boolean.TRUE.equals(step.get("radio")) ? 0 : 1;
            page.keyboard().press("Tab");
        }
        assertThat(reached).as("reached by Tab on " + page.url()).isGreaterThanOrEqualTo(reachable);
    }
}
