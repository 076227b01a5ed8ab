package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary that comes with a release. Whoever mends a file is told here what is wrong, with file and line. */
class GlossaryDataTest {

    private static final Glossary GLOSSARY = GlossaryFiles.read();

    @Test
    void keepsAllItsRules() {
        List<Fault> faults = GlossaryRules.faults(GLOSSARY);

        assertThat(faults.stream()
                        .sorted(Comparator.comparing((Fault fault) -> fault.at().file())
                                .thenComparing(fault -> fault.at().number()))
                        .map(Fault::toString)
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void hasAWordForEveryConceptInAllLanguages() {
        List<Concept> edited = GLOSSARY.list().stream()
                .filter(concept -> concept.theme().isEdited())
                .toList();

        assertThat(edited).hasSizeGreaterThanOrEqualTo(680);
        assertThat(edited)
                .allSatisfy(concept -> assertThat(Tongues.ALL)
                        .as(concept.at() + " " + concept.id())
                        .allSatisfy(language -> assertThat(concept.in(language).say())
                                .as(language.toLanguageTag())
                                .isNotEmpty()));
    }

    @Test
    void namesCountriesAndLanguagesAsCldrDoes() {
        Concept syria = GLOSSARY.get("country-sy");

        assertThat(syria.name(Locale.of("ar"))).isEqualTo("سوريا");
        assertThat(syria.name(Locale.of("ti"))).isEqualTo("ሶርያ");
        assertThat(syria.name(Locale.of("uk"))).isEqualTo("Сирія");
        assertThat(GLOSSARY.get("language-ti").name(Locale.FRENCH)).isEqualTo("tigrigna");
        assertThat(GLOSSARY.get("language-fa-af").name(Locale.ENGLISH)).isEqualTo("Dari");
        assertThat(GLOSSARY.ancestors("syrians")).contains("country-sy", "middle-east");
    }
}
