package express.welcome;

import org.jspecify.annotations.Nullable;

/** How a part as it is written stands to what readers see of it. */
enum Stand {
    /** Neither written nor seen. */
    NOTHING,
    /** Written, and nobody has seen any of it. */
    NEW,
    /** Other than what readers see, or taken out. */
    CHANGED,
    SHOWN;

    static <T> Stand of(T written, T shown, T nothing) {
        if (written.equals(shown)) {
            return written.equals(nothing) ? NOTHING : SHOWN;
        }
        return shown.equals(nothing) ? NEW : CHANGED;
    }

    /** Whether publishing would change what readers see. */
    boolean isPending() {
        return this == NEW || this == CHANGED;
    }

    String key() {
        return "welcome.stand." + name();
    }

    /** Of its tag; nothing, if it is neither good nor to be looked after. */
    @Nullable
    String kind() {
        return switch (this) {
            case NOTHING -> null;
            case NEW, CHANGED -> "warn";
            case SHOWN -> "good";
        };
    }
}
