package express.reports;

import express.ui.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A single line of what was found, which can be left out.
 *
 * @param language nothing, if nobody said in which it is
 */
record Line(UUID id, @Nullable String language, String words) {

    /** All that stand in a section, under the words by which one finds them. */
    static Map<String, List<Line>> list(Screen screen, Findings findings, Section section) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        findings.of(section).forEach(it -> list(screen, it, lines));
        switch (section.part()) {
            case NETWORKS ->
                findings.sheets()
                        .forEach(sheet -> sheet.notes()
                                .forEach(note -> under(lines, sheet.name() + " · " + screen.text(note.part()))
                                        .add(new Line(note.id(), sheet.language(), note.words()))));
            case FOLLOW_UP ->
                findings.pledges()
                        .forEach(row -> under(lines, screen.text(row.part().key()))
                                .add(new Line(row.line(), row.language(), row.words())));
            case EVALUATION -> findings.judgements().forEach(it -> list(it, lines));
            default -> {}
        }
        return lines;
    }

    private static void list(Screen screen, Findings.Meeting meeting, Map<String, List<Line>> lines) {
        String title = meeting.said().title(screen.language()) + " · ";
        for (Findings.Row row : meeting.rows()) {
            under(lines, title + screen.text(row.part().key())).add(new Line(row.line(), row.language(), row.words()));
        }
        for (Exchange asked : meeting.exchanges()) {
            under(lines, title + screen.text("reports.asked.heading"))
                    .add(new Line(asked.id(), null, asked.question()));
        }
    }

    private static void list(Judgement judgement, Map<String, List<Line>> lines) {
        for (Judgement.Asked asked : judgement.questions()) {
            for (int place = 0; place < asked.said().size(); place++) {
                under(lines, asked.words())
                        .add(new Line(
                                judgement.line(asked, place),
                                judgement.language(),
                                asked.said().get(place)));
            }
        }
    }

    private static List<Line> under(Map<String, List<Line>> lines, String heading) {
        return lines.computeIfAbsent(heading, it -> new ArrayList<>());
    }
}
