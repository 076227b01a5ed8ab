package express.reports;

import express.Visits;
import express.base.ChainStep;
import express.base.Viewer;
import express.boards.Board;
import express.boards.BoardLine;
import express.boards.Boards;
import express.boards.Kind;
import express.boards.Part;
import express.boards.Seat;
import express.database.Acting;
import express.gatherings.Gathering;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.lobby.Subjects;
import express.polls.Answer;
import express.polls.Evaluation;
import express.polls.Poll;
import express.polls.Polls;
import express.registration.Harbour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A gathering at which something happened, for tests of what is reported of it. */
@Component
class Newsroom {

    /**
     * @param partner an organisation of another network, whose people took part
     * @param guests of the partner, in their order
     */
    record Story(Harbour.House host, Harbour.House partner, Gathering gathering, List<Harbour.Guest> guests) {

        String path() {
            return gathering.path() + "/report";
        }

        Viewer.Person reporter() {
            return host.coordinator();
        }

        Viewer.Person reader() {
            return partner.coordinator();
        }
    }

    private final Harbour harbour;
    private final Visits visits;
    private final Programmes programmes;
    private final Boards boards;
    private final Polls polls;
    private final Evaluation evaluation;

    Newsroom(Harbour harbour, Visits visits, Programmes programmes, Boards boards, Polls polls, Evaluation evaluation) {
        this.harbour = harbour;
        this.visits = visits;
        this.programmes = programmes;
        this.boards = boards;
        this.polls = polls;
        this.evaluation = evaluation;
    }

    /** Six people of a partner came, and one of the host. */
    Story story() throws Exception {
        Harbour.House host = harbour.house("Hosts", "BE");
        Harbour.House partner = harbour.house("Partners", "FR");
        Gathering gathering = harbour.open(host, harbour.published(host, "ltta"), 600);
        List<Harbour.Guest> guests = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            guests.add(harbour.guest(partner, gathering, "Guest Number" + "ABCDEF".charAt(i - 1), "ACADEMICS"));
        }
        harbour.guest(host, gathering, "Home Guest", "LOCAL_AUTHORITY");
        return new Story(host, partner, gathering, guests);
    }

    Story drafted() throws Exception {
        Story story = story();
        visits.sent(story.reporter(), story.path() + "/draft");
        return story;
    }

    Session session(Story story, SessionKind kind, @Nullable ChainStep step) {
        return programmes.get(story.gathering()).inOrder().stream()
                .filter(it -> it.kind() == kind && (step == null || it.step() == step))
                .findFirst()
                .orElseThrow();
    }

    BoardLine write(Story story, ChainStep step, Part part, String words, int votes) {
        Session session = session(story, SessionKind.BREAKOUT, step);
        return Acting.as(story.reporter(), () -> {
            Board board = boards.begin(Subjects.of(story.gathering(), session), Kind.THEME, "Board", Locale.ENGLISH);
            return boards.add(
                    board,
                    new Seat(story.guests().getFirst().key(), true, false),
                    part,
                    new BoardLine.Said(words, "", null),
                    IntStream.range(0, votes)
                            .mapToObj(i -> new Seat("voter " + i, true, false))
                            .toList());
        });
    }

    BoardLine promise(Story story, Harbour.Guest by, String words, String who, @Nullable LocalDate due) {
        Session session = session(story, SessionKind.PLENARY, null);
        return Acting.as(story.reporter(), () -> {
            Board board =
                    boards.begin(Subjects.of(story.gathering(), session), Kind.COMMITMENTS, "Board", Locale.ENGLISH);
            return boards.add(
                    board,
                    new Seat(by.key(), true, false),
                    Part.COMMITMENT,
                    new BoardLine.Said(words, who, due),
                    List.of());
        });
    }

    void evaluate(Story story, int people) {
        evaluate(story, people, "Learnt a lot");
    }

    void evaluate(Story story, int people, String words) {
        Acting.as(story.reporter(), () -> {
            Poll draft = evaluation.begin(Subjects.of(story.gathering()), Locale.ENGLISH);
            polls.open(draft);
            Poll open = polls.get(draft.id());
            for (int i = 0; i < people; i++) {
                polls.answer(
                        open,
                        new Seat("voice " + i, true, false),
                        List.of(new Answer(1, 4, null), new Answer(6, null, words + " " + i)));
            }
            polls.close(open);
            return null;
        });
    }
}
