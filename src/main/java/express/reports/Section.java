package express.reports;

import express.base.ChainStep;
import express.gatherings.SessionKind;
import express.ui.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report: what was found in the records, and what people say of it.
 *
 * @param step of a theme
 */
record Section(Part part, @Nullable ChainStep step) {

    enum Part {
        SUMMARY,
        PARTICIPANTS,
        KEYNOTE,
        VISITS,
        THEME,
        POLICY,
        NETWORKS,
        FOLLOW_UP,
        EVALUATION
    }

    /** Those that a report has: a theme for each step of which there was a session, the other parts always. */
    static List<Section> list(Findings findings) {
        return Stream.of(Part.values())
                .flatMap(part -> part == Part.THEME
                        ? Stream.of(ChainStep.values())
                                .filter(step -> !findings.themes(step).isEmpty())
                                .map(step -> new Section(part, step))
                        : Stream.of(new Section(part, null)))
                .toList();
    }

    /** As it stands in addresses and in the database. */
    String slug() {
        String name = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return step == null ? name : name + "-" + step.slug();
    }

    String key() {
        return "reports.part." + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Section> find(Findings findings, String slug) {
        return list(findings).stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    String title(Screen screen) {
        return step == null ? screen.text(key()) : screen.text(key(), screen.text("step." + step.slug()));
    }

    /** The sessions of which it tells. */
    boolean tellsOf(Findings.Meeting meeting) {
        return switch (part) {
            case KEYNOTE -> meeting.kind() == SessionKind.KEYNOTE;
            case VISITS -> meeting.kind() == SessionKind.STUDY_VISIT;
            case THEME -> meeting.kind() == SessionKind.BREAKOUT && meeting.step() == step;
            case POLICY -> meeting.kind() == SessionKind.POLICY_INPUT;
            case SUMMARY, PARTICIPANTS, NETWORKS, FOLLOW_UP, EVALUATION -> false;
        };
    }
}
