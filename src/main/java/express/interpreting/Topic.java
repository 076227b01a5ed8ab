package express.interpreting;

import java.util.Locale;

/** What a talk is about, as far as an interpreter has to know beforehand. */
enum Topic {
    HEALTH,
    MENTAL_HEALTH,
    SOCIAL,
    SCHOOL,
    ASYLUM,
    JUSTICE,
    WORK,
    MONEY,
    LEARNING;

    String key() {
        return "interpreting.topic." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** After which somebody should be asked how they are. */
    boolean isHeavy() {
        return this == MENTAL_HEALTH || this == ASYLUM;
    }
}
