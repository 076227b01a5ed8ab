package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.journeys.CaseFile.Outcome;
import express.journeys.CaseFile.State;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    private final List<Map<String, String>> files = DemoLines.read("journeys/demo.csv");

    private Set<String> all(String column) {
        return files.stream()
                .map(it -> it.get(column))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** Two of them have a second file, so that there is somebody to find again. */
    @Test
    void areOfAGoodDozenPeopleAtEveryStage() {
        assertThat(all("reach")).hasSize(15);
        assertThat(files).hasSize(17);
        assertThat(all("step")).containsExactlyInAnyOrderElementsOf(names(ChainStep.values()));
        assertThat(all("state")).containsExactlyInAnyOrderElementsOf(names(State.values()));
        assertThat(all("outcome")).containsExactlyInAnyOrderElementsOf(names(Outcome.values()));
    }

    @Test
    void areInManyLanguagesAndScripts() {
        assertThat(all("language")).contains("ar", "ti", "fa-AF", "uk", "tr", "so", "ps", "es");
        Set<Character.UnicodeScript> scripts = new HashSet<>();
        all("called").forEach(name -> scripts.add(Character.UnicodeScript.of(name.codePointAt(0))));
        assertThat(scripts)
                .containsExactlyInAnyOrder(
                        Character.UnicodeScript.ARABIC,
                        Character.UnicodeScript.ETHIOPIC,
                        Character.UnicodeScript.CYRILLIC,
                        Character.UnicodeScript.LATIN);
    }

    /** An end is written for whoever has one, and nothing else of who has not said yes yet. */
    @Test
    void areWrittenOfAsFarAsTheyHaveCome() {
        assertThat(called("accompaniment/demo-endings.csv")).containsExactlyInAnyOrderElementsOf(at("CLOSED"));
        for (String file :
                List.of("accompaniment/demo.csv", "accompaniment/demo-handovers.csv", "referrals/demo.csv")) {
            assertThat(called(file)).as(file).doesNotContainAnyElementsOf(at("ASKED"));
        }
    }

    private List<String> at(String state) {
        return files.stream()
                .filter(it -> it.get("state").equals(state))
                .map(it -> it.get("called"))
                .toList();
    }

    private static List<String> called(String file) {
        return DemoLines.read(file).stream().map(it -> it.get("called")).toList();
    }

    @Test
    void havePlansSomebodyToBeSentToAndEndings() {
        Set<String> all = all("called");
        for (String file : List.of(
                "accompaniment/demo.csv",
                "accompaniment/demo-endings.csv",
                "accompaniment/demo-handovers.csv",
                "referrals/demo.csv")) {
            assertThat(called(file)).as(file).isNotEmpty().isSubsetOf(all);
        }
    }
}
