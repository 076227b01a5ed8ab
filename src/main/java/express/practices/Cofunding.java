package express.practices;

import express.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That the European Union paid for a practice, as it asks of all who take its money: its emblem, and beside it this
 * statement in full.
 *
 * @param project as the agreement calls it, with its number; also a programme that is not among these
 * @param disclaimer a sentence on which the programme insists, word for word, in the language of the record
 */
public record Cofunding(
        Extent extent,
        List<Programme> programmes,
        @Nullable String project,
        @Nullable String disclaimer) {

    public Cofunding {
        Objects.requireNonNull(extent, "the extent of the co-funding is missing");
        programmes = programmes == null ? List.of() : List.copyOf(programmes);
    }

    /** Whether the Union pays a part or all; the agreement says which. */
    public enum Extent {
        COFUNDED,
        FUNDED
    }

    /** Those from which this field is paid, of yesterday and of today. */
    public enum Programme {
        AMIF,
        ESF,
        ESF_PLUS,
        EASI,
        EQUAL,
        ERDF,
        INTERREG,
        ERASMUS_PLUS,
        CERV,
        INVEST_EU
    }

    String statement(Screen screen) {
        return screen.text("practices.cofunding." + extent);
    }

    List<String> programmes(Screen screen) {
        return programmes.stream()
                .map(programme -> screen.text("practices.programme." + programme))
                .toList();
    }

    /** All of it, line by line. */
    List<String> said(Screen screen) {
        List<String> said = new ArrayList<>(List.of(statement(screen)));
        said.addAll(programmes(screen));
        said.addAll(words());
        return said;
    }

    /** The same for machines. */
    List<String> facts() {
        List<String> facts = new ArrayList<>(List.of(extent.name()));
        programmes.forEach(programme -> facts.add(programme.name()));
        facts.addAll(words());
        return facts;
    }

    private List<String> words() {
        return Stream.of(project, disclaimer).filter(Objects::nonNull).toList();
    }
}
