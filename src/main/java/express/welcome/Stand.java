package express.welcome;

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

    String kind() {
        return this == SHOWN ? "good" : "warn";
    }
}
