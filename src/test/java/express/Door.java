package express;

import express.base.Ids;
import express.base.PersonId;
import express.people.Entrance;
import express.people.Tokens;
import express.people.Tokens.Fresh;
import express.people.Tokens.Purpose;
import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lets people in as a browser would, each from a place of its own so that tests do not use up each other's tries. */
public final class Door {

    private final MockMvc mvc;
    private final Entrance entrance;
    private final Tokens tokens;
    private final String place = Ids.next().toString();

    public Door(MockMvc mvc, Entrance entrance, Tokens tokens) {
        this.mvc = mvc;
        this.entrance = entrance;
        this.tokens = tokens;
    }

    /** What the letter to somebody says. */
    public Fresh letter(String email) {
        return entrance.open(() -> tokens.make(Purpose.SIGN_IN, email, "{}"));
    }

    public static Cookie attempt(Fresh fresh, boolean shared, String next) {
        return attempt(fresh.attempt() + " " + shared + " " + next);
    }

    public static Cookie attempt(String written) {
        return new Cookie("attempt", URLEncoder.encode(written, StandardCharsets.UTF_8));
    }

    /** Signs somebody in and gives the cookie of the session. */
    public Cookie enter(PersonId person, Cookie... held) throws Exception {
        return enterAnd(person, held).getCookie("session");
    }

    public MockHttpServletResponse enterAnd(PersonId person, Cookie... held) throws Exception {
        Fresh letter = letter(World.emailOf(person));
        var posted = post("/sign-in/code").cookie(attempt(letter, false, "/")).param("code", letter.code());
        for (Cookie cookie : held) {
            posted.cookie(cookie);
        }
        return answer(posted);
    }

    public MockHttpServletRequestBuilder post(String address) {
        return MockMvcRequestBuilders.post(address)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(this::from);
    }

    public MockHttpServletRequestBuilder get(String address) {
        return MockMvcRequestBuilders.get(address).with(this::from);
    }

    private MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr(place);
        return request;
    }

    public MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
