package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OnwardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/account", "/practices?step=finance&country=IT#top", "/a//b", "/files/%D9%82.pdf", "/~x"})
    void followsWaysWithinThisSite(String way) {
        assertThat(Onward.safe(way)).isEqualTo(way);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "account",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\b",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                " //evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/a\r\nSet-Cookie: a=b",
                "/\u0000/evil.example",
                "/\u0085/evil.example",
                "/a b",
                "/\u2215evil.example",
                "/\uFF0Fevil.example",
                "/\u012Fevil.example",
                "/\u202Elpmaxe.live",
                "/\uD83D\uDE00"
            })
    void goesHomeInsteadOfElsewhere(String way) {
        assertThat(Onward.safe(way)).isEqualTo("/");
    }

    @Test
    void goesHomeInsteadOfAnEndlessWay() {
        assertThat(Onward.safe("/" + "a".repeat(499))).hasSize(500);
        assertThat(Onward.safe("/" + "a".repeat(500))).isEqualTo("/");
    }

    @Test
    void keepsTheWholeAddressThroughSignIn() {
        var asked = new MockHttpServletRequest("GET", "/practices/a%20b");
        asked.setQueryString("step=finance&text=%D9%82");

        assertThat(Onward.toSignIn(asked))
                .isEqualTo("/sign-in?next=%2Fpractices%2Fa%2520b%3Fstep%3Dfinance%26text%3D%25D9%2582");
    }

    @Test
    void asksForNoWayBackToTheFrontDoor() {
        assertThat(Onward.toSignIn(new MockHttpServletRequest("GET", "/"))).isEqualTo("/sign-in");
    }
}
