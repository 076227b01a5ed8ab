package express.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class MetricsAccessTest {

    private static final String TOKEN = "a-token-of-the-operator";

    private final MetricsAccess without = new MetricsAccess(new OperationsSettings(""));
    private final MetricsAccess with = new MetricsAccess(new OperationsSettings(TOKEN));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0:0:0:0:0:0:0:1"})
    void letsInWhoAsksOnTheMachineItself(String address) {
        assertThat(without.mayRead(from(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "2001:db8:0:0:0:0:0:1"})
    void letsNobodyInFromElsewhere(String address) {
        assertThat(without.mayRead(from(address))).isFalse();
        assertThat(with.mayRead(from(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-proto", "Forwarded", "Via", "X-Real-IP"})
    void letsNobodyInThroughAProxyOfTheMachine(String header) {
        var request = from("127.0.0.1");
        request.addHeader(header, "127.0.0.1");

        assertThat(without.mayRead(request)).isFalse();
    }

    @Test
    void letsInWhoBearsTheToken() {
        assertThat(with.mayRead(bearing("Bearer " + TOKEN))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer another-token-than-that", "Basic " + TOKEN, TOKEN})
    void letsNobodyInWithAnythingElse(String authorization) {
        assertThat(with.mayRead(bearing(authorization))).isFalse();
        assertThat(without.mayRead(bearing(authorization))).isFalse();
    }

    @Test
    void refusesATokenThatCanBeGuessed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperationsSettings("secret"));
    }

    private static MockHttpServletRequest bearing(String authorization) {
        var request = from("192.0.2.1");
        request.addHeader("Authorization", authorization);
        return request;
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
