package express.jobs;

import java.time.Duration;

/**
 * Work that runs by itself again and again, on one node at a time unless it says more, as the background viewer of its
 * name. Modules
 * declare theirs as beans. One that fails is tried again after the same time, so it must bear being cut short.
 */
public interface Routine {

    /** Unlike that of any other routine or work; row-level security knows it as the purpose. */
    String name();

    /** The time between the end of one run and the beginning of the next. */
    Duration every();

    void run();

    /** How many of it run beside each other, on whatever nodes: they share out among themselves what there is to do. */
    default int strands() {
        return 1;
    }
}
