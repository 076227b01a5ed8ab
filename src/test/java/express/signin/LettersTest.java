package express.signin;

import express.Golden;
import express.Mailbox;
import express.ModuleTest;
import express.base.Ids;
import express.messaging.Channel;
import express.messaging.Letter;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Entrance;
import express.people.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LettersTest {

    @Autowired
    Entrance entrance;

    @Autowired
    Post post;

    @Autowired
    Mailbox mailbox;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void readsAsWritten(String language) throws IOException {
        var until = Instant.parse("2101-01-01T00:00:00Z");
        compare("signin", new SignInLetter(new Tokens.Fresh(Ids.next(), "L1nK", "482915", until)), language);
        compare("passkey", new PasskeyLetter("هاتف Amira"), language);
    }

    private void compare(String name, Letter letter, String language) throws IOException {
        String email = Ids.next() + "@example.org";
        var to = new Recipient(null, "Amira", email, Channel.EMAIL, Locale.forLanguageTag(language));
        entrance.open(() -> {
            post.send(to, letter);
            return null;
        });

        Golden.compare(
                Path.of("src/test/resources/golden/mail/%s-%s.txt".formatted(name, language)),
                mailbox.text(email) + "\n");
    }
}
