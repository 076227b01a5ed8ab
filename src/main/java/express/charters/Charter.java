package express.charters;

import express.base.NetworkId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a network is writing: the version of the model it has adopted, and where it deviates.
 *
 * @param language in which it is written
 * @param deviations by section
 */
record Charter(NetworkId network, int modelVersion, Locale language, int version, Map<String, Deviation> deviations) {

    /** What the network says instead of the model, and why. */
    record Deviation(String words, String reason, int version) {}

    @Nullable
    Deviation deviation(String section) {
        return deviations.get(section);
    }

    /** As it would be published now: in the order of the model, without what the model no longer has. */
    List<Clause> clauses(Model model) {
        return model.sections().stream()
                .map(section -> {
                    Section.Words words = section.in(language);
                    Deviation own = deviation(section.key());
                    return new Clause(
                            section.key(),
                            section.part(),
                            words.title(),
                            words.text(),
                            own == null ? null : own.words(),
                            own == null ? null : own.reason());
                })
                .toList();
    }
}
