package express.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import express.translation.Wording.State;
import express.ui.Messages;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Locale TIGRINYA = Locale.forLanguageTag("ti");

    private static Wording wording(String source, String words) {
        return new Wording("frontdoor-newcomers", "frontdoor.free", TIGRINYA, source, words);
    }

    @Test
    void isADraftUntilItIsConfirmedAndAgainWhenItOrItsSourceChanges() {
        Wording first = wording("It is free.", "ብናጻ እዩ።");
        assertThat(first.state(null)).isEqualTo(State.DRAFT);
        assertThat(first.state(first.hash())).isEqualTo(State.CONFIRMED);
        assertThat(wording("It is free.", "ብዘይ ክፍሊት እዩ።").state(first.hash())).isEqualTo(State.OUTDATED);
        assertThat(wording("It costs nothing.", "ብናጻ እዩ።").state(first.hash())).isEqualTo(State.OUTDATED);
        assertThat(wording("It is free.ብ", "ናጻ እዩ።").state(first.hash())).isEqualTo(State.OUTDATED);
    }

    @Test
    void standsBesideItsSourceInEveryLanguageButThat() {
        var wordings = new Wordings(
                List.of(
                        new Messages.Source("b-newcomers", Locale.ENGLISH, "b.one", "One"),
                        new Messages.Source("a-newcomers", Locale.ENGLISH, "a.two", "Two"),
                        new Messages.Source("b-newcomers", TIGRINYA, "b.one", "ሓደ"),
                        new Messages.Source("a-newcomers", TIGRINYA, "a.two", "ክልተ"),
                        new Messages.Source("a-newcomers", TIGRINYA, "a.old", "ኣረጊት")),
                List.of(Locale.ENGLISH, TIGRINYA));
        assertThat(wordings.languages()).containsExactly(TIGRINYA);
        assertThat(wordings.list(TIGRINYA))
                .extracting(Wording::key, Wording::source, Wording::words)
                .containsExactly(tuple("a.two", "Two", "ክልተ"), tuple("b.one", "One", "ሓደ"));
        assertThat(wordings.find(TIGRINYA, "a.old")).isEmpty();
    }

    @Test
    void isAskedForWhereverSomebodyIsAskedForAYes() {
        Locale french = Locale.FRENCH;
        var wordings = new Wordings(List.of(), List.of(Locale.ENGLISH, french, TIGRINYA));
        wordings.vouch(List.of(
                new Messages.Source("permits", Locale.ENGLISH, "permits.ask", "Ask a lawyer."),
                new Messages.Source("permits", Locale.ENGLISH, "permits.card", "You need a card."),
                new Messages.Source("permits", french, "permits.ask", "Demandez à un avocat."),
                new Messages.Source("permits", french, "permits.card", "Il faut une carte."),
                new Messages.Source("permits", TIGRINYA, "permits.ask", "ንጠበቓ ሕተት።")));
        assertThat(wordings.listVouched(french))
                .extracting(Wording::key)
                .containsExactly("permits.ask", "permits.card");
        assertThat(wordings.listVouched(TIGRINYA)).as("one is lacking").isEmpty();
        assertThat(wordings.list(french)).extracting(Wording::file).containsOnly("permits");
    }

    @Test
    void canBeReplacedByWordsThatTakeTheSameArguments() {
        assertThat(Patterns.fit("Ask for {0}.", "ን{0} ሕተት።", TIGRINYA)).isTrue();
        assertThat(Patterns.fit("Ask for {0}.", "ሕተት።", TIGRINYA)).isFalse();
        assertThat(Patterns.fit("Ask for {0}.", "ን{0} {1} ሕተት።", TIGRINYA)).isFalse();
        assertThat(Patterns.fit("Ask for {0}.", "ን{0 ሕተት።", TIGRINYA)).isFalse();
        assertThat(Patterns.fit("{0, plural, one {# day} other {# days}}", "{0, plural, other {#}}", TIGRINYA))
                .isTrue();
    }

    @Test
    void isWrittenAsAFileOfMessagesReadsIt() throws Exception {
        String words = "  C:\\path = #1\nnext";
        var read = new Properties();
        read.load(new StringReader(Patterns.line("a.key", words)));
        assertThat(read).containsExactly(Map.entry("a.key", words));
    }
}
