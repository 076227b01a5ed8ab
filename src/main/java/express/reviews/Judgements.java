package express.reviews;

import express.base.Ids;
import express.base.Parameters;
import express.base.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What reviewers judged, and their remarks with the conversations about them. */
@Repository
@Transactional
class Judgements {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final InstantSource time;

    Judgements(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Whether this was the next judgement of this reviewer; of two finished at once the second was not. */
    boolean judge(Judgement judgement, RoundId round) {
        return jdbc.sql("""
            insert into reviews.judgement (
                asking_id, number, round_id, submission, verdicts, fit, confirmed, at)
            values (:asking, :number, :round, :submission, cast(:written as jsonb), :fit, :confirmed, :now)
            on conflict (asking_id, number) do nothing
            """)
                        .paramSource(Parameters.with("asking", judgement.asking())
                                .and("number", judgement.number())
                                .and("round", round.value())
                                .and("submission", judgement.submission())
                                .and("written", JSON.writeValueAsString(judgement.verdicts()))
                                .and("fit", judgement.fit())
                                .and("confirmed", judgement.confirmed())
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public List<Judgement> list(RoundId round) {
        return jdbc.sql("""
            select asking_id, number, submission, verdicts, fit, confirmed, at
            from reviews.judgement
            where round_id = :round
            order by at, asking_id, number
            """)
                .paramSource(Parameters.with("round", round.value()))
                .query(Judgements::judgement)
                .list();
    }

    private static Judgement judgement(ResultSet row, int number) throws SQLException {
        Map<Criterion, Judgement.Verdict> verdicts = new EnumMap<>(Criterion.class);
        verdicts.putAll(
                JSON.readValue(row.getString("verdicts"), new TypeReference<Map<Criterion, Judgement.Verdict>>() {}));
        return new Judgement(
                row.getObject("asking_id", UUID.class),
                row.getInt("number"),
                row.getInt("submission"),
                verdicts,
                row.getBoolean("fit"),
                row.getBoolean("confirmed"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    UUID remark(Asking asking, int submission, SheetField field, String words, PersonId by) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into reviews.remark (id, round_id, asking_id, submission, field, state, at)
            values (:id, :round, :asking, :submission, :field, 'OPEN', :at)
            """)
                .paramSource(Parameters.with("id", id)
                        .and("round", asking.round().value())
                        .and("asking", asking.id())
                        .and("submission", submission)
                        .and("field", field.name())
                        .and("at", time.instant()))
                .update();
        say(asking.round(), id, Remark.Kind.OPENED, words, by);
        return id;
    }

    void say(RoundId round, UUID remark, Remark.Kind kind, String words, PersonId by) {
        jdbc.sql("""
            insert into reviews.saying (id, remark_id, round_id, kind, words, at, by)
            values (:id, :remark, :round, :kind, :words, :at, :by)
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("remark", remark)
                        .and("round", round.value())
                        .and("kind", kind)
                        .and("words", words)
                        .and("at", time.instant())
                        .and("by", by))
                .update();
    }

    void move(UUID remark, Remark.State state) {
        jdbc.sql("update reviews.remark set state = :state where id = :id")
                .paramSource(Parameters.with("id", remark).and("state", state))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Remark> listRemarks(RoundId round) {
        Map<UUID, List<Remark.Saying>> sayings = listSayings(round);
        return jdbc.sql("""
            select id, asking_id, submission, field, state, at
            from reviews.remark
            where round_id = :round
            order by id
            """)
                .paramSource(Parameters.with("round", round.value()))
                .query((row, number) -> remark(row, sayings))
                .list();
    }

    private static Remark remark(ResultSet row, Map<UUID, List<Remark.Saying>> sayings) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Remark(
                id,
                row.getObject("asking_id", UUID.class),
                row.getInt("submission"),
                new SheetField(row.getString("field")),
                Remark.State.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(sayings.get(id)).orElse(List.of()));
    }

    private Map<UUID, List<Remark.Saying>> listSayings(RoundId round) {
        return jdbc
                .sql("""
                    select remark_id, kind, words, at, by
                    from reviews.saying
                    where round_id = :round
                    order by id
                    """)
                .paramSource(Parameters.with("round", round.value()))
                .query((row, number) -> new Remark.Saying(
                        row.getObject("remark_id", UUID.class),
                        Remark.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        person(row.getObject("by", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Remark.Saying::remark));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
