package express.reports;

import express.boards.Board;
import express.boards.BoardLine;
import express.boards.Boards;
import express.boards.Kind;
import express.boards.Part;
import express.boards.Seat;
import express.database.Acting;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.lobby.Subjects;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A demonstration has a report of the webinar of September 2021: its programme is public, what people wrote there and
 * what stands in the report is invented and says so.
 */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ReportsDemo {

    private static final String LEADS = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Meeting meeting;
    private final Afterwards afterwards;

    ReportsDemo(Entrance entrance, People people, Viewers viewers, Meeting meeting, Afterwards afterwards) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.meeting = meeting;
        this.afterwards = afterwards;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(4)
    void begin() {
        entrance.look(() -> people.findByEmail(LEADS))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(leader -> Acting.as(leader, () -> {
                    Play play = Play.read();
                    meeting.write(play).ifPresent(gathering -> afterwards.report(leader, gathering, play));
                    return null;
                }));
    }

    /** What people wrote while it was under way, once. Of several nodes one writes. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Meeting {

        private final Gatherings gatherings;
        private final Programmes programmes;
        private final Boards boards;
        private final Judging judging;

        Meeting(Gatherings gatherings, Programmes programmes, Boards boards, Judging judging) {
            this.gatherings = gatherings;
            this.programmes = programmes;
            this.boards = boards;
            this.judging = judging;
        }

        Optional<Gathering> write(Play play) {
            Optional<Gathering> found = gatherings.listInvented(play.gathering()).stream()
                    .filter(judging::isFirst)
                    .findFirst();
            found.ifPresent(gathering -> write(gathering, play));
            return found;
        }

        private void write(Gathering gathering, Play play) {
            Programme programme = programmes.get(gathering);
            programme.breakouts().stream()
                    .filter(it -> it.step() != null)
                    .forEach(session ->
                            theme(gathering, session, play.themes().getOrDefault(session.step(), List.of())));
            programme.inOrder().reversed().stream()
                    .filter(it -> it.kind() == SessionKind.PLENARY)
                    .findFirst()
                    .ifPresent(session -> pledges(gathering, programme, session, play.commitments()));
            judging.judge(gathering, play.evaluation());
        }

        private static Seat seat(int number) {
            return new Seat("demo " + number, true, false);
        }

        private void theme(Gathering gathering, Session session, List<Play.Line> lines) {
            Board board = begin(gathering, session, Kind.THEME);
            lines.forEach(line -> boards.add(
                    board,
                    seat(line.votes()),
                    line.part(),
                    new BoardLine.Said(line.words(), "", null),
                    IntStream.range(0, line.votes()).mapToObj(Meeting::seat).toList()));
            boards.close(board, true);
        }

        private Board begin(Gathering gathering, Session session, Kind kind) {
            return boards.begin(
                    Subjects.of(gathering, session), kind, session.said().title(Locale.ENGLISH), Locale.ENGLISH);
        }

        private void pledges(Gathering gathering, Programme programme, Session session, List<Play.Pledge> pledges) {
            Board board = begin(gathering, session, Kind.COMMITMENTS);
            LocalDate day = LocalDate.ofInstant(programme.ends(), programme.zone());
            pledges.forEach(it -> {
                BoardLine line = boards.add(
                        board,
                        seat(0),
                        Part.COMMITMENT,
                        new BoardLine.Said(it.words(), it.who(), day.plusDays(it.days())),
                        List.of());
                boards.finish(board.id(), line.id(), it.state() == Commitment.State.DONE);
            });
        }
    }
}
