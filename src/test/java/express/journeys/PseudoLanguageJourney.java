package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in a language that nobody speaks: nothing on it is written outside the messages, and nothing is cut. */
class PseudoLanguageJourney {

    /**
     * Words in Latin letters that are no content with a language or direction of its own, no code, and not put into a
     * message by ICU, which keeps names apart by U+2068 and U+2069.
     */
    private static final String ENGLISH = """
        () => {
            const ignored = '[lang]:not(html), bdi, code, time, option, input, textarea, [translate=no]';
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const words = [];
            while (walk.nextNode()) {
                const text = walk.currentNode.data.replaceAll(/\\u2068.*?\\u2069/gs, '').replaceAll('English', '');
                if (/[A-Za-z]{2,}/.test(text) && !walk.currentNode.parentElement.closest(ignored)) words.push(text.trim());
            }
            return words;
        }
        """;

    private static final String CUT = """
        () => [...document.querySelectorAll('main *, header *, footer *')]
            .filter(it => it.checkVisibility() && !it.closest('.visually-hidden, .table, pre, select, input, textarea'))
            .filter(it => getComputedStyle(it).overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1)
            .map(it => it.outerHTML.slice(0, 160))
        """;

    private static Running running;

    @BeforeAll
    static void start() throws IOException {
        running =
                Running.start("pseudo", "--express.demo=true", "--express.messages.folder=" + PseudoLanguage.written());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @EnumSource
    void coversEveryWordAndFitsAPhone(PseudoLanguage language) {
        try (var visit = Visit.to(running, Look.NARROW.in(language.tag))) {
            for (String path : Crawl.from(visit, "/")) {
                visit.open(path + "?lang=" + language.tag);
                Checks.fitsTheWindow(visit.page());
                assertThat((List<?>) visit.page().evaluate(CUT))
                        .as("cut on " + path)
                        .isEmpty();
                assertThat((List<?>) visit.page().evaluate(ENGLISH))
                        .as("no message on " + path)
                        .isEmpty();
            }
        }
    }

    @Test
    void leavesToIcuWhatIcuReads() {
        assertThat(PseudoLanguage.ACCENTED.translated("{0, plural, =0 {No page} one {# page} other {# pages}} for {1}"))
                .isEqualTo("{0, plural, =0 {Ñö þáĝé} one {# þáĝé} other {# þáĝéš}} ƒöŕ {1}");
    }
}
