package express.reports;

import express.boards.Board;
import express.boards.BoardLine;
import express.boards.Boards;
import express.boards.Part;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.lobby.Subjects;
import express.polls.Poll;
import express.polls.Polls;
import express.polls.Result;
import express.registration.Headcount;
import express.registration.Participation;
import express.reports.Findings.Meeting;
import express.reports.Findings.Row;
import express.reports.Judgement.Asked;
import express.visits.VisitsShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the records what happened at a gathering. */
@Component
class Drafting {

    private final Programmes programmes;
    private final Boards boards;
    private final Polls polls;
    private final Participation participation;
    private final VisitsShown visits;

    Drafting(Programmes programmes, Boards boards, Polls polls, Participation participation, VisitsShown visits) {
        this.programmes = programmes;
        this.boards = boards;
        this.polls = polls;
        this.participation = participation;
        this.visits = visits;
    }

    /** All but what networks give of their work sessions. */
    Findings draft(Gathering gathering) {
        Programme programme = programmes.get(gathering);
        List<VisitsShown.Shown> shown = visits.list(gathering);
        List<Meeting> meetings = new ArrayList<>();
        List<Row> pledges = new ArrayList<>(rows(Subjects.of(gathering)));
        for (Session session : programme.inOrder()) {
            if (session.kind() != SessionKind.BREAK) {
                List<Row> rows = rows(Subjects.of(gathering, session));
                meetings.add(meeting(
                        session, rows.stream().filter(it -> it.part() != Part.COMMITMENT), exchanges(shown, session)));
                pledges.addAll(rows);
            }
        }
        return new Findings(
                participation.count(gathering),
                participation.organisations(gathering).size(),
                meetings,
                List.of(),
                pledges.stream().filter(it -> it.part() == Part.COMMITMENT).toList(),
                polls.list(Subjects.of(gathering)).stream()
                        .map(this::judgement)
                        .filter(it -> !it.questions().isEmpty())
                        .toList());
    }

    /** Who is thanked, as long as nobody says otherwise. */
    Thanks thanks(Gathering gathering) {
        return Thanks.of(programmes.get(gathering).facts().funding());
    }

    private static List<Exchange> exchanges(List<VisitsShown.Shown> shown, Session session) {
        return shown.stream()
                .filter(it -> it.session().equals(session.id()))
                .flatMap(it -> it.exchanges().stream())
                .map(it ->
                        new Exchange(it.id(), it.path(), it.station(), it.question(), it.answer(), counted(it.votes())))
                .toList();
    }

    private static int counted(int votes) {
        return votes < Headcount.FEWEST ? 0 : votes;
    }

    private static Meeting meeting(Session session, Stream<Row> rows, List<Exchange> exchanges) {
        return new Meeting(
                session.id(),
                session.kind(),
                session.step(),
                session.said(),
                session.speakers(),
                session.practices(),
                rows.toList(),
                exchanges);
    }

    /** Nothing that is still hidden from those who write. */
    private List<Row> rows(String subject) {
        return boards.list(subject).stream()
                .filter(board -> !board.hidden())
                .flatMap(board -> rows(board, boards.lines(board)).stream())
                .toList();
    }

    /** Of lines that say the same the one that leads, with the votes of all. */
    static List<Row> rows(Board board, List<BoardLine> lines) {
        return lines.stream()
                .filter(line -> !line.removed() && line.head() == null)
                .map(line -> row(board, line, votes(lines, line)))
                .toList();
    }

    private static int votes(List<BoardLine> lines, BoardLine of) {
        return lines.stream()
                .filter(line -> line.id().equals(of.id()) || of.id().equals(line.head()))
                .mapToInt(BoardLine::votes)
                .sum();
    }

    private static Row row(Board board, BoardLine line, int votes) {
        return new Row(
                board.id(),
                line.id(),
                line.part(),
                board.language().toLanguageTag(),
                line.words(),
                line.said().who(),
                line.said().due(),
                counted(votes),
                line.done());
    }

    /** Who wrote what was taken on, for letters only. */
    Map<UUID, String> authors(Findings findings) {
        return findings.pledges().stream()
                .map(Row::board)
                .distinct()
                .flatMap(board -> boards.lines(boards.get(board)).stream())
                .collect(Collectors.toMap(BoardLine::id, BoardLine::author));
    }

    private Judgement judgement(Poll poll) {
        return judgement(poll, polls.results(poll), poll.standing() == Poll.Standing.CLOSED ? polls.answered(poll) : 0);
    }

    static Judgement judgement(Poll poll, List<Result> results, int answered) {
        return new Judgement(
                poll.path(),
                poll.language().toLanguageTag(),
                answered,
                results.stream()
                        .filter(Result::isShown)
                        .map(it -> new Asked(
                                it.question().words(),
                                it.question().kind(),
                                it.question().options(),
                                it.counts(),
                                it.words(),
                                (int) Math.round(it.mean().orElse(0) * 10)))
                        .toList());
    }
}
