package express.payments;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
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

/** The lines of statements, each once. */
@Repository
@Transactional
class Lines {

    static final int PAGE = 50;

    private static final String COLUMNS = """
        lender_id as lender, id, upload_id, cents, booked_on, value_on, reversal, reason, reference, end_to_end, mandate,
        batch, bank_reference, called, iban, words, state, how, suspended, note, version
        """;

    private static final String ALL = "select " + COLUMNS + " from payments.line where lender_id = :lender ";

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of a line for a loan. */
    record Share(UUID line, int place, UUID loan, long cents, int seq, boolean reversed) {}

    private record Row(
            UUID id,
            String mark,
            long cents,
            LocalDate bookedOn,
            LocalDate valueOn,
            boolean reversal,
            String reason,
            String reference,
            String endToEnd,
            String mandate,
            String batch,
            String bankReference,
            String called,
            String iban,
            String words) {

        static Row of(Booking it) {
            return new Row(
                    Ids.next(),
                    it.mark(),
                    it.cents(),
                    it.bookedOn(),
                    it.valueOn(),
                    it.reversal(),
                    it.reason(),
                    it.reference(),
                    it.endToEnd(),
                    it.mandate(),
                    it.batch(),
                    it.bankReference(),
                    it.called(),
                    it.iban(),
                    it.words());
        }
    }

    /** Those that had not come before. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Line> add(Upload upload, List<Booking> bookings) {
        return jdbc.sql("""
            insert into payments.line (
                lender_id, upload_id, state, id, mark, cents, booked_on, value_on, reversal, reason, reference, end_to_end,
                mandate, batch, bank_reference, called, iban, words)
            select :lender, :upload, 'OPEN', told.*
            from unnest(
                cast(cast(:id as text[]) as uuid[]), cast(:mark as text[]), cast(cast(:cents as text[]) as bigint[]),
                cast(cast(:bookedOn as text[]) as date[]), cast(cast(:valueOn as text[]) as date[]),
                cast(cast(:reversal as text[]) as boolean[]), cast(:reason as text[]), cast(:reference as text[]),
                cast(:endToEnd as text[]), cast(:mandate as text[]), cast(:batch as text[]),
                cast(:bankReference as text[]), cast(:called as text[]), cast(:iban as text[]), cast(:words as text[]))
                as told
            on conflict (lender_id, mark) do nothing
            returning
            """ + COLUMNS)
                .paramSource(Parameters.each(bookings.stream().map(Row::of).toList(), Row.class)
                        .and("lender", upload.lender())
                        .and("upload", upload.id()))
                .query(Line.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Line get(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + "and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Line.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Line lock(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + "and id = :id for update")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Line.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first, from before another on. */
    @Transactional(readOnly = true)
    public List<Line> list(OrganisationId lender, Line.State state, @Nullable UUID before) {
        return jdbc.sql(ALL + """
              and state = :state
              and (cast(:before as uuid) is null or id < cast(:before as uuid))
            order by id desc
            limit :most
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("state", state)
                        .and("before", before)
                        .and("most", PAGE + 1))
                .query(Line.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(Upload upload) {
        return jdbc.sql("select count(*) from payments.line where lender_id = :lender and upload_id = :id")
                .paramSource(Parameters.with("lender", upload.lender()).and("id", upload.id()))
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public int countOpen(Upload upload) {
        return jdbc.sql("""
            select count(*)
            from payments.line
            where lender_id = :lender and upload_id = :id and state = 'OPEN'
            """)
                .paramSource(Parameters.with("lender", upload.lender()).and("id", upload.id()))
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public int count(OrganisationId lender, Line.State state) {
        return jdbc.sql("select count(*) from payments.line where lender_id = :lender and state = :state")
                .paramSource(Parameters.with("lender", lender).and("state", state))
                .query(Integer.class)
                .single();
    }

    /** What a bank takes back: what it gave before, under the same name and of the same sum. */
    @Transactional(readOnly = true)
    public Optional<Line> findTaken(Line back) {
        if (back.endToEnd().isEmpty() && back.bankReference().isEmpty()) {
            return Optional.empty();
        }
        List<Line> found = jdbc.sql(ALL + """
              and state = 'TAKEN'
              and cents = :cents
              and (end_to_end <> '' and end_to_end = :endToEnd
                  or bank_reference <> '' and bank_reference = :bankReference)
            order by id desc
            limit 2
            """)
                .paramSource(Parameters.with("lender", back.lender())
                        .and("cents", -back.cents())
                        .and("endToEnd", back.endToEnd())
                        .and("bankReference", back.bankReference()))
                .query(Line.class)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What became of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(
            Line it, Line.State state, Line.@Nullable How how, boolean suspended, String note, @Nullable PersonId by) {
        jdbc.sql("""
            update payments.line
            set state = :state, how = :how, suspended = :suspended, note = :note, by_id = :by, version = version + 1
            where lender_id = :lender and id = :id
            """)
                .paramSource(Parameters.with("lender", it.lender())
                        .and("id", it.id())
                        .and("state", state)
                        .and("how", how)
                        .and("suspended", suspended)
                        .and("note", note)
                        .and("by", by))
                .update();
    }

    /** Many that are new wait for somebody to look at them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leave(OrganisationId lender, List<Line> lines) {
        jdbc.sql("""
            update payments.line
            set suspended = true, version = version + 1
            where lender_id = :lender and id = any (:ids)
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("ids", lines.stream().map(Line::id).toList()))
                .update();
    }

    /** Of a line that is wholly for one loan. */
    record Taken(UUID line, UUID loan, long cents, int seq, Line.How how) {}

    /** Many that are new, each for one loan. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(OrganisationId lender, List<Taken> taken) {
        String told = """
            from unnest(
                cast(cast(:line as text[]) as uuid[]), cast(cast(:loan as text[]) as uuid[]),
                cast(cast(:cents as text[]) as bigint[]), cast(cast(:seq as text[]) as int[]), cast(:how as text[]))
                as told (line, loan, cents, seq, how)
            """;
        Parameters parameters = Parameters.each(taken, Taken.class).and("lender", lender);
        jdbc.sql("""
            insert into payments.share (lender_id, line_id, place, loan_id, cents, seq)
            select :lender, told.line, 1, told.loan, told.cents, told.seq
            """ + told).paramSource(parameters).update();
        jdbc.sql("""
            update payments.line
            set state = 'TAKEN', how = told.how, version = version + 1
            """ + told + " where line.lender_id = :lender and line.id = told.line")
                .paramSource(parameters)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void share(OrganisationId lender, UUID line, UUID loan, long cents, int seq) {
        jdbc.sql("""
            insert into payments.share (lender_id, line_id, place, loan_id, cents, seq)
            select :lender, :line, coalesce(max(place), 0) + 1, :loan, :cents, :seq
            from payments.share
            where lender_id = :lender and line_id = :line
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("line", line)
                        .and("loan", loan)
                        .and("cents", cents)
                        .and("seq", seq))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Share> listShares(OrganisationId lender, Collection<UUID> lines) {
        return jdbc.sql("""
            select line_id as line, place, loan_id as loan, cents, seq, reversed
            from payments.share
            where lender_id = :lender and line_id = any (cast(cast(:lines as text[]) as uuid[])) and not reversed
            order by line_id, place
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("lines", lines.stream().map(UUID::toString).toList()))
                .query(Share.class)
                .list();
    }

    /** By which events something of lines was taken for loans, in words of both. */
    @Transactional(readOnly = true)
    public Set<String> listTaken(OrganisationId lender, Collection<UUID> loans) {
        return Set.copyOf(jdbc.sql("""
            select loan_id || ' ' || seq
            from payments.share
            where lender_id = :lender and loan_id = any (cast(cast(:loans as text[]) as uuid[]))
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("loans", loans.stream().map(UUID::toString).toList()))
                .query(String.class)
                .list());
    }

    /** By the event as which it was taken. */
    @Transactional(readOnly = true)
    public Optional<Share> findShare(OrganisationId lender, UUID loan, @Nullable Integer seq) {
        return jdbc.sql("""
            select line_id as line, place, loan_id as loan, cents, seq, reversed
            from payments.share
            where lender_id = :lender and loan_id = :loan and seq = cast(:seq as int)
            """)
                .paramSource(Parameters.with("lender", lender).and("loan", loan).and("seq", seq))
                .query(Share.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void reverse(OrganisationId lender, Share share) {
        jdbc.sql("""
            update payments.share
            set reversed = true
            where lender_id = :lender and line_id = :line and place = :place
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("line", share.line())
                        .and("place", share.place()))
                .update();
    }
}
