package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void namesAreTheSameInAnyOrderAndWithoutAccents() {
        assertThat(Plain.of("HADDAD AMIRA")).isEqualTo(Plain.of("Amira Haddád"));
        assertThat(Plain.of("Amir Haddad")).isNotEqualTo(Plain.of("Amira Haddad"));
        assertThat(Plain.of("MUELLER, ZOE")).isEqualTo(Plain.of("Zoé Müller"));
        assertThat(Plain.of("Kovalenko Olena")).isEqualTo(Plain.of("Олена  Коваленко"));
        assertThat(Plain.of("O'Brien-Smith")).isEqualTo("brien o smith");
    }

    @Test
    void namesInAllScriptsHaveWords() {
        for (String name :
                new String[] {"أميرة حداد", "Олена Коваленко", "ሰላም ተስፋይ", "محمد رضایی", "陳 美玲", "Đặng Thị"}) {
            assertThat(Plain.words(name))
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(it -> it.matches("[a-z0-9]+"));
            assertThat(Plain.words(name)).as(name).containsAll(Plain.typed(name));
            assertThat(Plain.words(name)).as(name).containsAll(Plain.typed(name.split(" ")[0]));
        }
        assertThat(Plain.words("Zoé Müller")).containsExactly("zoe", "muller", "mueller");
        assertThat(Plain.typed("أَمِيرَة")).isEqualTo(Plain.typed("أميرة"));
    }

    @Test
    void whatIsNoNameHasNoWords() {
        for (String name : new String[] {"", " ", "…", "\u0000", "🙂"}) {
            assertThat(Plain.of(name)).as(name).isEmpty();
            assertThat(Plain.words(name)).as(name).isEmpty();
        }
        assertThat(Plain.of("x".repeat(5_000))).hasSize(200);
    }

    @Test
    void whoPaysMayTellMoreOfTheirNameThanWhoSigned() {
        assertThat(Plain.within("Amira Haddad")).containsExactly("amira haddad");
        assertThat(Plain.within("HADDAD AMIRA MARIA"))
                .containsExactlyInAnyOrder("amira haddad", "amira maria", "haddad maria", "amira haddad maria");
        assertThat(Plain.within("a b c d e f g")).containsExactly("a b c d e f g");
        assertThat(Plain.within("")).containsExactly("");
    }
}
