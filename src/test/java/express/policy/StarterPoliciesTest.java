package express.policy;

import static org.assertj.core.api.Assertions.assertThat;

import express.policy.StarterPolicies.Starter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StarterPoliciesTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar"));

    private static List<Starter> starters() {
        try {
            return StarterPolicies.read();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void comeWithThePlanOfTheUnionAndTheFunds() {
        assertThat(starters())
                .extracting(starter -> starter.entry().slug())
                .containsExactly(
                        "action-plan-integration-2021-2027", "amif", "erasmus-plus", "erdf", "esf-plus", "investeu");
        Entry plan = starters().getFirst().entry();
        assertThat(plan.reference()).isEqualTo("COM(2020) 758");
        assertThat(plan.dated()).hasToString("2020-11-24");
        assertThat(plan.status()).isEqualTo(Entry.Status.IN_FORCE);
    }

    @Test
    void areWrittenInAllLanguages() {
        Stream<Said> words = starters().stream()
                .flatMap(starter -> Stream.concat(
                        Stream.of(starter.entry().title(), starter.entry().summary()),
                        starter.lines().stream().map(Line::words)));
        assertThat(words)
                .allSatisfy(said -> assertThat(said.texts())
                        .containsOnlyKeys(LANGUAGES)
                        .allSatisfy((language, text) -> assertThat(text).isNotBlank()));
    }

    /** What nobody found in a source must not be shown as if somebody had. */
    @Test
    void sayWhichLinesAreStillToBeChecked() {
        assertThat(starters().stream()
                        .flatMap(starter -> starter.lines().stream())
                        .filter(line -> line.mark() == Line.Mark.UNCHECKED)
                        .map(line -> line.words().in(Locale.ENGLISH)))
                .containsExactly(
                        "Support platforms for migrant entrepreneurs and the social economy",
                        "Guarantees and finance through InvestEU",
                        "Learning among peers",
                        "The European Website on Integration as the place where practices are gathered",
                        "It pays up to 75 per cent of a project as a rule, and more for certain integration actions of"
                                + " local authorities and civil society.",
                        "It rests on Regulation (EU) 2021/817; the period 2021 to 2027 is that of the Union’s budget.",
                        "It rests on Regulation (EU) 2021/1058; the period 2021 to 2027 is that of the Union’s"
                                + " budget.",
                        "It rests on Regulation (EU) 2021/523.",
                        "The period 2021 to 2027 is taken from that of the Union’s budget.");
    }

    @Test
    void keepTheIdOfALineWhenItsWordsChange() {
        Starter before = StarterPolicies.starter("x", yaml("Old words"));
        Starter after = StarterPolicies.starter("x", yaml("New words"));
        assertThat(after.lines().getFirst().id())
                .isEqualTo(before.lines().getFirst().id());
        assertThat(after.print()).isNotEqualTo(before.print());
        assertThat(starters().stream().flatMap(it -> it.lines().stream()).map(Line::id))
                .doesNotHaveDuplicates()
                .allMatch(Objects::nonNull);
    }

    static String yaml(String words) {
        return """
            kind: FUND
            place: 900
            title: {en: A fund of tests}
            summary: {en: It pays for tests.}
            status: IN_FORCE
            lines:
              - {key: one, kind: ACTION, mark: UNCHECKED, words: {en: %s}}
              - {key: two, kind: PURPOSE, mark: FOUND, words: {en: Something else}}
            """.formatted(words);
    }
}
