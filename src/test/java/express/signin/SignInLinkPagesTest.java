package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.Door;
import express.ModuleTest;
import express.World;
import express.base.Viewer;
import express.people.Entrance;
import express.people.Tokens;
import express.people.Tokens.Fresh;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SignInLinkPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Entrance entrance;

    @Autowired
    Tokens tokens;

    private Door door;
    private Fresh letter;

    @BeforeEach
    void sendALetter() {
        door = new Door(mvc, entrance, tokens);
        Viewer.Person amira = world.newcomer("Amira");
        letter = door.letter(World.emailOf(amira.id()));
    }

    @Test
    void letsInByTheButtonAlsoWhenAScannerOpenedTheLinkBefore() throws Exception {
        for (int i = 0; i < 3; i++) {
            Document page = look(letter.link());
            assertThat(page.select("main form").attr("action")).isEqualTo("/sign-in/links/" + letter.link());
            assertThat(page.select("main form button")).hasSize(1);
        }

        var entered = door.answer(door.post("/sign-in/links/" + letter.link()));

        assertThat(entered.getRedirectedUrl()).isEqualTo("/");
        assertThat(entered.getCookie("session")).isNotNull();
    }

    @Test
    void saysThatALinkWasUsedWhenItIsPostedTwice() throws Exception {
        door.answer(door.post("/sign-in/links/" + letter.link()));

        var again = door.answer(door.post("/sign-in/links/" + letter.link()));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getCookie("session")).isNull();
        assertThat(Jsoup.parse(again.getContentAsString()).select(".notice").text())
                .contains("used already");
        assertThat(look(letter.link()).select("main form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "019f0000-0000-7000-8000-000000000000", "' or 1=1"})
    void offersNoButtonForALinkThatIsNone(String link) throws Exception {
        assertThat(look(link).select("main form")).isEmpty();
        assertThat(door.answer(door.post("/sign-in/links/" + link)).getStatus()).isEqualTo(422);
    }

    private Document look(String link) throws Exception {
        var answer = door.answer(door.get("/sign-in/links/" + link));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
