package express.gatherings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is otherwise in a later version of a programme: of the gathering as a whole, then session by session. */
public record Change(Kind kind, Said session, @Nullable Instant when, String where) {

    /** What changed. */
    public enum Kind {
        NAME,
        PLACE,
        ONLINE,
        IN_PERSON,
        BLENDED,
        ADDED,
        REMOVED,
        MOVED,
        ROOM,
        LENGTH,
        SPEAKERS,
        WORDS
    }

    /** The key of a sentence that takes the title, the time and the room. */
    public String key() {
        return "gatherings.change." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What fills that sentence, for one reader. */
    public Object[] arguments(Clock clock) {
        return new Object[] {
            session.title(clock.language()), when == null ? "" : clock.moment(when), where.isEmpty() ? "–" : where
        };
    }

    /** What is true of all first, then sessions that were removed, then those of the later programme in its order. */
    public static List<Change> between(Programme before, Programme after) {
        Map<Object, Session> old = before.sessions().stream().collect(Collectors.toMap(Session::id, it -> it));
        Stream<Change> removed = before.inOrder().stream()
                .filter(it -> after.find(it.id()).isEmpty())
                .map(it -> of(Kind.REMOVED, before, it));
        Stream<Change> others = after.inOrder().stream()
                .flatMap(it -> old.containsKey(it.id())
                        ? changed(before, old.get(it.id()), after, it).stream()
                        : Stream.of(of(Kind.ADDED, after, it)));
        return Stream.of(whole(before, after).stream(), removed, others)
                .flatMap(it -> it)
                .toList();
    }

    private static List<Change> whole(Programme before, Programme after) {
        Programme.Facts was = before.facts();
        Programme.Facts is = after.facts();
        List<Change> changes = new ArrayList<>();
        if (!before.said().titles().equals(after.said().titles())) {
            changes.add(new Change(Kind.NAME, after.said(), null, ""));
        }
        if (was.mode() != is.mode()) {
            changes.add(new Change(held(is.mode()), after.said(), null, is.place()));
        }
        if (!was.place().equals(is.place())) {
            changes.add(new Change(Kind.PLACE, after.said(), null, is.place()));
        }
        return changes;
    }

    private static Kind held(Mode mode) {
        return switch (mode) {
            case VIRTUAL -> Kind.ONLINE;
            case PHYSICAL -> Kind.IN_PERSON;
            case BLENDED -> Kind.BLENDED;
        };
    }

    private static Change of(Kind kind, Programme programme, Session session) {
        return new Change(kind, session.said(), session.start(programme.zone()), programme.room(session));
    }

    private static List<Change> changed(Programme before, Session was, Programme after, Session is) {
        ZoneId then = before.zone();
        ZoneId now = after.zone();
        List<Change> changes = new ArrayList<>();
        if (!was.start(then).equals(is.start(now))) {
            changes.add(of(Kind.MOVED, after, is));
        } else if (was.minutes() != is.minutes()) {
            changes.add(new Change(Kind.LENGTH, is.said(), is.end(now), ""));
        }
        if (!before.room(was).equals(after.room(is))) {
            changes.add(of(Kind.ROOM, after, is));
        }
        if (!called(before, was).equals(called(after, is))) {
            changes.add(of(Kind.SPEAKERS, after, is));
        }
        if (!was.said().equals(is.said()) || !was.practices().equals(is.practices())) {
            changes.add(of(Kind.WORDS, after, is));
        }
        return changes;
    }

    private static List<String> called(Programme programme, Session session) {
        return programme.speakers(session).stream()
                .map(it -> it.shown().called())
                .toList();
    }
}
