package express.reports;

import express.base.NotFound;
import express.base.Parameters;
import express.gatherings.Gathering;
import express.people.Tokens;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people took upon themselves at gatherings. */
@Repository
@Transactional
class Commitments {

    private static final String ALL = """
        select gathering_id, id, host_id as host, board_id as board, words, who, author, due, state, note, answered_at,
               asked, asked_at
        from reports.commitment
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Commitments(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * As they stand on the boards; what was answered since stays so.
     *
     * @param authors by whom each was written
     */
    void take(Gathering gathering, List<Findings.Row> pledges, Map<UUID, String> authors) {
        pledges.forEach(row -> jdbc.sql("""
            insert into reports.commitment (
                gathering_id, id, host_id, board_id, words, who, author, due, state, note, asked)
            values (:gathering, :line, :host, :board, :words, :who, :author, cast(:due as date),
                case when :done then 'DONE' else 'OPEN' end, '', 0)
            on conflict (gathering_id, id) do update
            set words = excluded.words,
                who = excluded.who,
                author = excluded.author,
                due = case when commitment.answered_at is null then excluded.due else commitment.due end,
                state = case when commitment.answered_at is null then excluded.state else commitment.state end
            """)
                .paramSource(Parameters.of(row)
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("author", authors.getOrDefault(row.line(), "")))
                .update());
    }

    /** The most urgent first. */
    @Transactional(readOnly = true)
    List<Commitment> list(UUID gathering) {
        return jdbc
                .sql(ALL + "where gathering_id = :gathering")
                .paramSource(Parameters.with("gathering", gathering))
                .query(Commitment.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Commitment::state)
                        .thenComparing(Commitment::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Commitment::id))
                .toList();
    }

    /** Those for which letters may be due. */
    @Transactional(readOnly = true)
    List<Commitment> listOpen(int most) {
        return jdbc.sql(ALL + """
            where state = 'OPEN'
              and asked < :letters
              and (due is null or due <= :soon)
              and (asked_at is null or asked_at <= :before)
            order by asked_at nulls first, due, id
            limit :most
            """)
                .paramSource(Parameters.with("letters", Commitment.MOST)
                        .and("soon", LocalDate.ofInstant(time.instant().plus(Commitment.AHEAD), ZoneOffset.UTC))
                        .and("before", time.instant().minus(Commitment.BETWEEN))
                        .and("most", most))
                .query(Commitment.class)
                .list();
    }

    @Transactional(readOnly = true)
    Commitment get(UUID gathering, UUID id) {
        return jdbc.sql(ALL + """
            where gathering_id = :gathering
              and id = :id
            """)
                .paramSource(Parameters.with("gathering", gathering).and("id", id))
                .query(Commitment.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whoever else looks after it at this moment waits. */
    Commitment lock(Commitment seen) {
        return jdbc.sql(ALL + """
            where gathering_id = :gathering
              and id = :id
            for update
            """).paramSource(of(seen)).query(Commitment.class).single();
    }

    private static Parameters of(Commitment it) {
        return Parameters.with("gathering", it.gatheringId()).and("id", it.id());
    }

    /** The secret of the link in a letter. */
    String ask(Commitment it) {
        String secret = Tokens.secret();
        jdbc.sql("""
            insert into reports.commitment_link (secret_hash, gathering_id, commitment_id)
            values (:hash, :gathering, :id)
            """).paramSource(of(it).and("hash", Tokens.digest(secret))).update();
        note(it, it.asked() + 1);
        return secret;
    }

    /** That it was looked at, with or without a letter. */
    void note(Commitment it, int asked) {
        jdbc.sql("""
            update reports.commitment
            set asked = :asked,
                asked_at = :now
            where gathering_id = :gathering
              and id = :id
            """)
                .paramSource(of(it).and("asked", asked).and("now", time.instant()))
                .update();
    }

    private record Linked(UUID gatheringId, UUID commitmentId) {}

    @Transactional(readOnly = true)
    Optional<Commitment> find(String secret) {
        return jdbc.sql("""
            select gathering_id, commitment_id
            from reports.commitment_link
            where secret_hash = :hash
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(Linked.class)
                .optional()
                .map(it -> get(it.gatheringId(), it.commitmentId()));
    }

    /** What somebody said of it; from then on letters are counted anew. */
    void answer(Commitment it, Commitment.State state, @Nullable LocalDate due, String note) {
        jdbc.sql("""
            update reports.commitment
            set state = :state,
                due = cast(:due as date),
                note = :note,
                answered_at = :now,
                asked = 0
            where gathering_id = :gathering
              and id = :id
            """)
                .paramSource(of(it).and("state", state)
                        .and("due", due)
                        .and("note", note)
                        .and("now", time.instant()))
                .update();
    }
}
