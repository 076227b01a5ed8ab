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

    /** Where a line stands: what everybody looks up, what somebody works on, what is about themselves. */
    public enum Place {
        TOP,
        WORK,
        OWN,
        FOOT
    }

    public static MenuEntry top(int order, String path, String key, Predicate<Viewer> audience) {
        return new MenuEntry(Place.TOP, order, path, key, audience);
    }

    /** What people with a task here come for. */
    public static MenuEntry work(int order, String path, String key, Predicate<Viewer> audience) {
        return new MenuEntry(Place.WORK, order, path, key, audience);
    }

    /** What concerns the reader's own account. */
    public static MenuEntry own(String path, String key, Predicate<Viewer> audience) {
        return new MenuEntry(Place.OWN, 0, path, key, audience);
    }

    public static MenuEntry foot(int order, String path, String key) {
        return new MenuEntry(Place.FOOT, order, path, key, viewer -> true);
    }

    boolean isFor(Viewer viewer) {
        return audience.test(viewer);
    }
}
