package express.worksheets;

import java.util.List;
import java.util.stream.Stream;

/** Where a line can hang in the problem tree: causes on a problem or a cause, effects on a problem or an effect. */
record Hook(Part as, Line on) {

    static List<Hook> list(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> switch (line.part()) {
                    case PROBLEM -> Stream.of(new Hook(Part.CAUSE, line), new Hook(Part.EFFECT, line));
                    case CAUSE -> Stream.of(new Hook(Part.CAUSE, line));
                    case EFFECT -> Stream.of(new Hook(Part.EFFECT, line));
                    default -> Stream.<Hook>of();
                })
                .toList();
    }

    /** As it stands in the form. */
    String value() {
        return as + ":" + on.id();
    }

    String key() {
        return "worksheets.hook." + as.slug();
    }
}
