package express.coverage;

import express.ui.Screen;
import java.util.Locale;
import java.util.Objects;

/** How a gap is called, and the action that would close it. */
record Words(String said, String action, String why) {

    private static final int LONGEST_ACTION = 200;

    static String value(Screen screen, Axis axis, String value) {
        return switch (axis) {
            case GROUPS -> screen.text("services.group." + value);
            case LANGUAGES -> screen.languageName(Locale.forLanguageTag(value));
            case PLACES -> value;
        };
    }

    static Words of(Screen screen, Gap gap) {
        String step = screen.text("step." + gap.step().slug());
        String said = said(screen, gap, step);
        String sought = sought(screen, gap.sought());
        return new Words(
                sought.isEmpty() ? said : said + " " + sought,
                cut(plain(action(screen, gap, step))),
                plain(sought.isEmpty() ? said : said + " " + sought));
    }

    private static String said(Screen screen, Gap gap, String step) {
        if (gap.value() == null) {
            return screen.text(gap.isMissing() ? "coverage.gap.step" : "coverage.gap.one", step);
        }
        return screen.text("coverage.gap." + gap.axis().slug(), step, value(screen, gap));
    }

    private static String action(Screen screen, Gap gap, String step) {
        if (gap.value() == null) {
            return screen.text(gap.isMissing() ? "coverage.action.step" : "coverage.action.one", step);
        }
        return screen.text("coverage.action." + gap.axis().slug(), step, value(screen, gap));
    }

    private static String value(Screen screen, Gap gap) {
        return value(screen, gap.axis(), Objects.requireNonNull(gap.value()));
    }

    /** Few are told as few. */
    static String sought(Screen screen, long sought) {
        if (sought == 0) {
            return "";
        }
        return sought < Demand.FEWEST_SHOWN
                ? screen.text("coverage.sought.few", Demand.FEWEST_SHOWN)
                : screen.text("coverage.sought", sought);
    }

    private static String cut(String action) {
        return action.length() <= LONGEST_ACTION
                ? action
                : action.substring(0, LONGEST_ACTION - 1).strip() + "…";
    }

    /** What a person may change later has no signs of direction in it. */
    private static String plain(String words) {
        return words.replaceAll("[\\u2066-\\u2069]", "");
    }
}
