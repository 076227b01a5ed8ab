package express.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import express.assessments.Instrument.Said;
import express.assessments.Instrument.Section;
import express.assessments.Instrument.Statement;
import express.base.ChainStep;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstrumentsTest {

    private final List<Instrument> all = new Instruments().list();

    InstrumentsTest() throws IOException {}

    @Test
    void areTheSixModulesAndTheTenDimensions() {
        assertThat(all)
                .extracting(Instrument::id)
                .containsExactly("better-entrepreneurship-migrants", "guidebook-2016");
        assertThat(all.getFirst().modules())
                .hasSize(6)
                .allSatisfy(section -> assertThat(section.statements()).hasSizeBetween(5, 7));
        assertThat(all.getLast().modules())
                .hasSize(10)
                .allSatisfy(section -> assertThat(section.statements()).hasSizeBetween(1, 2));
    }

    @Test
    void keepEachAnswerUnderANumberOfItsOwn() {
        for (Instrument instrument : all) {
            List<String> ids = statements(instrument).map(Statement::id).toList();
            assertThat(ids).doesNotHaveDuplicates().allMatch(it -> it.matches("\\d{1,2}-\\d{1,2}"));
            assertThat(instrument.modules().stream().map(Section::id))
                    .doesNotHaveDuplicates()
                    .allMatch(it -> it.matches("[a-z-]{1,60}"));
        }
    }

    private static Stream<Statement> statements(Instrument instrument) {
        return instrument.modules().stream().flatMap(section -> section.statements().stream());
    }

    @Test
    void speakAllLanguagesAndFitIntoATitle() {
        for (Instrument instrument : all) {
            Stream<Said> said = Stream.concat(
                    Stream.of(instrument.title(), instrument.lead()),
                    instrument.modules().stream().flatMap(it -> Stream.of(it.title(), it.guidance())));
            assertThat(Stream.concat(said, statements(instrument).map(Statement::text)))
                    .allSatisfy(it -> {
                        assertThat(it.en()).isNotBlank().isNotEqualTo(it.fr());
                        assertThat(it.ar()).containsPattern("\\p{IsArabic}");
                    });
            assertThat(statements(instrument)
                            .flatMap(it -> Stream.of(
                                    it.text().en(), it.text().fr(), it.text().ar())))
                    .allMatch(it -> it.length() <= 200);
        }
    }

    @Test
    void nameStepsThatThereAre() {
        assertThat(all.stream().flatMap(InstrumentsTest::statements).map(Statement::stepName))
                .allMatch(it -> it.isEmpty() || ChainStep.valueOf(it).name().equals(it));
    }
}
