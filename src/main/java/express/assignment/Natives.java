package express.assignment;

import com.google.ortools.Loader;
import org.slf4j.LoggerFactory;

/** Whether OR-Tools' native library is there for this machine; where it is not, what is a flow is still solved. */
final class Natives {

    private static final boolean PRESENT = load();

    private Natives() {}

    static boolean arePresent() {
        return PRESENT;
    }

    private static boolean load() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError absent) {
            LoggerFactory.getLogger(Natives.class)
                    .warn(
                            "OR-Tools cannot be loaded on this machine; rules that are no flow are only searched for",
                            absent);
            return false;
        }
    }
}
