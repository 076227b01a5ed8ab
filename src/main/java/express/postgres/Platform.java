package express.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.util.Locale;

/** The machine's system and processor, in the words of the PostgreSQL binaries, for instance {@code linux-x86_64}. */
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        return new Platform(system(osName.toLowerCase(Locale.ROOT)), processor(osArch.toLowerCase(Locale.ROOT)));
    }

    private static String system(String name) {
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }

    static boolean isWindows() {
        return current().system().equals("windows");
    }

    static boolean isLinuxRoot() {
        return current().system().equals("linux") && new UnixSystem().getUid() == 0;
    }

    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
