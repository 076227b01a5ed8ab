package express.worksheets;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Viewer;
import express.boards.Board;
import express.boards.BoardHost;
import express.boards.BoardLine;
import express.boards.Boards;
import express.boards.Kind;
import express.boards.Seat;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.Networks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A work session has a board on which all write at once what is strong and weak, and what helps and threatens; what stands
 * there in the end becomes lines of the worksheet. Whoever works in the network writes, whoever coordinates it hosts.
 */
@Component
class LiveBoard implements BoardHost {

    private static final String SUBJECT = "worksheet/";

    private final Boards boards;
    private final Networks networks;
    private final Insiders insiders;
    private final Lines lines;

    LiveBoard(Boards boards, Networks networks, Insiders insiders, Lines lines) {
        this.boards = boards;
        this.networks = networks;
        this.insiders = insiders;
        this.lines = lines;
    }

    private static String subject(Worksheet sheet) {
        return SUBJECT + sheet.network() + "/" + sheet.id();
    }

    private Optional<Network> network(String subject) {
        return subject.startsWith(SUBJECT)
                ? networks.find(new NetworkId(Ids.parse(subject.split("/")[1])))
                : Optional.empty();
    }

    @Override
    public Optional<Seat> seat(String subject, Viewer viewer, HttpServletRequest request) {
        return network(subject)
                .filter(network -> insiders.include(viewer, network.id()))
                .map(network -> new Seat(Seat.key(viewer.id()), true, viewer.coordinates(network.id())));
    }

    @Override
    public String path(String subject) {
        Network network = network(subject).orElseThrow(NotFound::new);
        return WorksheetPages.path(network.slug()) + "/" + subject.split("/")[2];
    }

    Optional<Board> find(Worksheet sheet) {
        return boards.list(subject(sheet)).stream().findFirst();
    }

    Board begin(Worksheet sheet, Locale language) {
        return boards.begin(subject(sheet), Kind.SWOT, sheet.title(), language);
    }

    List<BoardLine> lines(Board board) {
        return boards.lines(board);
    }

    /** Those that were not taken before, each under the id that it has on the board; whatever was mended since stays so. */
    @Transactional
    void take(Worksheet sheet) {
        Board board = find(sheet).orElseThrow(NotFound::new);
        boards.lines(board).forEach(line -> lines.take(sheet, written(line)));
    }

    private static Line written(BoardLine line) {
        String words = line.words();
        boolean fits = words.length() <= Cell.WORDS.longest();
        Line.Said said = new Line.Said(
                fits ? words : words.substring(0, Cell.WORDS.longest() - 1) + "…",
                null,
                null,
                null,
                fits ? null : words,
                null,
                null,
                null,
                null,
                null);
        return new Line(line.id(), part(line.part()), said, 1);
    }

    /** What helps can be taken up, and what threatens is a problem. */
    private static Part part(express.boards.Part part) {
        return switch (part) {
            case STRENGTH -> Part.STRENGTH;
            case WEAKNESS -> Part.WEAKNESS;
            case CHANCE -> Part.IMPROVEMENT;
            default -> Part.PROBLEM;
        };
    }
}
