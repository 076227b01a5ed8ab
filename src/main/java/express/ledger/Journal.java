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
        head(house, draft);
        int written = jdbc.sql("""
            insert into ledger.posting (house_id, entry_id, place, booked_on, lines, account, cents)
            select account.house_id, :entry, line.place, :booked, :lines, account.code, line.cents
            from unnest(cast(:purposes as text[]), cast(cast(:cents as text[]) as bigint[]))
                with ordinality as line (purpose, cents, place)
            join ledger.account on account.house_id = :house and account.purpose = line.purpose
            """)
                .paramSource(Parameters.with("house", house)
                        .and("entry", draft.id())
                        .and("booked", draft.booked())
                        .and("lines", draft.lines().size())
                        .and(
                                "purposes",
                                draft.lines().stream().map(Draft.Line::purpose).toList())
                        .and(
                                "cents",
                                draft.lines().stream().map(Draft.Line::cents).toList()))
                .update();
        if (written != draft.lines().size()) {
            throw new IllegalStateException("no account for " + draft.lines());
        }
    }

    private void head(OrganisationId house, Draft draft) {
        jdbc.sql("""
            insert into ledger.entry (house_id, id, booked_on, value_on, at, by_id, kind, subject, lines)
            values (:house, :id, :booked, :value, :now, :by, :kind, :subject, :lines)
            """)
                .paramSource(Parameters.with("house", house)
                        .and("id", draft.id())
                        .and("booked", draft.booked())
                        .and("value", draft.value())
                        .and("now", time.instant())
                        .and("by", by())
                        .and("kind", draft.kind())
                        .and("subject", draft.subject())
                        .and("lines", draft.lines().size()))
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
