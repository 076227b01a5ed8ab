package express.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgrammeTemplatesTest {

    private final Templates templates;

    ProgrammeTemplatesTest() throws IOException {
        this.templates = new Templates();
    }

    @Test
    void areThoseOfTheFieldInAllLanguages() {
        assertThat(templates.list())
                .extracting(Template::key)
                .containsExactly("ltta", "local-event", "peer-review", "networking-dinner", "pitch-evening");
        for (Template template : templates.list()) {
            areComplete(template.title());
            areComplete(template.about());
            template.rooms().forEach(ProgrammeTemplatesTest::areComplete);
            template.tracks().forEach(ProgrammeTemplatesTest::areComplete);
            template.sessions().forEach(slot -> {
                areComplete(slot.title());
                if (!slot.words().isEmpty()) {
                    areComplete(slot.words());
                }
            });
        }
    }

    private static void areComplete(Map<String, String> words) {
        assertThat(words.keySet()).containsExactlyInAnyOrder("en", "fr", "ar");
        assertThat(words.values()).noneMatch(String::isBlank);
    }

    @Test
    void clashNowhere() {
        for (Template template : templates.list()) {
            List<Programme.Place> rooms = places(template.rooms());
            List<Programme.Place> tracks = places(template.tracks());
            var programme = new Programme(
                    new Programme.Facts("", template.mode(), "", Zones.USUAL, List.of(), Funding.NONE),
                    Said.NOTHING,
                    rooms,
                    tracks,
                    List.of(),
                    template.sessions().stream()
                            .map(slot -> slot.on(LocalDate.parse("2027-03-04"), rooms, tracks))
                            .toList());
            assertThat(Clash.in(programme)).as(template.key()).isEmpty();
        }
        assertThat(templates.find("ltta").orElseThrow().days()).isEqualTo(2);
    }

    private static List<Programme.Place> places(List<Map<String, String>> named) {
        return named.stream()
                .map(it -> Programme.place(Template.in(it, Locale.ENGLISH)))
                .toList();
    }
}
