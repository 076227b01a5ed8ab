package express.people;

import static org.assertj.core.api.Assertions.assertThat;

import express.Golden;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the letters about a change of address say, whole. */
@ModuleTest
class AddressLettersTest {

    private final String moved = Ids.next() + "@example.org";

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Addresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Viewer.Person amira;

    @BeforeEach
    void knowSomebody() {
        amira = world.newcomer("Amira");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speakTheLanguageOfTheReader(String language) throws Exception {
        world.background(() -> people.rename(amira.id(), "Amira", Locale.forLanguageTag(language)));
        Acting.as(amira, () -> {
            addresses.ask(amira, moved);
            return addresses.confirm(amira, last("/account/address/links/"));
        });

        Golden.compare(
                Path.of("src/test/golden/address-letters-" + language + ".txt"), masked(String.join("\n", texts())));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            JsonNode written = JsonMapper.shared().readTree(row.get("written"));
            var text = new StringBuilder("To: " + row.get("address") + "\nSubject: ")
                    .append(written.get("subject").asString())
                    .append("\n\n")
                    .append(written.get("greeting").asString());
            written.get("lines").forEach(line -> text.append("\n\n").append(line.asString()));
            text.append("\n\n").append(written.path("code").asString(""));
            text.append("\n").append(written.path("link").path("words").asString(""));
            text.append("\n").append(written.path("link").path("address").asString(""));
            text.append("\n-- \n").append(written.get("foot").get(1).asString());
            texts.add(text.append("\n").toString());
        }
        return texts;
    }

    private List<Map<String, String>> rows() {
        return rows(amira.id());
    }

    private List<Map<String, String>> rows(PersonId person) {
        return Acting.inBackground(
                "personal-data",
                () -> transaction.execute(status -> jdbc.sql("""
                    select address, written::text as written
                    from messaging.letter
                    where person_id = :person
                    order by written_at, id
                    """)
                        .param("person", person.value())
                        .query((row, number) ->
                                Map.of("address", row.getString("address"), "written", row.getString("written")))
                        .list()));
    }

    private String masked(String text) {
        return text.replace(World.emailOf(amira.id()), "amira@example.org")
                .replace(moved, "new@example.org")
                .replaceAll("\\d{3} \\d{3}", "123 456")
                .replaceAll("/links/[\\w-]{32}", "/links/SECRET");
    }

    /** The secret of the latest link that begins so. */
    private String last(String path) {
        return texts().getLast().replaceAll("(?s).*" + path + "([\\w-]{32}).*", "$1");
    }

    @Test
    void goToNobodyWhoHasTheAddressAlready() {
        Viewer.Person jonas = world.newcomer("Jonas");
        Acting.as(amira, () -> {
            addresses.ask(amira, World.emailOf(jonas.id()));
            return null;
        });

        assertThat(rows(jonas.id())).isEmpty();
        assertThat(rows()).isEmpty();
    }
}
