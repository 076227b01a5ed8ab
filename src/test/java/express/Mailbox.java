package express;

import express.database.Acting;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The letters that somebody would have got, for tests: without a mail server they wait and keep their words. */
@Component
public class Mailbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Mailbox(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The latest first. */
    public List<JsonNode> list(String email) {
        List<String> written = Acting.inBackground(
                "messaging-demo",
                () -> transaction.execute(status ->
                        jdbc.sql("""
                            select written
                            from messaging.letter
                            where address = :email
                            order by id desc
                            """).param("email", email).query(String.class).list()));
        return written.stream().map(JSON::readTree).toList();
    }

    public String subject(String email) {
        return list(email).getFirst().get("subject").asString();
    }

    /** Where the latest letter leads, on this installation. */
    public String link(String email) {
        String address = list(email).getFirst().get("link").get("address").asString();
        return Pattern.compile("^[a-z]+://[^/]+").matcher(address).replaceFirst("");
    }

    /** The latest letter as it is read, whole. */
    public String text(String email) {
        JsonNode letter = list(email).getFirst();
        var text = new StringBuilder("Subject: " + letter.get("subject").asString());
        text.append("\nText message: ").append(letter.get("shortly").asString());
        text.append("\n\n").append(letter.get("greeting").asString()).append("\n\n");
        letter.get("lines").forEach(line -> text.append(line.asString()).append("\n\n"));
        if (letter.hasNonNull("code")) {
            text.append(letter.get("code").asString()).append("\n\n");
        }
        if (letter.hasNonNull("link")) {
            JsonNode link = letter.get("link");
            text.append(link.get("words").asString())
                    .append("\n")
                    .append(link.get("address").asString());
            text.append("\n\n");
        }
        letter.get("foot").forEach(line -> text.append(line.asString()).append("\n"));
        return text.toString();
    }
}
