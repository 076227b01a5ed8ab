package express.people;

import express.Golden;
import express.Mailbox;
import express.ModuleTest;
import express.base.Ids;
import express.base.OrganisationId;
import express.messaging.Channel;
import express.messaging.Letter;
import express.messaging.Post;
import express.messaging.Recipient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LettersTest {

    private static final Host HOST =
            new Host(new OrganisationId(Ids.next()), "Maison des Deux Rives", "/organisations/maison-des-deux-rives");

    private static final Instant UNTIL = Instant.parse("2101-01-01T00:00:00Z");

    private static final Map<String, Letter> LETTERS = new TreeMap<>(Map.of(
            "closed", new ClosedLetter(),
            "invitation", new InvitationLetter("Nadia El Amrani", HOST.called(), "L1nK", UNTIL),
            "registration", new RegistrationLetter(HOST.called(), "L1nK", UNTIL),
            "request", new RequestLetter(HOST),
            "answer-confirmed", new AnswerLetter(HOST, true),
            "answer-refused", new AnswerLetter(HOST, false)));

    @Autowired
    Entrance entrance;

    @Autowired
    Post post;

    @Autowired
    Mailbox mailbox;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void readAsWritten(String language) throws IOException {
        var all = new StringBuilder();
        for (var letter : LETTERS.entrySet()) {
            String email = Ids.next() + "@example.org";
            var to = new Recipient(null, "Amira", email, Channel.EMAIL, Locale.forLanguageTag(language));
            entrance.open(() -> {
                post.send(to, letter.getValue());
                return null;
            });
            all.append("== ")
                    .append(letter.getKey())
                    .append("\n")
                    .append(mailbox.text(email))
                    .append("\n");
        }
        Golden.compare(Path.of("src/test/resources/golden/mail/people-" + language + ".txt"), all.toString());
    }
}
