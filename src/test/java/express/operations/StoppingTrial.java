package express.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import express.journeys.Running;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An operator stops the application while somebody is sending a form. */
@Isolated("how long a request may still take when the application ends is short, for a machine that does much else")
class StoppingTrial {

    private static final String FORM = "email=somebody%40example.org";

    @Test
    void finishesTheRequestInProgress() throws Exception {
        try (Running running = Running.startDemo("stopping");
                Socket socket = connect(running)) {
            socket.setSoTimeout(20_000);
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            beginToSend(socket);
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 ");
            assertThat(answer.readLine()).isEmpty();

            running.process().destroy();
            awaitClosedDoor(running);
            socket.getOutputStream().write(FORM.getBytes(US_ASCII));
            String whole = answer.lines().collect(Collectors.joining("\n"));

            assertThat(whole.strip()).startsWith("HTTP/1.1 ").contains("<h1>").endsWith("</html>");
            assertThat(running.process().waitFor(20, TimeUnit.SECONDS))
                    .as("ended by itself")
                    .isTrue();
        }
    }

    private static void beginToSend(Socket socket) throws IOException {
        String head = """
            POST /sign-in HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: %d\r
            Expect: 100-continue\r
            Connection: close\r
            \r
            """.formatted(FORM.length());
        socket.getOutputStream().write(head.getBytes(US_ASCII));
    }

    private static void awaitClosedDoor(Running running) throws InterruptedException {
        boolean open = true;
        for (int tries = 0; open; tries++) {
            assertThat(tries).as("tries at a door that should be closed").isLessThan(75);
            assertThat(running.process().waitFor(200, TimeUnit.MILLISECONDS))
                    .as("ended before the request")
                    .isFalse();
            try (Socket another = connect(running)) {
                open = another.isConnected();
            } catch (IOException refused) {
                open = false;
            }
        }
    }

    private static Socket connect(Running running) throws IOException {
        return new Socket("localhost", URI.create(running.address()).getPort());
    }
}
