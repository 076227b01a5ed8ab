package express.practices;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** The prose fields of a practice, in the order in which they are read. */
enum Section {
    PROBLEM("problem"),
    OBJECTIVES("objectives"),
    PROCESS("process"),
    ROLES("roles"),
    RESOURCES("resources"),
    CONDITIONS("conditions"),
    RESULTS("results"),
    SUCCESS("success"),
    OBSTACLES("obstacles"),
    NEEDED("needed"),
    ADAPTABLE("adaptable"),
    FIRST_STEPS("firstSteps");

    /** Advice of the authors: it states no fact that would need a source. */
    static final List<Section> ADVICE = List.of(NEEDED, ADAPTABLE, FIRST_STEPS);

    private final String field;

    Section(String field) {
        this.field = field;
    }

    @JsonValue
    String field() {
        return field;
    }

    boolean isSteps() {
        return this == PROCESS || this == FIRST_STEPS;
    }

    String key() {
        return "practices.section." + field;
    }
}
