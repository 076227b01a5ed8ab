package express.operations;

import java.io.PrintStream;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The commands of the jar: they run without the web server and end with a code, for scripts and timers. */
public final class Commands {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    static final String HELP = """
        java -jar express.jar [settings]          runs Express
        java -jar express.jar backup FILE         copies the embedded database, while Express runs, into a new file
        java -jar express.jar restore FILE        puts a back-up into a data folder that is empty
        java -jar express.jar check-backup FILE   starts a copy of a back-up, reads all of it, throws the copy away
        java -jar express.jar check-trail         verifies that no entry of the trail was altered or taken out
        java -jar express.jar help

        Commands know the settings --express.data-dir=… and --express.database.…=…, and read those of
        application.properties and of the environment as Express itself does.
        They end with 0 when all is well, 1 when it is not, 2 when they were not understood.
        """;

    /** Holds no beans: commands need the settings only. */
    static final class Nothing {}

    private Commands() {}

    /** Whether the arguments name a command, rather than settings of the application. */
    public static boolean areMeant(String... arguments) {
        return CommandLine.isMeant(arguments);
    }

    /** Tells the code to exit with. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.command() == CommandLine.Command.HELP) {
                out.print(HELP);
                return DONE;
            }
            try (ConfigurableApplicationContext context = settings(arguments)) {
                return new Performance(context.getEnvironment(), out).of(line);
            }
        } catch (WrongUsage wrong) {
            err.println(wrong.getMessage());
            err.print(HELP);
            return NOT_UNDERSTOOD;
        } catch (RuntimeException failure) {
            tell(failure, err);
            return FAILED;
        }
    }

    private static ConfigurableApplicationContext settings(String... arguments) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        return application.run(arguments);
    }

    /** Each failure says its part in a sentence of its own; the causes of causes are for developers. */
    private static void tell(Throwable failure, PrintStream err) {
        err.println(failure.getMessage());
        if (failure.getCause() != null) {
            err.println(failure.getCause());
        }
    }
}
