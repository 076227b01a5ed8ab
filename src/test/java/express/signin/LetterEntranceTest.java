package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.people.Entrance;
import express.people.Tokens;
import express.people.Tokens.Fresh;
import express.people.Tokens.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LetterEntranceTest {

    @Autowired
    World world;

    @Autowired
    LetterEntrance letters;

    @Autowired
    Entrance entrance;

    @Autowired
    Tokens tokens;

    private Viewer.Person amira;
    private String email;

    @BeforeEach
    void knowSomebody() {
        amira = world.newcomer("Amira");
        email = World.emailOf(amira.id());
    }

    @Test
    void letsInBothWaysWhoeverTheLetterReached() {
        Fresh byLink = letter(email);
        Fresh byCode = letter(email);

        assertThat(letters.leadsIn(byLink.link())).isTrue();
        assertThat(letters.enterByLink(byLink.link())).contains(amira.id());
        assertThat(letters.leadsIn(byLink.link())).isFalse();
        assertThat(letters.enterByCode(byCode.attempt(), byCode.code())).contains(amira.id());
    }

    @Test
    void givesAnAttemptWhetherThereIsAnAccountOrNot() {
        String stranger = Ids.next() + "@example.org";

        assertThat(letters.ask(email)).isNotEqualTo(letters.ask(stranger));
        assertThat(letters.enterByLink(letter(stranger).link())).isEmpty();
    }

    @Test
    void withdrawsTheOldLetterWhenANewOneIsAskedFor() {
        Fresh old = letter(email);
        Fresh invitation = entrance.open(() -> tokens.make(Purpose.INVITATION, email, "{}"));

        letters.ask(email.toUpperCase());

        assertThat(letters.enterByLink(old.link())).isEmpty();
        assertThat(letters.enterByCode(old.attempt(), old.code())).isEmpty();
        assertThat(entrance.open(() -> tokens.look(Purpose.INVITATION, invitation.link())))
                .isPresent();
    }

    @Test
    void knowsNobodyWhoIsDeactivated() {
        Fresh letter = letter(email);
        world.deactivate(amira);

        assertThat(letters.enterByLink(letter.link())).isEmpty();
    }

    private Fresh letter(String address) {
        return entrance.open(() -> tokens.make(Purpose.SIGN_IN, address, "{}"));
    }
}
