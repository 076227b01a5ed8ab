package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
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
        ({tags, without}) => axe.run(document, {
            runOnly: {type: 'tag', values: tags},
            rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}])),
            resultTypes: ['violations']
        }).then(found => found.violations.map(rule =>
            `${rule.id}: ${rule.help} at ${rule.nodes.map(node => node.html).join(', ')}`))
        """;

    /** What follows from the make of a page whatever stands on it, and takes longest: the colours of each text. */
    private static final List<String> OF_THE_MAKE = List.of("color-contrast", "link-in-text-block");

    /**
     * Of what a page is made and within what, whatever its texts, numbers and addresses, and however many rows of a
     * kind it has; with all by which style sheets choose, the window, the colours and the language.
     */
    private static final String MAKE = """
        () => {
            const told = new Set(['class', 'role', 'type', 'scope', 'lang', 'dir', 'rel',
                'aria-current', 'aria-expanded', 'aria-invalid', 'aria-pressed', 'aria-sort',
                'data-cover', 'data-kind', 'data-scheme', 'data-step']);
            const hasText = it => [...it.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim());
            const name = it => it.localName + '.' + it.getAttribute('class');
            const within = it => it ? within(it.parentElement) + name(it) + '>' : '';
            const make = it => within(it.parentElement) + it.localName
                + (hasText(it) ? '~' : '') + (it.checked ? '+' : '')
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

    /**
     * Notes of each element that comes into focus whether one sees that it does. Tells how many links, buttons and
     * fields there are to reach (of a group of radio buttons the keyboard reaches one), and their kinds, with scripts.
     */
    private static final String WATCH = """
        () => {
            const stop = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
            const stops = [...document.querySelectorAll(stop)]
                .filter(it => !it.disabled && it.type !== 'hidden' && it.checkVisibility());
            const shown = (it, part) => {
                const style = getComputedStyle(it, part);
                return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
            };
            window.walk = {stops, reached: [], lost: [], note(it) {
                if (walk.reached.includes(it)) return;
                walk.reached.push(it);
                const box = it.getBoundingClientRect();
                const inSight = box.bottom > 0 && box.top < innerHeight;
                if (!inSight || !(shown(it, null) || shown(it, '::after'))) walk.lost.push(it.outerHTML.slice(0, 120));
            }};
            document.addEventListener('focusin', ({target}) => walk.note(target));
            const kind = it =>
                [innerWidth, document.dir, it.localName, it.type, it.getAttribute('class'), it.src].join(' ');
            return {
                reachable: stops.filter(it => it.type !== 'radio').length,
                kinds: [...new Set([...stops, ...document.scripts].map(kind))]
            };
        }
        """;

    private static final String WALKED =
            "() => ({reached: walk.reached.filter(it => it.type !== 'radio').length, lost: walk.lost})";

    /**
     * Puts the focus where each press of Tab would: in the order of the page, as long as nobody says another. What does
     * not take it, moves it on, or keeps Tab for itself is missed. Radio buttons of which another is chosen are passed.
     */
    private static final String GLANCE = """
        () => {
            const alike = radio => [...document.getElementsByName(radio.name)].filter(it => it.form === radio.form);
            const passed = it => it.type === 'radio' && !it.checked && alike(it).some(other => other.checked);
            const missed = walk.stops.filter(it => !passed(it)).filter(it => {
                it.focus();
                walk.note(it);
                const press = new KeyboardEvent('keydown', {key: 'Tab', bubbles: true, cancelable: true});
                return it.tabIndex !== 0 || document.activeElement !== it || !it.dispatchEvent(press);
            });
            return {missed: missed.map(it => it.outerHTML.slice(0, 120)), lost: walk.lost};
        }
        """;

    /** What was pressed through by Tab in this run and led on, by window and direction. */
    private static final Set<Object> PRESSED = ConcurrentHashMap.newKeySet();

    private static final String TOO_WIDE = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
            .filter(it => it.getBoundingClientRect().right > innerWidth + 1 || it.getBoundingClientRect().left < -1)
            .map(it => it.outerHTML.slice(0, 120)).concat('scrolls sideways').slice(0, 5)
        """;

    private Checks() {}

    /** By its colours, of pages of one make, the first: the same form comes in many journeys. By all else each page. */
    public static void everybodyCanUse(Page page) {
        awaitBody(page);
        String make = (String) page.evaluate(MAKE);
        List<String> without = Budget.of(EXAMINED.contains(make), false) ? OF_THE_MAKE : List.of();
        page.evaluate(AXE);
        var wrong = (List<?>) page.evaluate(EXAMINE, Map.of("tags", RULES, "without", without));
        assertThat(wrong).as(page.url()).isEmpty();
        EXAMINED.add(make);
    }

    public static void fitsTheWindow(Page page) {
        awaitBody(page);
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as(page.url()).isEmpty();
    }

    /** A page that is only just coming has nothing to be looked at. */
    private static void awaitBody(Page page) {
        page.locator("body").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** By pressing Tab where there are stops of a kind at which it was not pressed yet, else at a glance. */
    public static void canBeWalkedByKeyboard(Page page) {
        var stops = (Map<?, ?>) page.evaluate(WATCH);
        var kinds = (List<?>) stops.get("kinds");
        if (Budget.of(PRESSED.containsAll(kinds), false)) {
            glance(page);
        } else {
            walk(page, (int) stops.get("reachable"));
            PRESSED.addAll(kinds);
        }
    }

    private static void walk(Page page, int reachable) {
        int dates = page.locator("input[type=date]:visible").count()
                + page.locator("input[type=datetime-local]:visible").count() * 2;
        for (int i = 0; i < reachable + GROUPS + dates * WITHIN_A_DATE; i++) {
            page.keyboard().press("Tab");
        }
        var walked = (Map<?, ?>) page.evaluate(WALKED);
        assertNothingLost(page, walked);
        assertThat((int) walked.get("reached"))
                .as("reached by Tab on " + page.url())
                .isGreaterThanOrEqualTo(reachable);
    }

    /** After a press: only of who uses the keyboard does a browser show where the focus is. */
    private static void glance(Page page) {
        page.keyboard().press("Tab");
        var walked = (Map<?, ?>) page.evaluate(GLANCE);
        assertNothingLost(page, walked);
        assertThat((List<?>) walked.get("missed"))
                .as("missed by Tab on " + page.url())
                .isEmpty();
    }

    private static void assertNothingLost(Page page, Map<?, ?> walked) {
        assertThat((List<?>) walked.get("lost"))
                .as("in focus unseen on " + page.url())
                .isEmpty();
    }
}
