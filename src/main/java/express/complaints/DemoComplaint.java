package express.complaints;

import express.complaints.Complaint.Topic;
import express.complaints.ComplaintForm.Said;
import express.complaints.Entry.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/**
 * What an invented person complained about, as a line of a file says it.
 *
 * @param cells in the order of the first line of that file
 */
record DemoComplaint(List<String> cells) {

    static List<DemoComplaint> read() {
        try {
            return new ClassPathResource("complaints/demo.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> new DemoComplaint(List.of(line.split(";", -1))))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String mail() {
        return cells.get(1);
    }

    /** Which officer wrote it down, if the person has no account. */
    String taker() {
        return cells.get(7);
    }

    int daysAgo() {
        return Integer.parseInt(cells.get(0));
    }

    Said said(LocalDate today) {
        return new Said(
                Topic.of(cells.get(5)).orElseThrow(),
                cells.get(6),
                cells.get(2),
                cells.get(3),
                Locale.forLanguageTag(cells.get(4)),
                today.minusDays(daysAgo()));
    }

    boolean isAcknowledged() {
        return !cells.get(8).isEmpty();
    }

    boolean isAnswered() {
        return !cells.get(9).isEmpty();
    }

    boolean isContested() {
        return !cells.get(13).isEmpty();
    }

    String answerer() {
        return cells.get(10);
    }

    Finding finding() {
        return Finding.of(cells.get(11)).orElseThrow();
    }

    String answer() {
        return cells.get(12);
    }

    String objection() {
        return cells.get(14);
    }

    int acknowledgedAgo() {
        return daysAgo() - Integer.parseInt(cells.get(8));
    }

    int answeredAgo() {
        return daysAgo() - Integer.parseInt(cells.get(9));
    }

    int contestedAgo() {
        return daysAgo() - Integer.parseInt(cells.get(13));
    }
}
