package express.polls;

import express.base.Ids;
import express.base.NotFound;
import express.base.Parameters;
import express.boards.Seat;
import express.polls.Poll.Question;
import express.polls.Poll.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All polls, for the modules to whose things they belong. */
@Repository
@Transactional
public class Polls {

    private static final String ALL = "select id, subject, title, language, standing from polls.poll ";

    private record Row(UUID id, String subject, String title, Locale language, Standing standing) {

        Poll poll(List<Question> questions) {
            return new Poll(id, subject, title, language, standing, questions);
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    Polls(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A draft with these questions, whose numbers are those of their places. */
    public Poll begin(String subject, String title, Locale language, List<Question> questions) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into polls.poll (id, subject, title, language, standing, begun_at)
            values (:id, :subject, :title, :language, 'DRAFT', :now)
            """)
                .paramSource(Parameters.with("id", id)
                        .and("subject", subject)
                        .and("title", title)
                        .and("language", language)
                        .and("now", time.instant()))
                .update();
        questions.forEach(question -> add(id, question));
        return get(id);
    }

    private void add(UUID poll, Question question) {
        jdbc.sql("""
            insert into polls.question (poll_id, number, kind, words, options)
            values (:poll, :number, :kind, :words, :options)
            """).paramSource(Parameters.of(question).and("poll", poll)).update();
    }

    /** Whether it was a draft, to which questions can still be added, and has room for one more. */
    boolean ask(Poll poll, Poll.Kind kind, String words, List<String> options) {
        if (!lock(poll, Standing.DRAFT)) {
            return false;
        }
        int last = get(poll.id()).questions().stream()
                .mapToInt(Question::number)
                .max()
                .orElse(0);
        if (last >= PollForm.MOST_QUESTIONS) {
            return false;
        }
        add(poll.id(), new Question(last + 1, kind, words, options));
        return true;
    }

    boolean drop(Poll poll, int number) {
        return lock(poll, Standing.DRAFT)
                && jdbc.sql("delete from polls.question where poll_id = :poll and number = :number")
                                .paramSource(of(poll).and("number", number))
                                .update()
                        > 0;
    }

    private static Parameters of(Poll poll) {
        return Parameters.with("poll", poll.id());
    }

    private boolean lock(Poll poll, Standing standing) {
        return jdbc.sql("select 1 from polls.poll where id = :poll and standing = :standing for update")
                .paramSource(of(poll).and("standing", standing))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Transactional(readOnly = true)
    public Poll get(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(row -> row.poll(questions(id)))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Poll> list(String subject) {
        return jdbc
                .sql(ALL + "where subject = :subject order by id")
                .param("subject", subject)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.poll(questions(row.id())))
                .toList();
    }

    private List<Question> questions(UUID poll) {
        return jdbc.sql("select number, kind, words, options from polls.question where poll_id = :poll order by number")
                .param("poll", poll)
                .query(Polls::question)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getInt("number"),
                Poll.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                Arrays.asList((String[]) row.getArray("options").getArray()));
    }

    /** A draft, if it asks anything. */
    public void open(Poll poll) {
        jdbc.sql("""
            update polls.poll
            set standing = 'OPEN'
            where id = :poll
              and standing = 'DRAFT'
              and exists (select from polls.question where poll_id = poll.id)
            """).paramSource(of(poll)).update();
    }

    /**
     * For good: from results before and after one more answer one could tell what that was. All answers are written anew in
     * an order drawn by lot, so that not even the marks that the database sets on its rows say which came with which voice.
     */
    public void close(Poll poll) {
        int closed = jdbc.sql("update polls.poll set standing = 'CLOSED' where id = :poll and standing = 'OPEN'")
                .paramSource(of(poll))
                .update();
        if (closed > 0) {
            jdbc.sql("""
                with given as (
                    delete from polls.answer
                    where poll_id = :poll
                    returning number, choice, words)
                insert into polls.answer (poll_id, number, id, choice, words)
                select :poll, number, gen_random_uuid(), choice, words
                from given
                order by random()
                """).paramSource(of(poll)).update();
        }
    }

    /** Whether it is open, and this person had not answered. All is taken or nothing. */
    public boolean answer(Poll poll, Seat seat, List<Answer> answers) {
        if (!lock(poll, Standing.OPEN) || !isFirst(poll, seat)) {
            return false;
        }
        answers.forEach(answer -> jdbc.sql("""
            insert into polls.answer (poll_id, number, id, choice, words)
            values (:poll, :number, gen_random_uuid(), cast(:choice as int), :words)
            """)
                .paramSource(Parameters.of(answer).and("poll", poll.id()))
                .update());
        return true;
    }

    private boolean isFirst(Poll poll, Seat seat) {
        return jdbc.sql("""
            insert into polls.voice (poll_id, print)
            values (:poll, :print)
            on conflict (poll_id, print) do nothing
            """)
                        .paramSource(of(poll).and("print", print(poll, seat)))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    boolean hasAnswered(Poll poll, Seat seat) {
        return jdbc.sql("select exists (select from polls.voice where poll_id = :poll and print = :print)")
                .paramSource(of(poll).and("print", print(poll, seat)))
                .query(Boolean.class)
                .single();
    }

    /** The same person has another one in each poll. */
    private static String print(Poll poll, Seat seat) {
        return print(poll.id(), seat.key());
    }

    static String print(UUID poll, String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((poll + " " + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Transactional(readOnly = true)
    public int answered(Poll poll) {
        return jdbc.sql("select count(*) from polls.voice where poll_id = :poll")
                .paramSource(of(poll))
                .query(Integer.class)
                .single();
    }

    private record Given(
            int number, @Nullable Integer choice, @Nullable String words) {}

    /**
     * None before it is closed, or if fewer than five answered; those of single questions say themselves whether they may
     * be shown.
     */
    @Transactional(readOnly = true)
    public List<Result> results(Poll poll) {
        if (poll.standing() != Standing.CLOSED || answered(poll) < Result.FEWEST) {
            return List.of();
        }
        List<Answer> answers = jdbc
                .sql("select number, choice, words from polls.answer where poll_id = :poll order by id")
                .paramSource(of(poll))
                .query(Given.class)
                .list()
                .stream()
                .map(given -> new Answer(given.number(), given.choice(), given.words()))
                .toList();
        return poll.questions().stream()
                .map(question -> Result.of(question, answers))
                .toList();
    }

    public void erase(String subject) {
        jdbc.sql("""
            delete from polls.poll
            where subject = :subject
            """).param("subject", subject).update();
    }
}
