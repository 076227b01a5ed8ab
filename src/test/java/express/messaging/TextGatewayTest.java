package express.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import express.base.Ids;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TextGatewayTest {

    private static final UUID ID = Ids.next();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int answer = 202;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/messages", exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void postsTheMessageWithItsNameAndTheToken() {
        gateway().send(ID, "+4917123456789", "رمزك في Express هو 482915");

        assertThat(asked.getFirst()).isEqualTo("POST Bearer secret application/json");
        JsonNode body = Letters.JSON.readTree(asked.getLast());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("id", "to", "text");
        assertThat(body.get("id").asString()).isEqualTo(ID.toString());
        assertThat(body.get("to").asString()).isEqualTo("+4917123456789");
        assertThat(body.get("text").asString()).isEqualTo("رمزك في Express هو 482915");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void givesUpWhatTheGatewayWillNeverTake(int status) {
        answer = status;
        assertThatThrownBy(this::send).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 429, 500, 503})
    void letsTryAgainWhatItDoesNotTakeNow(int status) {
        answer = status;
        assertThatThrownBy(this::send).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void letsTryAgainWhenNobodyAnswers() {
        server.stop(0);
        assertThatThrownBy(this::send).isInstanceOf(RuntimeException.class).isNotInstanceOf(Refused.class);
    }

    private void send() {
        gateway().send(ID, "+4917123456789", "Hello");
    }

    private TextGateway gateway() {
        return new TextGateway(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/messages"), "secret");
    }
}
