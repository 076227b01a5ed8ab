package express.search;

import java.util.List;

/** Things of one kind that can be found: plugged in by the module that has them. */
public interface Findables {

    /** Such as {@code practice}; unlike that of any other. */
    String kind();

    /** Another one when their documents are made differently, so that all have to be made anew. */
    String form();

    /**
     * Whether they are so many, or read by so few words, that they would weigh on what else is found: such things lie
     * in an index of their own, and are asked for by {@link Quest}.
     */
    default boolean apart() {
        return false;
    }

    /** The number of the last change, 0 if nothing ever changed; it never goes back. */
    long latest();

    /**
     * What visitors may find of that which changed after a change, in ascending order and each thing once, with its last
     * change; no more than asked for, and fewer only if there are no more. Best is a number that is taken under a lock:
     * one that becomes visible after higher ones is found if that is within a minute and there are fewer than two
     * thousand of them.
     */
    List<Changed> changedAfter(long change, int most);
}
