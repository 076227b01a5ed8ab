package express.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FirstModelTest {

    @Test
    void saysEverythingInAllLanguagesOnce() throws Exception {
        List<Section> sections = FirstModel.read();
        assertThat(sections).extracting(Section::key).doesNotHaveDuplicates();
        assertThat(sections.stream().map(Section::part).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Part.class));
        assertThat(sections).allSatisfy(section -> {
            assertThat(section.words().keySet()).containsExactlyElementsOf(ModelWorkPages.LANGUAGES);
            assertThat(section.words().values())
                    .allMatch(words -> !words.title().isBlank() && words.text().length() > 40);
        });
    }
}
