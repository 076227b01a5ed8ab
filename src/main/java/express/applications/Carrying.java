package express.applications;

/** Knows whether what was granted goes on elsewhere, where it ends in its own way: for a module that makes loans of it. */
@FunctionalInterface
public interface Carrying {

    boolean carries(Application granted);
}
