package express.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.rooms.VideoRoom.Guest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoRoomsTest {

    private static final VideoRoom ROOM = new VideoRoom(
            "webinar/plenary & more",
            "Séance plénière <1>",
            Locale.FRENCH,
            List.of(new VideoRoom.Group("مجموعة", List.of("p1", "p2"))));
    private static final Guest AMAL = new Guest("p1", "أمل & Co", false);

    private final FakeBigBlueButton server = new FakeBigBlueButton();
    private final BigBlueButton rooms =
            new BigBlueButton(server.api(), FakeBigBlueButton.SECRET, Duration.ofMillis(1_500));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signsAsTheServerExpects() {
        String query = "name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444";
        assertThat(BigBlueButton.checksum("create", query, FakeBigBlueButton.SECRET))
                .isEqualTo("da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e");
    }

    @Test
    void opensARoomLetsGuestsInAndTellsWhoIsThere() throws Exception {
        assertThat(rooms.present(ROOM))
                .hasValueSatisfying(present -> assertThat(present).isEmpty());
        enter(rooms.door(ROOM, AMAL));
        enter(rooms.door(ROOM, new Guest("p2", "Ben", true)));
        assertThat(rooms.present(ROOM))
                .hasValueSatisfying(present -> assertThat(present).containsExactly("p1", "p2"));
        assertThat(server.created.get(ROOM.key()))
                .containsEntry("record", "false")
                .containsEntry("name", ROOM.title())
                .hasEntrySatisfying(
                        "groups", groups -> assertThat(groups).contains("مجموعة", "\"roster\":[\"p1\",\"p2\"]"));
        rooms.end(ROOM);
        rooms.end(ROOM);
        assertThat(rooms.present(ROOM))
                .hasValueSatisfying(present -> assertThat(present).isEmpty());
    }

    private static void enter(URI door) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString())
                            .body())
                    .contains("SUCCESS");
        }
    }

    @Test
    void isToldThatTheSecretIsWrong() {
        var wrong = new BigBlueButton(server.api(), "another secret 1234", Duration.ofSeconds(5));
        assertThatThrownBy(() -> wrong.door(ROOM, AMAL))
                .isInstanceOf(RoomsAway.class)
                .hasMessageContaining("checksumError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "<response><returncode>SUCCESS</returncode>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM"
                        + " \"file:///etc/passwd\">]><response><returncode>&x;</returncode></response>",
                "<response/>",
                "<html><body>502</body></html>"
            })
    void bearsWhateverIsAnswered(String answer) {
        server.instead = answer;
        assertThatThrownBy(() -> rooms.door(ROOM, AMAL)).isInstanceOf(RoomsAway.class);
        assertThatThrownBy(() -> rooms.present(ROOM)).isInstanceOf(RoomsAway.class);
    }

    @Test
    void doesNotWaitForAServerThatHangsOrIsAway() {
        server.hangs = true;
        assertThatThrownBy(() -> rooms.present(ROOM))
                .isInstanceOf(RoomsAway.class)
                .hasMessageContaining("no answer");
        server.close();
        assertThatThrownBy(() -> rooms.present(ROOM)).isInstanceOf(RoomsAway.class);
    }

    @Test
    void makesLinksThatNobodyGuesses() {
        var jitsi = new PatternRooms(
                "https://meet.example.org/{room}#config.startWithAudioMuted=true&userInfo.displayName=\"{name}\""
                        .replace("\"", "%22"),
                "a long enough secret");
        URI door = jitsi.door(ROOM, AMAL);
        assertThat(door.getPath()).matches("/[0-9a-f]{20}");
        assertThat(door.getFragment()).contains("\"أمل & Co\"");
        assertThat(jitsi.door(ROOM, new Guest("p2", "Ben", false)).getPath()).isEqualTo(door.getPath());
        assertThat(new PatternRooms("https://meet.example.org/{room}", "another long secret")
                        .door(ROOM, AMAL)
                        .getPath())
                .isNotEqualTo(door.getPath());
        assertThat(jitsi.present(ROOM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://video.example.org, , 0123456789abcdef",
        "https://video.example.org/api, https://meet.example.org/{room}, 0123456789abcdef",
        ", http://meet.example.org/{room}, 0123456789abcdef",
        ", https://meet.example.org/hall, 0123456789abcdef",
        ", https://meet.example.org/{room}, short",
    })
    void refusesSettingsThatCannotWork(URI api, String pattern, String secret) {
        assertThatThrownBy(() -> new RoomSettings(api, pattern, secret, Duration.ofSeconds(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void playsARoomInADemonstration() {
        var played = new PlayedRooms();
        assertThat(played.door(ROOM, AMAL).toString()).startsWith("/rooms/played?title=S%C3%A9ance");
        assertThat(played.present(ROOM))
                .hasValueSatisfying(present -> assertThat(present).containsExactly("p1"));
        played.end(ROOM);
        assertThat(played.present(ROOM))
                .hasValueSatisfying(present -> assertThat(present).isEmpty());
    }
}
