package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Locale FRENCH = Locale.FRENCH;

    @Test
    void areWordsThatAreMissingUnsureSharedOrAlone() {
        List<Concept> concepts = new ConceptReader(Theme.TRADES, new ArrayList<>()).read("""
            - id: cook
              unsure: [fr]
              terms:
                en: {say: [cook], also: [chef]}
                fr: {say: [cuisinier], also: [chef]}
            - id: manager
              terms:
                en: {say: [manager]}
                fr: {say: [chef]}
            - id: waiter
              terms:
                en: {say: [waiter]}
            """);
        Glossary glossary = new Glossary(concepts, Set.of(), Glossary.Words.NONE, List.of(), 1);

        assertThat(Gaps.of(glossary).stream().filter(gap -> gap.language().equals(FRENCH)))
                .extracting(gap -> gap.concept().id() + " " + gap.kind())
                .containsExactlyInAnyOrder("cook UNSURE", "cook SHARED", "manager SHARED", "waiter MISSING");
    }

    @Test
    void areNoSynonymsOnlyWhereMostLanguagesHaveSome() {
        Glossary glossary = GlossaryFiles.read();
        List<Gap> gaps = Gaps.of(glossary);

        assertThat(gaps)
                .noneMatch(gap -> gap.concept().id().equals("city-vienna") && gap.kind() == Gap.Kind.NO_SYNONYM);
        assertThat(gaps)
                .noneMatch(gap -> gap.kind() == Gap.Kind.NO_SYNONYM
                        && !gap.concept().in(gap.language()).also().isEmpty());
        assertThat(gaps)
                .anyMatch(gap -> gap.kind() == Gap.Kind.MISSING && gap.concept().theme() == Theme.LANGUAGES);
    }
}
