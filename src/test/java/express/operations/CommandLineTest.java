package express.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.operations.CommandLine.Command;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void isNotMeantByTheSettingsOfTheApplication() {
        assertThat(CommandLine.isMeant()).isFalse();
        assertThat(CommandLine.isMeant("--express.demo=true", "--server.port=80"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"help", "--help", "-h", "bakcup", "'--express.demo=true backup'"})
    void isMeantByAnythingElse(String typed) {
        assertThat(CommandLine.isMeant(typed.split(" "))).isTrue();
    }

    @Test
    void namesACommandItsFileAndWhereItWorks() {
        var line = CommandLine.parse("--express.data-dir=/var/lib/express", "backup", "monday.backup");

        assertThat(line.command()).isEqualTo(Command.BACKUP);
        assertThat(line.files()).containsExactly(Path.of("monday.backup"));
    }

    @ParameterizedTest
    @CsvSource({"check-trail,CHECK_TRAIL", "help,HELP", "backup --help,HELP", "-h,HELP"})
    void namesACommandWithoutAFile(String typed, Command command) {
        assertThat(CommandLine.parse(typed.split(" "))).isEqualTo(new CommandLine(command, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "bakcup x,There is no command bakcup.",
        "backup,backup takes one file.",
        "restore a b,restore takes one file.",
        "check-trail x,check-trail takes no file.",
        "--express.data-dir=x,No command is named.",
        "backup x --express.data-dri=y,Commands do not know the setting --express.data-dri=y.",
        "backup x --express.data-dir y,Commands do not know the setting --express.data-dir.",
        "backup x -v,Commands do not know the setting -v."
    })
    void isRefusedWithASentence(String typed, String sentence) {
        assertThatThrownBy(() -> CommandLine.parse(typed.split(" ")))
                .isInstanceOf(WrongUsage.class)
                .hasMessage(sentence);
    }
}
