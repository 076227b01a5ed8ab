package express.lobby;

import express.boards.Board;
import express.boards.Boards;
import express.boards.Kind;
import express.database.Changes;
import express.database.Remembered;
import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.polls.Poll;
import express.polls.Polls;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What everybody finds alike in a lobby: it is put together once for all, until something is written. */
@Component
class Foyer {

    /** A session with what people write in it, as it was put up: how it stands is asked where it is opened. */
    record Meeting(Session session, List<Board> boards) {

        /** What its host may still put up. */
        List<Kind> missing() {
            return LobbyPages.kinds(session.kind()).stream()
                    .filter(kind -> boards.stream().noneMatch(board -> board.kind() == kind))
                    .toList();
        }
    }

    /** @param path of the lobby */
    record Written(String path, Programme programme, Clock clock, List<Meeting> meetings, boolean hosts) {}

    /** @param written the list of what people write on, by language, as guests are shown it */
    record View(Programme programme, List<Meeting> meetings, List<Poll> polls, Map<Locale, Content> written) {

        boolean anyBoards() {
            return meetings.stream().anyMatch(it -> !it.boards().isEmpty());
        }

        Content written(Screen screen, Presence presence) {
            return presence.hosts()
                    ? made(screen, presence, true)
                    : written.computeIfAbsent(screen.language(), language -> made(screen, presence, false));
        }

        private Content made(Screen screen, Presence presence, boolean hosts) {
            var clock = new Clock(programme.zone(), screen.language());
            return screen.part("lobby/written", new Written(presence.path(), programme, clock, meetings, hosts));
        }
    }

    private record Key(UUID gathering, int version) {}

    private final Boards boards;
    private final Polls polls;
    private final Remembered<Key, View> views;

    Foyer(Boards boards, Polls polls, Changes changes) {
        this.boards = boards;
        this.polls = polls;
        this.views = new Remembered<>(changes);
    }

    View of(Gathering gathering, Programme programme) {
        return views.get(new Key(gathering.id(), gathering.version()), key -> read(gathering, programme));
    }

    private View read(Gathering gathering, Programme programme) {
        Function<Session, String> subject = session -> Subjects.of(gathering, session);
        List<Session> meetings = programme.inOrder().stream()
                .filter(it -> it.kind() != SessionKind.BREAK)
                .toList();
        Map<String, List<Board>> all =
                boards.listAll(meetings.stream().map(subject).toList());
        return new View(
                programme,
                meetings.stream()
                        .map(it -> new Meeting(it, all.getOrDefault(subject.apply(it), List.of())))
                        .toList(),
                polls.list(Subjects.of(gathering)),
                new ConcurrentHashMap<>());
    }
}
