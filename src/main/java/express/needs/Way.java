package express.needs;

import java.util.Optional;
import java.util.stream.Stream;

/** In which form two networks learn from each other. */
enum Way {
    STUDY_VISIT,
    TWINNING,
    PEER_MENTORING,
    ADOPTION;

    static Optional<Way> find(String typed) {
        return Stream.of(values()).filter(it -> it.name().equals(typed)).findFirst();
    }

    String key() {
        return "needs.way." + name();
    }
}
