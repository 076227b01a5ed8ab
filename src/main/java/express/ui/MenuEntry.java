package express.ui;

import express.base.Viewer;
import java.util.function.Predicate;

/**
 * A line of the menu, or of the foot, that stands on every page. Modules declare theirs as beans.
 *
 * @param order smaller ones stand first
 * @param key the message key of its words
 */
public record MenuEntry(Place place, int order, String path, String key, Predicate<Viewer> audience) {

    /** Where a line stands; what concerns the reader's own account stands apart. */
    public enum Place {
        TOP,
        FOOT
    }

    private static final int APART = 900;

    public static MenuEntry top(int order, String path, String key, Predicate<Viewer> audience) {
        return new MenuEntry(Place.TOP, order, path, key, audience);
    }

    /** What concerns the reader's own account. */
    public static MenuEntry apart(String path, String key, Predicate<Viewer> audience) {
        return top(APART, path, key, audience);
    }

    public static MenuEntry foot(int order, String path, String key) {
        return new MenuEntry(Place.FOOT, order, path, key, viewer -> true);
    }

    boolean isFor(Viewer viewer) {
        return audience.test(viewer);
    }

    boolean apart() {
        return order == APART;
    }
}
