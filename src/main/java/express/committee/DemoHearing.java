package express.committee;

import express.applications.Outcome.Reason;
import express.base.PersonId;
import express.committee.Motion.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What an invented committee says to an application, as a line of a file has it.
 *
 * @param cells in the order of the first line of that file
 */
record DemoHearing(List<String> cells) {

    private static final int CELLS = 12;

    static List<DemoHearing> read() {
        try {
            return new ClassPathResource("committee/demo.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> new DemoHearing(List.of(line.split(";", CELLS))))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String session() {
        return cells.get(0);
    }

    /** What the applicant is called, by which it is found. */
    String called() {
        return cells.get(1);
    }

    private Verdict verdict() {
        return Verdict.valueOf(cells.get(2));
    }

    Motion motion(Dossier asked, PersonId by, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneId.systemDefault());
        return new Motion(
                1,
                verdict(),
                terms(asked),
                cells.get(5).isEmpty()
                        ? null
                        : day.plusWeeks(Long.parseLong(cells.get(5))).toString(),
                split(cells.get(6), ",").stream().map(Reason::valueOf).toList(),
                cells.get(7),
                split(cells.get(8), "\\|"),
                by,
                at);
    }

    private @Nullable Terms terms(Dossier asked) {
        return switch (verdict()) {
            case AS_ASKED -> new Terms(asked.principal(), asked.months(), asked.product());
            case CHANGED -> new Terms(new BigDecimal(cells.get(3)), Integer.parseInt(cells.get(4)), asked.product());
            case POSTPONED, REFUSED -> null;
        };
    }

    private static List<String> split(String cell, String mark) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(mark));
    }

    /** What the member on this chair gives; nothing, if they have not scored. */
    Optional<Score> score(int chair, PersonId member, Instant at) {
        String points = cells.get(9).split(" ")[chair];
        if (points.equals("-")) {
            return Optional.empty();
        }
        Map<Criterion, Mark> marks = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            int given = points.charAt(criterion.ordinal()) - '0';
            marks.put(criterion, new Mark(given, criterion == Criterion.FEASIBILITY ? comment(chair) : ""));
        }
        return Optional.of(new Score(member, marks, at, null));
    }

    /** Only those who scored say something. */
    private String comment(int chair) {
        String[] points = cells.get(9).split(" ");
        int said = (int)
                Arrays.stream(points).limit(chair).filter(it -> !it.equals("-")).count();
        return cells.get(10).split(" / ")[said];
    }

    Optional<Vote.Choice> vote(int chair) {
        return switch (cells.get(11).charAt(chair)) {
            case 'F' -> Optional.of(Vote.Choice.FOR);
            case 'A' -> Optional.of(Vote.Choice.ABSTAINED);
            default -> Optional.empty();
        };
    }
}
