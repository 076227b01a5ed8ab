package express.postgres;

import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where Express runs as root on Linux, as in many containers, its programs are
 * started in a user namespace in which they own the same files but do not see the user number 0.
 */
final class Namespace {

    private static final List<String> PREFIX = List.of("unshare", "--user");

    private Namespace() {}

    static List<String> prefix() throws InterruptedException {
        if (!Platform.isLinuxRoot()) {
            return List.of();
        }
        if (!isGranted()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and this machine grants it no user namespace (unshare --user):"
                            + " start Express as another user.");
        }
        return PREFIX;
    }

    private static boolean isGranted() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
