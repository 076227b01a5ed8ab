package express.charters;

import express.texts.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section as a network says it.
 *
 * @param own what it says instead of the model; nothing, if it says the same
 */
record Clause(
        String key,
        Part part,
        String title,
        String model,
        @Nullable String own,
        @Nullable String reason) {

    boolean deviates() {
        return own != null;
    }

    String text() {
        return own == null ? model : own;
    }

    /** Paragraph by paragraph, against what the model says. */
    List<Difference> differences() {
        return differences(model, text());
    }

    static List<Difference> differences(String before, String after) {
        return Difference.between(List.of(before.split("\n+")), List.of(after.split("\n+")));
    }
}
