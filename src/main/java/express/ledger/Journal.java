package express.ledger;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries, and reverses them by others; what is written stays. */
@Repository
@Transactional
public class Journal {

    static final String REVERSAL = "ledger.reversal";

    private final JdbcClient jdbc;
    private final InstantSource time;

    Journal(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** In the transaction of what it is about. The database refuses what is out of balance, or in a closed period. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(OrganisationId house, Draft draft) {
        write(house, List.of(draft));
    }

    private record Line(UUID entry, LocalDate booked, int lines, int place, String purpose, long cents) {}

    /** Many at once; of what is empty nothing is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(OrganisationId house, List<Draft> drafts) {
        List<Draft> full = drafts.stream().filter(it -> !it.isEmpty()).toList();
        if (full.isEmpty()) {
            return;
        }
        heads(house, full);
        List<Line> lines = new ArrayList<>();
        for (Draft it : full) {
            int place = 0;
            for (Draft.Line line : it.lines()) {
                place++;
                lines.add(new Line(it.id(), it.booked(), it.lines().size(), place, line.purpose(), line.cents()));
            }
        }
        int written = jdbc.sql("""
            insert into ledger.posting (house_id, entry_id, place, booked_on, lines, account, cents)
            select :house, line.entry, line.place, line.booked, line.lines, account.code, line.cents
            from unnest(
                cast(cast(:entry as text[]) as uuid[]), cast(cast(:booked as text[]) as date[]),
                cast(cast(:lines as text[]) as int[]), cast(cast(:place as text[]) as int[]), cast(:purpose as text[]),
                cast(cast(:cents as text[]) as bigint[]))
                as line (entry, booked, lines, place, purpose, cents)
            cross join lateral (
                select code
                from ledger.account
                where house_id = :house and purpose = line.purpose and (since is null or since <= line.booked)
                order by since desc nulls last
                limit 1) account
            """)
                .paramSource(Parameters.each(lines, Line.class).and("house", house))
                .update();
        if (written != lines.size()) {
            throw new NoAccount("no account for " + drafts);
        }
    }

    private record Head(
            UUID id,
            LocalDate booked,
            LocalDate value,
            String kind,
            @Nullable UUID subject,
            int lines) {

        static Head of(Draft it) {
            return new Head(
                    it.id(),
                    it.booked(),
                    it.value(),
                    it.kind(),
                    it.subject(),
                    it.lines().size());
        }
    }

    private void heads(OrganisationId house, List<Draft> drafts) {
        jdbc.sql("""
            insert into ledger.entry (house_id, id, booked_on, value_on, at, by_id, kind, subject, lines)
            select :house, head.id, head.booked, head.value, cast(:now as timestamptz), cast(:by as uuid), head.kind,
                   head.subject, head.lines
            from unnest(
                cast(cast(:id as text[]) as uuid[]), cast(cast(:booked as text[]) as date[]),
                cast(cast(:value as text[]) as date[]), cast(:kind as text[]), cast(cast(:subject as text[]) as uuid[]),
                cast(cast(:lines as text[]) as int[]))
                as head (id, booked, value, kind, subject, lines)
            """)
                .paramSource(Parameters.each(drafts.stream().map(Head::of).toList(), Head.class)
                        .and("house", house)
                        .and("now", time.instant())
                        .and("by", by()))
                .update();
    }

    /** Nobody, when it is done in the background. */
    private static @Nullable PersonId by() {
        return Acting.viewer() instanceof Viewer.Person person ? person.id() : null;
    }

    /** By an entry with both sides changed; the same one cannot be reversed twice, but its reversal can be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID reverse(OrganisationId house, UUID reversed, LocalDate booked) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into ledger.entry (house_id, id, booked_on, value_on, at, by_id, kind, subject, reverses, lines)
            select house_id, :id, :booked, value_on, :now, :by, :kind, subject, id, lines
            from ledger.entry
            where house_id = :house and id = :reversed
            """)
                .paramSource(Parameters.with("house", house)
                        .and("id", id)
                        .and("booked", booked)
                        .and("now", time.instant())
                        .and("by", by())
                        .and("kind", REVERSAL)
                        .and("reversed", reversed))
                .update();
        jdbc.sql("""
            insert into ledger.posting (house_id, entry_id, place, booked_on, lines, account, cents)
            select house_id, :id, place, :booked, lines, account, -cents
            from ledger.posting
            where house_id = :house and entry_id = :reversed
            """)
                .paramSource(Parameters.with("house", house)
                        .and("id", id)
                        .and("booked", booked)
                        .and("reversed", reversed))
                .update();
        return id;
    }

    private static final String ENTRIES = """
        select id, booked_on, value_on, at, by_id as by, kind, subject, reverses
        from ledger.entry
        """;

    @Transactional(readOnly = true)
    Entry get(OrganisationId house, UUID id) {
        return jdbc.sql(ENTRIES + " where house_id = :house and id = :id")
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Entry.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<UUID> findReversal(OrganisationId house, UUID id) {
        return jdbc.sql("""
            select id
            from ledger.entry
            where house_id = :house and reverses = :id
            """)
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Posting> lines(OrganisationId house, UUID entry) {
        return jdbc.sql("""
            select entry_id as entry, booked_on, account, cents
            from ledger.posting
            where house_id = :house and entry_id = :entry
            order by place
            """)
                .paramSource(Parameters.with("house", house).and("entry", entry))
                .query(Posting.class)
                .list();
    }
}
