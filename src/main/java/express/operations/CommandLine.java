package express.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the operator typed behind the name of the jar.
 *
 * @param files as many as the command takes
 */
record CommandLine(Command command, List<Path> files) {

    /** A setting mistyped would make a command work on another folder than was meant. */
    private static final String SETTING = "--express\\.(data-dir|database\\.[a-z-]+)=.+";

    enum Command {
        BACKUP(1),
        RESTORE(1),
        CHECK_BACKUP(1),
        CHECK_TRAIL(0),
        HELP(0);

        private final int files;

        Command(int files) {
            this.files = files;
        }

        String typed() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether anything but settings was typed: the application itself takes nothing else. */
    static boolean isMeant(String... arguments) {
        return Stream.of(arguments).anyMatch(it -> !it.startsWith("--") || it.equals("--help"));
    }

    /** Throws {@link WrongUsage} with a sentence for the operator. */
    static CommandLine parse(String... arguments) {
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--help") || argument.equals("-h")) {
                return new CommandLine(Command.HELP, List.of());
            } else if (!argument.startsWith("-")) {
                words.add(argument);
            } else if (!argument.matches(SETTING)) {
                throw new WrongUsage("Commands do not know the setting %s.".formatted(argument));
            }
        }
        return of(words);
    }

    private static CommandLine of(List<String> words) {
        if (words.isEmpty()) {
            throw new WrongUsage("No command is named.");
        }
        Command command = Stream.of(Command.values())
                .filter(it -> it.typed().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("There is no command %s.".formatted(words.getFirst())));
        List<Path> files = words.stream().skip(1).map(Path::of).toList();
        if (files.size() != command.files) {
            throw new WrongUsage(
                    command.files == 0
                            ? "%s takes no file.".formatted(command.typed())
                            : "%s takes one file.".formatted(command.typed()));
        }
        return new CommandLine(command, files);
    }
}
