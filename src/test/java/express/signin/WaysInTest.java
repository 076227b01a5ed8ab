package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.ui.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class WaysInTest {

    @Autowired
    WaysIn ways;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Identities identities;

    @Autowired
    Entrance entrance;

    @Autowired
    Messages messages;

    @Autowired
    World world;

    @Test
    void areGivenToTheirPersonAndErased() {
        Viewer.Person amira = world.newcomer("Amira");
        Viewer.Person yonas = world.newcomer("Yonas");
        List.of(amira, yonas).forEach(this::provide);

        Map<String, Object> held = export(amira.id());
        assertThat(held)
                .extractingByKey("passkeys", InstanceOfAssertFactories.LIST)
                .containsExactly(Map.of("label", "Phone", "created", "2026-09-01T08:00:00Z", "used", ""));
        assertThat(held)
                .extractingByKey("identities", InstanceOfAssertFactories.LIST)
                .hasSize(1);

        Acting.inBackground("personal-data", () -> {
            ways.erase(amira.id());
            return null;
        });
        assertThat(export(amira.id())).isEmpty();
        assertThat(export(yonas.id())).isNotEmpty();
        assertThat(entrance.open(() -> passkeys.findHandle(amira.id()))).isEmpty();
    }

    @Test
    void sayWhatTheyAreFor() {
        for (String said : List.of("what", "why", "basis", "who")) {
            assertThat(messages.text(Locale.ENGLISH, ways.name() + "." + said)).doesNotStartWith("signin.");
        }
    }

    private void provide(Viewer.Person person) {
        byte[] id = person.id().toString().getBytes();
        Acting.as(person, () -> {
            passkeys.handle(person.id());
            return passkeys.add(new Passkey(
                    Ids.next(),
                    person.id(),
                    id,
                    new byte[] {1},
                    0,
                    true,
                    "",
                    "Phone",
                    Instant.parse("2026-09-01T08:00:00Z"),
                    null));
        });
        entrance.open(
                () -> identities.link("https://id.example.org", person.id().toString(), person.id()));
    }

    private Map<String, Object> export(PersonId person) {
        return Acting.inBackground("personal-data", () -> ways.export(person));
    }
}
