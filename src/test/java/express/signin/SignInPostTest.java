package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.people.Deactivation.Outcome;
import express.people.Deactivations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ModuleTest
class SignInPostTest {

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    LetterEntrance entrance;

    @Autowired
    Deactivations deactivations;

    @Test
    void sendsTheCodeAndTheLinkThatLetIn() {
        Viewer.Person amira = world.newcomer("Amira");
        String email = World.emailOf(amira.id());

        var attempt = entrance.ask(email.toUpperCase());

        JsonNode letter = mailbox.list(email).getFirst();
        String code = letter.get("code").asString();
        assertThat(letter.get("shortly").asString()).contains(code).hasSizeLessThanOrEqualTo(67);
        assertThat(entrance.leadsIn(mailbox.link(email).replace("/sign-in/links/", "")))
                .isTrue();
        assertThat(entrance.enterByCode(attempt, code)).contains(amira.id());
    }

    @Test
    void tellsWhoeverIsDeactivatedAndSendsNoCode() {
        Viewer.Person amira = world.newcomer("Amira");
        Viewer.Person otto = world.operator();
        String email = World.emailOf(amira.id());
        assertThat(Acting.as(otto, () -> deactivations.deactivate(amira.id(), otto.id())))
                .isEqualTo(Outcome.DONE);

        entrance.ask(email);

        assertThat(mailbox.list(email)).hasSize(1);
        assertThat(mailbox.list(email).getFirst().hasNonNull("code")).isFalse();
        assertThat(mailbox.text(email)).contains("This account has been deactivated.");
    }

    @Test
    void writesToNobodyWhoHasNoAccount() {
        entrance.ask("nobody@example.org");

        assertThat(mailbox.list("nobody@example.org")).isEmpty();
    }
}
