package express.worksheets;

import java.util.Locale;

/** How one meets a stakeholder, by how much they can move things and how much they matter for the aim. */
enum Quadrant {
    TOGETHER,
    VOICE,
    CONTENT,
    INFORMED;

    private static final int HIGH = 3;

    static Quadrant of(int importance, int influence) {
        if (importance >= HIGH) {
            return influence >= HIGH ? TOGETHER : VOICE;
        }
        return influence >= HIGH ? CONTENT : INFORMED;
    }

    String key() {
        return "worksheets.quadrant." + name().toLowerCase(Locale.ROOT);
    }
}
