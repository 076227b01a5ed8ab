package express.gatherings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Two sessions at the same time that share something of which there is one. */
record Clash(Kind kind, Session one, Session other, String shared) {

    /** What they share; {@code TRACK} means that nobody could follow both. */
    enum Kind {
        ROOM,
        TRACK,
        SPEAKER
    }

    String key() {
        return "gatherings.clash." + kind.name().toLowerCase(Locale.ROOT);
    }

    static List<Clash> in(Programme programme) {
        List<Session> sessions = programme.inOrder();
        ZoneId zone = programme.zone();
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = i + 1; j < sessions.size(); j++) {
                if (sessions.get(j).start(zone).isBefore(sessions.get(i).end(zone))) {
                    clashes.addAll(between(programme, sessions.get(i), sessions.get(j)));
                }
            }
        }
        return clashes;
    }

    private static List<Clash> between(Programme programme, Session one, Session other) {
        List<Clash> clashes = new ArrayList<>();
        if (one.room() != null && Objects.equals(one.room(), other.room())) {
            clashes.add(new Clash(Kind.ROOM, one, other, programme.room(one)));
        }
        if (one.track() != null && Objects.equals(one.track(), other.track())) {
            clashes.add(new Clash(Kind.TRACK, one, other, programme.track(one)));
        }
        Optional<Programme.Speaker> both = programme.speakers(one).stream()
                .filter(it -> other.speakers().contains(it.id()))
                .findFirst();
        both.ifPresent(it -> clashes.add(new Clash(Kind.SPEAKER, one, other, it.called())));
        return clashes;
    }
}
