package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.base.Ids;
import express.boards.Board;
import express.boards.BoardLine;
import express.boards.Kind;
import express.boards.Part;
import express.gatherings.Said;
import express.gatherings.SessionKind;
import express.polls.Poll;
import express.polls.Result;
import express.registration.Headcount;
import express.reports.Findings.Meeting;
import express.reports.Findings.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a report takes from the records. */
class DraftingTest {

    private static final Board BOARD =
            new Board(Ids.next(), "gathering/1", Kind.THEME, "Money", Locale.FRENCH, true, false, null, 9);

    private static BoardLine line(String words, int votes, UUID head, boolean removed) {
        return new BoardLine(
                Ids.next(),
                Part.CHALLENGE,
                new BoardLine.Said(words, "", null),
                1,
                "guest 1",
                votes,
                head,
                null,
                false,
                removed,
                1);
    }

    @Test
    void takesLinesThatSayTheSameAsOneWithTheVotesOfAll() {
        BoardLine first = line("No guarantor", 4, null, false);
        BoardLine same = line("Nobody vouches", 2, first.id(), false);
        BoardLine gone = line("Removed", 9, null, true);
        List<Row> rows = Drafting.rows(BOARD, List.of(first, same, gone));
        assertThat(rows).extracting(Row::words).containsExactly("No guarantor");
        assertThat(rows.getFirst().votes()).isEqualTo(6);
        assertThat(rows.getFirst().language()).isEqualTo("fr");
    }

    @Test
    void doesNotCountFewerThanFiveVotesNorSayWhoWrote() {
        Row row = Drafting.rows(BOARD, List.of(line("Rare", 4, null, false))).getFirst();
        assertThat(row.votes()).isZero();
        assertThat(row.toString()).doesNotContain("guest 1");
    }

    @Test
    void takesOfAnEvaluationWhatFiveAnswered() {
        var asked = new Poll.Question(1, Poll.Kind.SCALE, "Useful?", List.of());
        var rare = new Poll.Question(2, Poll.Kind.WORDS, "What else?", List.of());
        var poll = new Poll(
                Ids.next(), "gathering/1", "Evaluation", Locale.ENGLISH, Poll.Standing.CLOSED, List.of(asked, rare));
        var judged = Drafting.judgement(
                poll,
                List.of(
                        new Result(asked, List.of(0, 0, 1, 2, 3), List.of()),
                        new Result(rare, List.of(), List.of("One", "Two", "Three", "Four"))),
                6);
        assertThat(judged.questions()).extracting(Judgement.Asked::words).containsExactly("Useful?");
        assertThat(judged.questions().getFirst().tenths()).isEqualTo(43);
    }

    private static Meeting meeting(SessionKind kind, ChainStep step, Row... rows) {
        return new Meeting(
                Ids.next(),
                kind,
                step,
                new Said("en", Map.of("en", "Session"), Map.of()),
                List.of(Ids.next()),
                List.of("microstart"),
                List.of(rows),
                List.of());
    }

    private static Row row(Part part, int votes) {
        return new Row(
                Ids.next(),
                Ids.next(),
                part,
                "en",
                part + " " + votes,
                "",
                LocalDate.parse("2026-03-04"),
                votes,
                false);
    }

    private static Findings findings(Meeting... meetings) {
        return new Findings(Headcount.NOBODY, 0, List.of(meetings), List.of(), List.of(), List.of());
    }

    @Test
    void hasAThemeForEachStepThatWasSpokenOf() {
        Findings found = findings(
                meeting(SessionKind.KEYNOTE, null),
                meeting(SessionKind.BREAKOUT, ChainStep.FINANCE),
                meeting(SessionKind.BREAKOUT, ChainStep.MENTORING),
                meeting(SessionKind.BREAKOUT, null));
        assertThat(Section.list(found).stream().map(Section::slug))
                .containsExactly(
                        "summary",
                        "participants",
                        "keynote",
                        "visits",
                        "theme-mentoring",
                        "theme-finance",
                        "policy",
                        "networks",
                        "follow-up",
                        "evaluation")
                .allMatch(slug -> slug.matches("[a-z][a-z-]{1,40}"));
        assertThat(Stream.of(ChainStep.values()).map(step -> new Section(Section.Part.THEME, step).slug()))
                .allMatch(slug -> slug.matches("[a-z][a-z-]{1,40}"));
    }

    @Test
    void putsFirstWhatWeighedMost() {
        Meeting meeting = meeting(
                SessionKind.BREAKOUT,
                ChainStep.FINANCE,
                row(Part.CHALLENGE, 5),
                row(Part.OPPORTUNITY, 6),
                row(Part.CHALLENGE, 9));
        assertThat(meeting.parts()).containsExactly(Part.OPPORTUNITY, Part.CHALLENGE);
        assertThat(meeting.list(Part.CHALLENGE)).extracting(Row::votes).containsExactly(9, 5);
    }

    @Test
    void isReadAgainAsItWasWritten() {
        Findings found = findings(meeting(SessionKind.BREAKOUT, ChainStep.FINANCE, row(Part.CHALLENGE, 5)));
        assertThat(Findings.read(found.json())).isEqualTo(found);
        var content = new Content(
                List.of("en", "fr"), found, Map.of("summary", Map.of("en", "Words")), Thanks.NONE, List.of(Ids.next()));
        assertThat(Content.read(content.json())).isEqualTo(content);
    }

    @Test
    void leavesOutSingleLines() {
        Row kept = row(Part.CHALLENGE, 5);
        Row out = row(Part.CHALLENGE, 9);
        var asked = new Exchange(Ids.next(), "/visits/one", new Said("en", Map.of(), Map.of()), "Who?", "", 0);
        Meeting seen = meeting(SessionKind.BREAKOUT, ChainStep.FINANCE, kept, out);
        var meeting = new Meeting(
                seen.id(),
                seen.kind(),
                seen.step(),
                seen.said(),
                seen.speakers(),
                seen.practices(),
                seen.rows(),
                List.of(asked));
        var judgement = new Judgement(
                "/polls/1",
                "en",
                6,
                List.of(new Judgement.Asked(
                        "What else?", Poll.Kind.WORDS, List.of(), List.of(), List.of("Good", "Bad", "Good"), 0)));
        var found = new Findings(Headcount.NOBODY, 0, List.of(meeting), List.of(), List.of(out), List.of(judgement));
        UUID last = judgement.line(judgement.questions().getFirst(), 2);
        Findings left = found.without(Set.of(out.line(), asked.id(), last));
        assertThat(left.meetings().getFirst().rows()).containsExactly(kept);
        assertThat(left.meetings().getFirst().exchanges()).isEmpty();
        assertThat(left.pledges()).isEmpty();
        assertThat(left.judgements().getFirst().questions().getFirst().said()).containsExactly("Good", "Bad");
        assertThat(found.saying(it -> "–")
                        .judgements()
                        .getFirst()
                        .line(
                                found.saying(it -> "–")
                                        .judgements()
                                        .getFirst()
                                        .questions()
                                        .getFirst(),
                                2))
                .as("the same line without a name in it")
                .isEqualTo(last);
        assertThat(found.without(Set.of())).isSameAs(found);
    }

    @Test
    void isReadAsItWasKeptBeforeQuestionsWereTaken() {
        Findings found = findings(meeting(SessionKind.STUDY_VISIT, null));
        assertThat(Findings.read(found.json().replace(",\"exchanges\":[]", ""))).isEqualTo(found);
    }

    @Test
    void isReadInTheOtherLanguageWhereItIsNotTranslated() {
        var section = new Section(Section.Part.SUMMARY, null);
        var content = new Content(
                List.of("en", "fr"), findings(), Map.of("summary", Map.of("fr", "Mots")), Thanks.NONE, List.of());
        assertThat(content.languageOf(section, "en")).isEqualTo("fr");
        assertThat(content.said(section, "ar")).isEqualTo("Mots");
        assertThat(content.said(new Section(Section.Part.POLICY, null), "en")).isEmpty();
    }
}
