package express.reports;

import express.gatherings.Funding;
import express.practices.Cofunding;
import express.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What those who paid ask to be said.
 *
 * @param extent nothing, if the European Union did not pay
 * @param project as the agreement calls it, with its number; may be empty
 */
record Thanks(Cofunding.@Nullable Extent extent, Cofunding.@Nullable Programme programme, String project) {

    static final Thanks NONE = new Thanks(null, null, "");

    /** As it is said of the gathering. */
    static Thanks of(Funding funding) {
        return new Thanks(funding.extent(), funding.programme(), funding.called());
    }

    /** Line by line. */
    List<String> said(Screen screen) {
        return extent == null
                ? List.of()
                : Stream.of(programme == null ? "" : screen.text("practices.programme." + programme), project)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    String statement(Screen screen) {
        return screen.text("practices.cofunding." + Objects.requireNonNull(extent));
    }

    Map<String, String> typed() {
        Map<String, String> typed = new TreeMap<>();
        typed.put("extent", extent == null ? "" : extent.name());
        typed.put("programme", programme == null ? "" : programme.name());
        typed.put("project", project);
        return typed;
    }
}
