package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import express.Budget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What holds for every page, whoever looks and however. */
public final class Checks {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String AXE = "() => { if (!window.axe) {" + AxeBuilder.getAxeScript() + "} }";

    /** Only what is wrong is described and comes back: with all that is right it would be megabytes of each page. */
    private static final String EXAMINE = """
        tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
            .then(found => found.violations.map(rule =>
                `${rule.id}: ${rule.help} at ${rule.nodes.map(node => node.html).join(', ')}`))
        """;

    /**
     * Of what a page is made, whatever its texts, numbers and addresses, and however many rows of a kind it has; with the
     * window, the colours and the language, on which it depends what axe finds.
     */
    private static final String MAKE = """
        () => {
            const told = new Set(
                ['class', 'role', 'type', 'scope', 'lang', 'dir', 'aria-current', 'aria-expanded', 'aria-invalid']);
            const hasText = it => [...it.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim());
            const name = it => it ? it.localName + '.' + it.getAttribute('class') : '';
            const make = it => name(it.parentElement) + '>' + it.localName + (hasText(it) ? '…' : '')
                + [...it.attributes].map(({name, value}) => told.has(name) ? name + '=' + value : name).sort();
            const dark = matchMedia('(prefers-color-scheme: dark)').matches;
            return [innerWidth, dark, ...new Set([...document.querySelectorAll('*')].map(make))].join('\\n');
        }
        """;

    /** Pages of which nothing was found wrong in this run, by their make. */
    private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();

    /** Stops of a walk that are not counted as reachable: groups of radio buttons, and the window itself. */
    private static final int GROUPS = 8;

    /** Stops within a date after the first: month, year and the calendar; a moment has as many again. */
    private static final int WITHIN_A_DATE = 3;

    /** Links, buttons and fields that can be seen; of a group of radio buttons the keyboard reaches one. */
    private static final String REACHABLE = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
            .filter(it => !it.disabled && it.type !== 'hidden' && it.type !== 'radio' && it.checkVisibility()).length
        """;

    /** Notes of each element that comes into focus whether one sees that it does. */
    private static final String WATCH = """
        () => {
            window.walk = {reached: [], lost: []};
            const shown = (it, part) => {
                const style = getComputedStyle(it, part);
                return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
            };
            document.addEventListener('focusin', ({target: it}) => {
                if (walk.reached.includes(it)) return;
                walk.reached.push(it);
                const box = it.getBoundingClientRect();
                const inSight = box.bottom > 0 && box.top < innerHeight;
                if (!inSight || !(shown(it, null) || shown(it, '::after'))) walk.lost.push(it.outerHTML.slice(0, 120));
            });
        }
        """;

    private static final String WALKED =
            "() => ({reached: walk.reached.filter(it => it.type !== 'radio').length, lost: walk.lost})";

    private static final String TOO_WIDE = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
            .filter(it => it.getBoundingClientRect().right > innerWidth + 1 || it.getBoundingClientRect().left < -1)
            .map(it => it.outerHTML.slice(0, 120)).concat('scrolls sideways').slice(0, 5)
        """;

    private Checks() {}

    /** Of pages of one make the first is examined, the same form in one journey and another; at length all are. */
    public static void everybodyCanUse(Page page) {
        String make = (String) page.evaluate(MAKE);
        if (Budget.of(EXAMINED.contains(make), false)) {
            return;
        }
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(EXAMINE, RULES)).as(page.url()).isEmpty();
        EXAMINED.add(make);
    }

    public static void fitsTheWindow(Page page) {
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as(page.url()).isEmpty();
    }

    public static void canBeWalkedByKeyboard(Page page) {
        int reachable = (int) page.evaluate(REACHABLE);
        page.evaluate(WATCH);
        int dates = page.locator("input[type=date]:visible").count()
                + page.locator("input[type=datetime-local]:visible").count() * 2;
        for (int i = 0; i < reachable + GROUPS + dates * WITHIN_A_DATE; i++) {
            page.keyboard().press("Tab");
        }
        var walked = (Map<?, ?>) page.evaluate(WALKED);
        assertThat((List<?>) walked.get("lost"))
                .as("in focus unseen on " + page.url())
                .isEmpty();
        assertThat((int) walked.get("reached"))
                .as("reached by Tab on " + page.url())
                .isGreaterThanOrEqualTo(reachable);
    }
}
