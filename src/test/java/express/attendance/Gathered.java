package express.attendance;

import express.Visits;
import express.base.Viewer;
import express.gatherings.Assembly;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.registration.Harbour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A gathering to which people have come, for tests. */
@Component
class Gathered {

    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    /** @param guests participants, all named Guest 0 */
    record Scene(
            Harbour.House host, Harbour.House sender, Gathering gathering, Programme programme, List<UUID> guests) {

        String path() {
            return HostDoor.path(gathering);
        }

        Session session(int index) {
            return programme.inOrder().stream()
                    .filter(it -> it.kind() != SessionKind.BREAK)
                    .toList()
                    .get(index);
        }

        Instant start(int index) {
            return session(index).start(programme.zone());
        }

        String sheet(int index) {
            return path() + "/sessions/" + session(index).id();
        }
    }

    private final Harbour harbour;
    private final Assembly assembly;
    private final Programmes programmes;
    private final Backstage backstage;
    private final Spells spells;
    private final Visits visits;

    Gathered(
            Harbour harbour,
            Assembly assembly,
            Programmes programmes,
            Backstage backstage,
            Spells spells,
            Visits visits) {
        this.harbour = harbour;
        this.assembly = assembly;
        this.programmes = programmes;
        this.backstage = backstage;
        this.spells = spells;
        this.visits = visits;
    }

    /** The half-day local event: 30, 30, 75 and, after a break, 60 minutes. */
    Scene at(LocalDateTime first, int people) throws Exception {
        return at("local-event", first, people);
    }

    Scene at(String template, LocalDateTime first, int people) throws Exception {
        Harbour.House host = harbour.house("Host", "BE");
        Harbour.House sender = harbour.house("Sender", "SE");
        Gathering gathering = assembly.from(host.coordinator(), host.id(), template, ZONE.getId(), first);
        harbour.open(host, gathering, 50);
        List<UUID> guests = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            guests.add(harbour.one(sender, gathering));
        }
        return new Scene(host, sender, gathering, programmes.get(gathering), guests);
    }

    Scene past(int people) throws Exception {
        return at(LocalDateTime.parse("2024-03-04T13:30"), people);
    }

    /** The first session began some minutes ago. */
    Scene underWay(int people) throws Exception {
        return at(LocalDateTime.ofInstant(Instant.now().minus(Duration.ofMinutes(10)), ZONE), people);
    }

    void inTheLobby(Scene scene, UUID guest, int fromMinute, int untilMinute) {
        Instant start = scene.start(0);
        backstage.run(() -> spells.add(
                scene.gathering(),
                new Spell(
                        guest,
                        null,
                        Source.LOBBY,
                        start.plus(Duration.ofMinutes(fromMinute)),
                        start.plus(Duration.ofMinutes(untilMinute)))));
    }

    String link(UUID guest) {
        return "/registrations/" + harbour.code(guest);
    }

    String sent(Scene scene, String path, String... fields) throws Exception {
        return visits.sent(scene.host().coordinator(), path, fields);
    }

    Viewer.Person coordinator(Scene scene) {
        return scene.host().coordinator();
    }
}
