package express;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** From the ground upwards, as in ARCHITECTURE.md; arrows point down. */
    private static final List<String> FLOORS = List.of(
            "base paper ui postgres database",
            "messaging audit people signin files texts translation search jobs operations sendings glossary places"
                    + " boards rooms polls holidays",
            "directory services policy assignment credentials legal permits tariffs",
            "beginnings welcome exhibits practices finding writing reviews adoptions handovers bundles upkeep transfer"
                    + " questions collections hsds coverage seeking ties assessments worksheets plans needs charters"
                    + " journeys interpreters interpreting",
            "gatherings registration visits lobby breakouts attendance reports frontdoor referrals accompaniment"
                    + " joining competence mentoring training outreach ventures rosters invoicing shortfalls assembly",
            "lending ledger guarantees awards cooperatives",
            "applications committee loans payments outings complaints conduct",
            "indicators",
            "home");

    private static final ApplicationModules MODULES = ApplicationModules.of(Express.class);
    private static final ModuleMap MAP = ModuleMap.of(MODULES);

    @Test
    void keepToWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void dependDownwardsOrOnTheSameFloorAsDeclared() {
        assertThat(MAP.modules()).allSatisfy(module -> {
            assertThat(floor(module.name())).as("floor of " + module.name()).isNotNegative();
            assertThat(module.allowed())
                    .as("allowed to " + module.name())
                    .allMatch(below -> 0 <= floor(below) && floor(below) <= floor(module.name()));
        });
    }

    @Test
    void declareNoCircles() {
        Map<String, List<String>> open = new HashMap<>();
        MAP.modules().forEach(module -> open.put(module.name(), module.allowed()));
        while (open.entrySet().removeIf(module -> module.getValue().stream().noneMatch(open::containsKey))) {
            // What depends on nothing that is left stands in no circle.
        }
        assertThat(open).as("modules in a circle").isEmpty();
    }

    @Test
    void areWrittenDown() throws IOException {
        Golden.compare(Path.of("docs/modules.md"), MAP.written(FLOORS));
    }

    private static int floor(String module) {
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> List.of(FLOORS.get(floor).split(" ")).contains(module))
                .findFirst()
                .orElse(-1);
    }
}
