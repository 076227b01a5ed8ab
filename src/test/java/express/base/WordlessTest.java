package express.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WordlessTest {

    @Test
    void saysWhereButNotWhat() {
        var failure = new IllegalStateException("amira@example.org", new IOException("Amira Haddad"));
        failure.addSuppressed(new IllegalStateException("Amira Haddad"));

        assertThat(printed(Wordless.of(failure)))
                .contains("java.lang.IllegalStateException", "java.io.IOException", "WordlessTest")
                .doesNotContain("amira", "Amira");
    }

    @Test
    void keepsTheStateOfADatabase() {
        assertThat(printed(Wordless.of(new SQLException("(amira@example.org) exists", "23505"))))
                .startsWith("java.sql.SQLException 23505")
                .doesNotContain("amira");
    }

    @Test
    void endsWhereCausesTurnInACircle() {
        var one = new IllegalStateException("Amira");
        var other = new IllegalStateException("Amira", one);
        one.initCause(other);

        assertThat(printed(Wordless.of(one))).doesNotContain("Amira");
    }

    private static String printed(Throwable failure) {
        var words = new StringWriter();
        failure.printStackTrace(new PrintWriter(words, true));
        return words.toString();
    }
}
