package express.payments;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import express.payments.Item.State;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes to banks, and what became of it. */
@Repository
@Transactional
class Batches {

    private static final String ALL = """
        select lender_id as lender, id, kind, name, day_on, state, prepared_at, prepared_by, decided_at, decided_by,
               recall_asked_at, recall_asked_by, recalled_at, recalled_by
        from payments.batch
        where lender_id = :lender
        """;
    private static final String ITEMS = """
        select item.lender_id as lender, item.id, batch_id as batch, item.loan_id as loan,
               item.borrower_id as borrower, end_to_end, cents, item.iban,
               item.holder, number, payout_id as payout, mandate_id as mandate, mandate.reference as mandate_name,
               mandate.signed_on as mandate_signed, due_on, sequence, item.amended, seq, state, reason
        from payments.item
        left join payments.mandate on mandate.lender_id = item.lender_id and mandate.id = item.mandate_id
        where item.lender_id = :lender
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Batches(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Batch it, List<Item> items) {
        jdbc.sql("""
            insert into payments.batch (lender_id, id, kind, name, day_on, state, prepared_at, prepared_by)
            values (:lender, :id, :kind, :name, :dayOn, :state, :preparedAt, :preparedBy)
            """).paramSource(Parameters.of(it)).update();
        items.forEach(item -> jdbc.sql("""
            insert into payments.item (
                lender_id, id, batch_id, loan_id, borrower_id, end_to_end, cents, iban, holder, number, payout_id, mandate_id, due_on,
                sequence, amended, seq, state)
            values (
                :lender, :id, :batch, :loan, :borrower, :endToEnd, :cents, :iban, :holder, :number, :payout, :mandate, :dueOn,
                :sequence, :amended, :seq, :state)
            """).paramSource(Parameters.of(item)).update());
    }

    @Transactional(readOnly = true)
    public Batch get(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + " and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Batch.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Batch> list(OrganisationId lender) {
        return jdbc.sql(ALL + " order by id desc limit 50")
                .paramSource(Parameters.with("lender", lender))
                .query(Batch.class)
                .list();
    }

    /** Released for a day before another, and the bank has told of nothing in them. */
    @Transactional(readOnly = true)
    public Set<UUID> listSilent(OrganisationId lender, LocalDate before) {
        return Set.copyOf(jdbc.sql("""
            select id
            from payments.batch
            where lender_id = :lender
              and state = 'RELEASED'
              and day_on < :before
              and exists (
                  select from payments.item
                  where item.lender_id = batch.lender_id and item.batch_id = batch.id and item.state = 'SENT')
              and not exists (
                  select from payments.item
                  where item.lender_id = batch.lender_id
                    and item.batch_id = batch.id
                    and item.state in ('SETTLED', 'RETURNED'))
            """)
                .paramSource(Parameters.with("lender", lender).and("before", before))
                .query(UUID.class)
                .list());
    }

    @Transactional(readOnly = true)
    public List<Item> listItems(OrganisationId lender, UUID batch) {
        return jdbc.sql(ITEMS + " and batch_id = :batch order by sequence, number, due_on")
                .paramSource(Parameters.with("lender", lender).and("batch", batch))
                .query(Item.class)
                .list();
    }

    /** Those of a batch by the name under which the bank answers, of one sequence or of all. */
    @Transactional(readOnly = true)
    public List<Item> listSent(OrganisationId lender, String part) {
        return list(lender, part, State.SENT);
    }

    /** The same of what was said never to have been given to it. */
    @Transactional(readOnly = true)
    public List<Item> listRecalled(OrganisationId lender, String part) {
        return list(lender, part, State.RECALLED);
    }

    private List<Item> list(OrganisationId lender, String part, State state) {
        return jdbc.sql(ITEMS + """
              and item.state = :state
              and batch_id in (
                  select batch.id
                  from payments.batch
                  where batch.lender_id = :lender
                    and (name = :part or name || '-' || item.sequence = :part))
            order by item.loan_id, due_on
            """)
                .paramSource(Parameters.with("lender", lender).and("part", part).and("state", state))
                .query(Item.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Item> find(OrganisationId lender, String endToEnd) {
        return jdbc.sql(ITEMS + " and end_to_end = :endToEnd")
                .paramSource(Parameters.with("lender", lender).and("endToEnd", endToEnd))
                .query(Item.class)
                .optional();
    }

    /** What was sent and was collected as a line says: of its sum, by its mandate, from its account. Two of them are enough to doubt. */
    @Transactional(readOnly = true)
    public List<Item> listAlike(Line line) {
        return line.mandate().isEmpty() || line.iban().isEmpty()
                ? List.of()
                : jdbc.sql(ITEMS + """
                      and item.state = 'SENT'
                      and item.cents = :cents
                      and item.iban = :iban
                      and mandate.reference = :mandate
                    order by item.id
                    limit 2
                    """)
                        .paramSource(Parameters.with("lender", line.lender())
                                .and("cents", line.cents())
                                .and("iban", line.iban())
                                .and("mandate", line.mandate()))
                        .query(Item.class)
                        .list();
    }

    /** What was collected by a line, as what was taken of it or by its name, was not. */
    @Transactional(propagation = Propagation.MANDATORY)
    void undo(Line line, List<Lines.Share> shares, State state, String reason) {
        jdbc.sql("""
            update payments.item
            set state = :state, reason = :reason, seq = case when :state = 'SENT' then null else seq end
            where lender_id = :lender
              and mandate_id is not null
              and state = 'SETTLED'
              and (seq is null and end_to_end = :name
                  or (loan_id, seq) in (
                      select told.loan, told.seq
                      from unnest(cast(cast(:loan as text[]) as uuid[]), cast(cast(:seq as text[]) as int[]))
                          as told (loan, seq)))
            """)
                .paramSource(Parameters.each(shares, Lines.Share.class)
                        .and("lender", line.lender())
                        .and("name", line.endToEnd())
                        .and("state", state)
                        .and("reason", reason))
                .update();
    }

    /** Of these names from end to end, those that were given here. */
    @Transactional(readOnly = true)
    public Set<String> listNames(OrganisationId lender, Collection<String> endToEnd) {
        return endToEnd.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                    select end_to_end
                    from payments.item
                    where lender_id = :lender and end_to_end = any (:names)
                    """)
                        .paramSource(Parameters.with("lender", lender).and("names", endToEnd))
                        .query(String.class)
                        .list());
    }

    /** Of these names, those of what was sent together. */
    @Transactional(readOnly = true)
    public Set<String> listBatchNames(OrganisationId lender, Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                    select name
                    from payments.batch
                    where lender_id = :lender and name = any (:names)
                    """)
                        .paramSource(Parameters.with("lender", lender).and("names", names))
                        .query(String.class)
                        .list());
    }

    /**
     * What was not dropped, nor taken back as never sent unless the bank tells of it and nobody has found out yet what it did:
     * it may have done it.
     */
    private static final String STANDING = """
        (state not in ('DROPPED', 'RECALLED')
            or state = 'RECALLED' and exists (
                select from payments.line
                where line.lender_id = item.lender_id
                  and line.state in ('OPEN', 'ASIDE')
                  and (line.cents > 0) = (item.payout_id is null)
                  and (line.end_to_end = item.end_to_end
                      or line.end_to_end = ''
                          and exists (
                              select from payments.batch
                              where batch.lender_id = item.lender_id
                                and batch.id = item.batch_id
                                and line.batch in (batch.name, batch.name || '-' || item.sequence)))))
        """;

    /** What is paid or collected already, or will be. */
    @Transactional(readOnly = true)
    public List<Item> listStanding(OrganisationId lender, List<UUID> loans) {
        return jdbc.sql(ITEMS + """
              and item.loan_id = any (cast(cast(:loans as text[]) as uuid[]))
              and
            """ + STANDING)
                .paramSource(Parameters.with("lender", lender)
                        .and("loans", loans.stream().map(UUID::toString).toList()))
                .query(Item.class)
                .list();
    }

    /** Whether a bank was told to pay this out, and has not said that it did not. */
    @Transactional(readOnly = true)
    public boolean isOrdered(OrganisationId lender, UUID loan, int seq) {
        return jdbc.sql("""
            select exists (
                select from payments.item
                where lender_id = :lender
                  and loan_id = :loan
                  and seq = :seq
                  and payout_id is not null
                  and state in ('SENT', 'SETTLED'))
            """)
                .paramSource(Parameters.with("lender", lender).and("loan", loan).and("seq", seq))
                .query(Boolean.class)
                .single();
    }

    /** What is in a batch, or may have been paid by one. */
    @Transactional(readOnly = true)
    public List<UUID> listPayouts(OrganisationId lender) {
        return jdbc.sql("""
            select payout_id
            from payments.item
            where lender_id = :lender
              and payout_id is not null
              and
            """ + STANDING)
                .paramSource(Parameters.with("lender", lender))
                .query(UUID.class)
                .list();
    }

    /** What was announced to a borrower or sent, the latest first. */
    @Transactional(readOnly = true)
    public List<Item> listOwn(OrganisationId lender, UUID loan) {
        return jdbc.sql(ITEMS + """
              and item.loan_id = :loan
              and mandate_id is not null
              and item.state not in ('DROPPED', 'RECALLED')
            order by due_on desc
            limit 50
            """)
                .paramSource(Parameters.with("lender", lender).and("loan", loan))
                .query(Item.class)
                .list();
    }

    /** Whether it was still open; of two who decide at once one does. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean decide(Viewer viewer, Batch it, Batch.State state) {
        return jdbc.sql("""
            update payments.batch
            set state = :state, decided_at = :now, decided_by = :by
            where lender_id = :lender and id = :id and state = 'PREPARED'
            """)
                        .paramSource(Parameters.with("lender", it.lender())
                                .and("id", it.id())
                                .and("state", state)
                                .and("now", time.instant())
                                .and("by", viewer.id()))
                        .update()
                == 1;
    }

    /** Whether nobody said before that it was never given to the bank. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean askRecall(Viewer viewer, Batch it) {
        return jdbc.sql("""
            update payments.batch
            set recall_asked_at = :now, recall_asked_by = :by
            where lender_id = :lender and id = :id and state = 'RELEASED' and recall_asked_at is null
            """).paramSource(by(viewer, it)).update() == 1;
    }

    private Parameters by(Viewer viewer, Batch it) {
        return Parameters.with("lender", it.lender())
                .and("id", it.id())
                .and("now", time.instant())
                .and("by", viewer.id());
    }

    /** It was given to the bank all the same. Whether anybody had said otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean keep(Viewer viewer, Batch it) {
        return jdbc.sql("""
            update payments.batch
            set recall_asked_at = null, recall_asked_by = null
            where lender_id = :lender and id = :id and state = 'RELEASED' and recall_asked_at is not null
            """).paramSource(by(viewer, it)).update() == 1;
    }

    /** Another says so, too: what of it the bank did not answer to is as if it had never been sent. Whether it could be. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean recall(Viewer viewer, Batch it) {
        boolean confirmed = jdbc.sql("""
            update payments.batch
            set state = 'RECALLED', recalled_at = :now, recalled_by = :by
            where lender_id = :lender
              and id = :id
              and state = 'RELEASED'
              and recall_asked_at is not null
              and recall_asked_by is distinct from :by
            """).paramSource(by(viewer, it)).update() == 1;
        if (confirmed) {
            jdbc.sql("""
                update payments.item
                set state = 'RECALLED'
                where lender_id = :lender and batch_id = :id and state = 'SENT'
                """).paramSource(by(viewer, it)).update();
        }
        return confirmed;
    }

    private static final String SAME = """
        (other.payout_id = item.payout_id or other.loan_id = item.loan_id and other.due_on = item.due_on)
        """;

    /**
     * What two said was never given to the bank was, for the bank did some of it: all of it is sent again, and what waits to be
     * done instead is dropped. What was sent instead already stays, and so does what was taken back: that is for a person to
     * look at. A collection that came back before is no other one: it is tried again.
     *
     * @param standing payouts that count
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void revive(OrganisationId lender, UUID batch, Set<UUID> standing) {
        Parameters of = Parameters.with("lender", lender)
                .and("batch", batch)
                .and("standing", standing.stream().map(UUID::toString).toList());
        jdbc.sql("""
            update payments.item
            set state = 'DROPPED'
            where lender_id = :lender
              and state = 'WAITING'
              and exists (
                  select from payments.item other
                  where other.lender_id = item.lender_id
                    and other.batch_id = :batch
                    and other.state = 'RECALLED'
                    and
            """ + SAME + ")").paramSource(of).update();
        jdbc.sql("""
            update payments.item
            set state = 'SENT'
            where lender_id = :lender
              and batch_id = :batch
              and state = 'RECALLED'
              and (payout_id is null or payout_id = any (cast(cast(:standing as text[]) as uuid[])))
              and not exists (
                  select from payments.item other
                  where other.lender_id = item.lender_id
                    and other.id <> item.id
                    and (other.state in ('SENT', 'SETTLED') or other.state = 'RETURNED' and other.payout_id is not null)
                    and
            """ + SAME + ")").paramSource(of).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void set(Item it, State state, String reason, @Nullable Integer seq) {
        jdbc.sql("""
            update payments.item
            set state = :state, reason = :reason, seq = coalesce(cast(:seq as int), seq)
            where lender_id = :lender and id = :id
            """)
                .paramSource(Parameters.with("lender", it.lender())
                        .and("id", it.id())
                        .and("state", state)
                        .and("reason", reason)
                        .and("seq", seq))
                .update();
    }
}
