package express.legal;

import static org.assertj.core.api.Assertions.assertThat;

import express.texts.Starter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StarterStatementsTest {

    private static final Pattern GAP = Pattern.compile("\\[[^\\[\\]]+]");

    @ParameterizedTest
    @EnumSource
    void saySentenceBySentenceTheSameInEveryLanguage(Statement statement) {
        Starter starter = StarterStatements.read(statement);
        assertThat(starter.translations()).containsOnlyKeys(Locale.FRENCH, Locale.forLanguageTag("ar"));
        starter.translations()
                .values()
                .forEach(translation -> assertThat(shape(translation)).isEqualTo(shape(starter.words())));
    }

    /** Of each line its sign and how many gaps it leaves. */
    private static List<String> shape(String box) {
        return box.lines()
                .map(line -> line.isEmpty()
                        ? ""
                        : line.replaceAll("(?s)^(## |- )?.*", "$1")
                                + GAP.matcher(line).results().count())
                .toList();
    }
}
