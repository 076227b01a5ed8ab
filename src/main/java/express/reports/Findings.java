package express.reports;

import express.base.ChainStep;
import express.boards.Part;
import express.gatherings.Said;
import express.gatherings.SessionKind;
import express.registration.Headcount;
import express.worksheets.SessionNotes.Note;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a gathering came to, as its records say. Nobody is named in it: speakers stand in it by their ids, and names in
 * what people wrote are looked at when it is shown.
 *
 * @param organisations how many sent people
 * @param pledges what was taken on, wherever in the programme
 * @param judgements of evaluations, as far as so many answered that nobody can be guessed
 */
record Findings(
        Headcount people,
        int organisations,
        List<Meeting> meetings,
        List<Sheet> sheets,
        List<Row> pledges,
        List<Judgement> judgements) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A session, with what was written in it.
     *
     * @param exchanges what was asked where a study visit was shown in it
     */
    record Meeting(
            UUID id,
            SessionKind kind,
            @Nullable ChainStep step,
            Said said,
            List<UUID> speakers,
            List<String> practices,
            List<Row> rows,
            @Nullable List<Exchange> exchanges) {

        /** What was kept before questions were taken has none. */
        Meeting {
            exchanges = exchanges == null ? List.of() : exchanges;
        }

        /** What weighed most with those who were there first. */
        List<Row> list(Part part) {
            return rows.stream()
                    .filter(row -> row.part() == part)
                    .sorted(Comparator.comparingInt(Row::votes).reversed())
                    .toList();
        }

        Meeting saying(UnaryOperator<String> words) {
            return with(
                    rows.stream().map(row -> row.saying(words)).toList(),
                    exchanges.stream().map(it -> it.saying(words)).toList());
        }

        private Meeting with(List<Row> others, List<Exchange> asked) {
            return new Meeting(id, kind, step, said, speakers, practices, others, asked);
        }

        Meeting without(Set<UUID> lines) {
            return with(
                    rows.stream().filter(it -> !lines.contains(it.line())).toList(),
                    exchanges.stream().filter(it -> !lines.contains(it.id())).toList());
        }

        List<Part> parts() {
            return rows.stream().map(Row::part).distinct().sorted().toList();
        }
    }

    /**
     * A line of a board.
     *
     * @param who took it on
     * @param votes 0, if fewer than five voted for it
     */
    record Row(
            UUID board,
            UUID line,
            Part part,
            String language,
            String words,
            String who,
            @Nullable LocalDate due,
            int votes,
            boolean done) {

        String path() {
            return "/boards/" + board + "#line-" + line;
        }

        Row saying(UnaryOperator<String> words) {
            return new Row(board, line, part, language, words.apply(this.words), words.apply(who), due, votes, done);
        }
    }

    /** What a network gave of its work session. */
    record Sheet(UUID network, String name, String path, String language, LocalDate heldOn, List<Note> notes) {

        List<String> parts() {
            return notes.stream().map(Note::part).distinct().toList();
        }

        List<Note> list(String part) {
            return notes.stream().filter(it -> it.part().equals(part)).toList();
        }

        Sheet saying(UnaryOperator<String> words) {
            return with(notes.stream()
                    .map(it -> new Note(it.id(), it.part(), words.apply(it.words()), it.path()))
                    .toList());
        }

        private Sheet with(List<Note> others) {
            return new Sheet(network, name, path, language, heldOn, others);
        }

        Sheet without(Set<UUID> lines) {
            return with(notes.stream().filter(it -> !lines.contains(it.id())).toList());
        }
    }

    List<Meeting> themes(ChainStep step) {
        return meetings.stream()
                .filter(new Section(Section.Part.THEME, step)::tellsOf)
                .toList();
    }

    List<Meeting> of(Section section) {
        return meetings.stream().filter(section::tellsOf).toList();
    }

    Findings with(List<Sheet> given) {
        return new Findings(people, organisations, meetings, given, pledges, judgements);
    }

    /** But for single lines. */
    Findings without(Set<UUID> lines) {
        return lines.isEmpty()
                ? this
                : new Findings(
                        people,
                        organisations,
                        meetings.stream().map(it -> it.without(lines)).toList(),
                        sheets.stream().map(it -> it.without(lines)).toList(),
                        pledges.stream()
                                .filter(it -> !lines.contains(it.line()))
                                .toList(),
                        judgements.stream().map(it -> it.without(lines)).toList());
    }

    /** With what people wrote in other words. */
    Findings saying(UnaryOperator<String> words) {
        return new Findings(
                people,
                organisations,
                meetings.stream().map(it -> it.saying(words)).toList(),
                sheets.stream().map(it -> it.saying(words)).toList(),
                pledges.stream().map(it -> it.saying(words)).toList(),
                judgements.stream().map(it -> it.saying(words)).toList());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Findings read(String json) {
        return JSON.readValue(json, Findings.class);
    }
}
