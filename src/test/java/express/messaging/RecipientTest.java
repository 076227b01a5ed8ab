package express.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "amira",
                "amira@",
                "@example.org",
                "amira@example.org, eve@example.org",
                "Amira <amira@example.org>",
                "amira@example.org\r\nBcc: eve@example.org",
                "amira@example.org\n",
                "a mira@example.org",
                "amira@exa mple.org",
                "amira@@example.org",
                "amira@[127.0.0.1",
                "group: a@example.org;"
            })
    void refusesWhatIsNoEMailAddress(String address) {
        assertThatThrownBy(() -> recipient("Amira", address, Channel.EMAIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amira@example.org", "a.b+c@sub.example.org", "o'neil@example.org", "x@localhost"})
    void takesEMailAddresses(String address) {
        assertThatCode(() -> recipient("Amira", address, Channel.EMAIL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0171234567", "+0123456789", "+49 171 234567", "+49171", "+1234567890123456", "+٤٩١٧١٢٣٤٥٦٧"
            })
    void refusesWhatIsNoInternationalNumber(String number) {
        assertThatThrownBy(() -> recipient("Amira", number, Channel.SMS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesInternationalNumbers() {
        assertThat(recipient("Amira", "+4917123456789", Channel.SMS).address()).isEqualTo("+4917123456789");
    }

    @Test
    void takesFromANameWhatIsNoPartOfIt() {
        assertThat(name("Amira\r\nBcc: eve@example.org")).isEqualTo("Amira Bcc: eve@example.org");
        assertThat(name("\u202Earima\u202C\u0000")).isEqualTo("arima");
        assertThat(name("می\u200Cروم")).as("a joiner of Persian").isEqualTo("می\u200Cروم");
        assertThat(name("é".repeat(99) + "😀😀")).isEqualTo("é".repeat(99) + "😀");
    }

    private static String name(String typed) {
        return recipient(typed, "amira@example.org", Channel.EMAIL).name();
    }

    private static Recipient recipient(String name, String address, Channel channel) {
        return new Recipient(null, name, address, channel, Locale.ENGLISH);
    }
}
